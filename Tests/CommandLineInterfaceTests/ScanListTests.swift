import CommandLineInterface
import TestSupport
import Testing

/// Lists in files are read before a scan, whole or not at all.
@Suite struct ScanListTests {
  private let example = ScanExample()

  private func scan(_ list: String) throws -> Run {
    try example.folder.write("lists/debarred.csv", list)
    return example.run("scan exports --only award_to_debarred_firm")
  }

  @Test(
    "an entry counts on its days, however they are written",
    arguments: [
      ("12345675,,", 2), ("12345675,2024-03-01,2024-07-01", 1),
      ("12345675,113/3/2,113.7.2", 1), ("12345675,,113年3月1日", 1), ("12345675,2024-07-03,", 0),
      ("12345675 , ,", 2), ("\"12345675\",\"2024-01-01\",", 2), ("１２３４５６７５,,", 2), (",,", 0),
      ("12345675,2020-01-01,2020-12-31\n12345675,2024-03-01,", 2),
    ])
  func days(rows: String, flagged: Int) throws {
    let run = try scan("tax_id,from,until\n" + rows + "\n")
    #expect(run.errors == "")
    let findings = run.output.split(separator: "\n").filter {
      $0.contains("high  award_to_debarred_firm  ")
    }
    #expect(findings.count == flagged)
  }

  @Test(
    "the file may have a mark, other separators, other columns, and no days",
    arguments: [
      "\u{FEFF}tax_id,from,until\n12345675,,\n", "tax_id;from;until\r\n12345675;;\r\n",
      "備註\ttax_id\n借牌\t12345675\n", "tax_id\n12345675\n",
    ])
  func forms(list: String) throws {
    #expect(try scan(list).output.contains("high  award_to_debarred_firm  T-001"))
  }

  @Test(
    "what can't be read ends the run, with its line and what to do",
    arguments: [
      ("tax_id,from,until\n12345675,soon,\n", "line 2: `soon` can't be read as the day `from`"),
      ("tax_id,from,until\n12345675,,2024-02-30\n", "line 2: `2024-02-30` can't be read"),
      ("tax_id,from,until\n\n12***675,,\n", "line 3: `12***675` can't be read as `tax_id`"),
      ("tax_id,from,until\n,2024-01-01,\n", "line 2: no value in the column `tax_id`"),
      ("tax_id,from,until\n12345675,2024-02-01,2024-01-01\n", "line 2: `until` is before `from`"),
      ("number,from,until\n12345675,,\n", "the list `debarred` needs a column `tax_id`"),
      ("", "empty"),
    ])
  func mistakes(list: String, message: String) throws {
    let run = try scan(list)
    #expect(run.ending == .badData)
    #expect(run.output == "")
    #expect(run.errors.contains("lists/debarred.csv"))
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.errors.contains("  = "))
  }

  @Test("every mistake of a list is told")
  func allMistakes() throws {
    let run = try scan("tax_id,from,until\n12345675,x,\nAB,,\n12345675,y,\n")
    #expect(run.errors.split(separator: "\n").filter { $0.hasPrefix("error: ") }.count == 3)
  }

  @Test("a file that is missing is an error of the rules that ask it, and of no others")
  func missing() {
    _ = ShellCommand("rm '\(example.folder("lists/debarred.csv"))'")
    let run = example.run("scan exports")
    #expect(run.ending == .missingInput)
    #expect(run.output == "")
    #expect(run.errors.contains("lists/debarred.csv"))
    #expect(example.run("scan exports --only rivals_share_phone").ending == .findings)
  }

  @Test("a finding says the list, the file by its hash, and the line of the entry")
  func use() throws {
    let text = try scan("tax_id,from,until\n12345675,2024-03-01,\n").output
    let hash = ShellCommand("sha256sum '\(example.folder("lists/debarred.csv"))'").output
      .prefix(64)
    #expect(
      text.contains(
        "    debarred lists/debarred.csv row 2 (from 2024-03-01), sha256 \(hash.prefix(16))…\n"))
    let json = example.run("scan exports --only award_to_debarred_firm --format json").output
    #expect(json.contains("\"sha256\": \"\(hash)\""))
    #expect(json.contains("\"line\": 2"))
  }

  @Test("a list without an entry is told")
  func empty() throws {
    let run = try scan("tax_id,from,until\n")
    #expect(run.ending == .fine)
    #expect(run.output.contains("the list debarred has no entry: lists/debarred.csv"))
  }
}
