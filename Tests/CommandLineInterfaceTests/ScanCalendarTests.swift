import CommandLineInterface
import TestSupport
import Testing

/// The table of office days is read from its file, and what was counted by it names it.
@Suite struct ScanCalendarTests {
  private let example = ScanExample()

  /// March 2024: the 4th is a holiday, Saturday the 9th an office day.
  private static let march = (1...31).map { number -> String in
    let isWeekend = [2, 3, 10, 16, 17, 23, 24, 30, 31].contains(number)
    return "2024-03-\(number < 10 ? "0" : "")\(number),\(isWeekend || number == 4 ? "no" : "yes")"
  }

  private func write(_ calendar: String) throws {
    try example.folder.write("model/days.model", "calendar \"days.csv\"\n")
    try example.folder.write("days.csv", calendar)
  }

  private func scan(
    _ calendar: String, flag: String = "working_days(tender.awarded_on, 2024-03-09) >= 5",
    more: String = "", _ options: String = "", language: String = "en"
  ) throws -> Run {
    try write(calendar)
    try example.folder.write(
      "late.flag",
      """
      rule late
        zh-TW "逾期" en "Late"
        severity low
        for each tender
        flag when \(flag)
        say zh-TW "逾期" en "Late"

      """ + more)
    return example.run("scan exports --only late" + options, language: language)
  }

  private static var table: String { "day,open\n" + march.joined(separator: "\n") + "\n" }

  @Test("a finding says the table, its days and the file by its hash")
  func use() throws {
    let run = try scan(Self.table)
    #expect(run.errors == "")
    let hash = ShellCommand("sha256sum '\(example.folder("days.csv"))'").output.prefix(64)
    #expect(
      run.output.contains(
        "    office days days.csv (2024-03-01 to 2024-03-31), sha256 \(hash.prefix(16))…\n"))
    // From Friday the 1st to Saturday the 9th: the 5th to the 9th.
    #expect(run.output.contains("late        1      1        0  3 of 5"))
    #expect(
      run.output.contains("beyond the table of office days (2024-03-01 to 2024-03-31) in 3"))
    let json = try scan(Self.table, " --format json").output
    #expect(json.contains("\"kind\": \"calendar\""))
    #expect(json.contains("\"sha256\": \"\(hash)\""))
  }

  @Test("in Chinese")
  func chinese() throws {
    let output = try scan(Self.table, language: "zh-TW").output
    #expect(output.contains("超出辦公日曆（2024-03-01 至 2024-03-31） 3 件"))
    #expect(output.contains("    辦公日曆 days.csv（2024-03-01 至 2024-03-31）, sha256 "))
  }

  @Test(
    "the table may be the official one, in any order, with other columns",
    arguments: [
      "\u{FEFF}西元日期,星期,是否放假,備註\n"
        + march.map {
          $0.replacing("-", with: "").replacing(",yes", with: ",x,0,").replacing(
            ",no", with: ",x,2,節日")
        }.joined(separator: "\n"),
      "open\tnote\tday\r\n"
        + march.reversed().map { row in
          let parts = row.split(separator: ",")
          return "\(parts[1])\t\t\(parts[0])\r\n"
        }.joined(),
    ])
  func forms(table: String) throws {
    let run = try scan(table)
    #expect(run.errors == "")
    #expect(run.output.contains("low  late  T-001"))
  }

  @Test(
    "what is not whole ends the run, with its line and what to do",
    arguments: [
      ("day,open\n2024-03-01,yes\n2024-03-03,no\n", "line 3: between 2024-03-01 and 2024-03-03"),
      ("day,open\n2024-03-01,yes\n2024-03-01,no\n", "line 3: 2024-03-01 stands there twice"),
      ("day,open\n2024-03-01,maybe\n", "line 2: `maybe` in the column `open`"),
      ("day,open\nsoon,yes\n", "line 2: `soon` can't be read as the day `day`"),
      ("西元日期,是否放假\n20240301,yes\n", "write 0 for open, 2 for closed"),
      ("day,note\n2024-03-01,yes\n", "needs the columns `day` and `open`"),
      ("day,open\n", "has no day"), ("", "empty"),
    ])
  func mistakes(table: String, message: String) throws {
    let run = try scan(table)
    #expect(run.ending == .badData)
    #expect(run.output == "")
    #expect(run.errors.contains("days.csv"))
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test("a table that is missing is an error of the rules that ask it, and of no others")
  func missing() throws {
    try write(Self.table)
    _ = ShellCommand("rm '\(example.folder("days.csv"))'")
    #expect(example.run("scan exports --only rivals_share_phone").ending == .findings)
    #expect(example.run("check").output.contains("F121"))
    _ = try scan(Self.table)
    _ = ShellCommand("rm '\(example.folder("days.csv"))'")
    let run = example.run("scan exports --only late")
    #expect(run.ending == .missingInput)
    #expect(run.errors.contains("days.csv"))
  }

  @Test("a table is asked through definitions and by windows too")
  func asked() throws {
    let defined = try scan(
      Self.table, flag: "tender.counted >= 5",
      more: "define tender.counted as working_days(tender.awarded_on, 2024-03-09)\n")
    #expect(defined.output.contains("low  late  T-001"), "\(defined.output) \(defined.errors)")
    #expect(defined.output.contains("office days days.csv"))
  }

  @Test("tests beside the rules count by the table of the model")
  func tests() throws {
    _ = try scan(
      Self.table,
      more: """
        test "the holiday does not count"
          given tender
            | id | awarded_on |
            | T1 | 2024-03-01 |
            | T2 | 2024-03-05 |
            | T3 | 2024-04-01 |
          expect flagged T1
          expect clear T2
          expect undecided T3 because calendar

        """)
    let run = example.run("test")
    #expect(run.ending == .fine, "\(run.output) \(run.errors)")
  }

  @Test("why says which table would decide")
  func why() throws {
    _ = try scan(Self.table)
    let run = example.run("why late T-005 exports")
    #expect(
      run.output.contains(
        "would help to decide: a table of office days that reaches further than 2024-03-01 to "
          + "2024-03-31"), "\(run.output)")
  }
}
