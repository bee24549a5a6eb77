import CommandLineInterface
import TestSupport
import Testing

/// Amounts are converted by the table of rates that the model names, and the finding tells the rate.
@Suite struct ScanRatesTests {
  private let example = ScanExample()

  private static let table = """
    currency,into,day,rate,source
    USD,TWD,2024-03-01,31.5,臺灣銀行
    USD,TWD,2024-03-08,32,臺灣銀行

    """

  private func scan(
    _ rates: String = table, flag: String = "tender.amount in USD > 9萬 USD",
    asOf: String = "as of tender.awarded_on", more: String = "", _ options: String = "",
    language: String = "en"
  ) throws -> Run {
    try example.folder.write("model/rates.model", "rates \"rates.csv\"\n")
    try example.folder.write("rates.csv", rates)
    try example.folder.write(
      "dear.flag",
      """
      rule dear
        zh-TW "昂貴" en "Dear"
        severity low
        \(asOf)
        for each tender
        flag when \(flag)
        say zh-TW "{tender.amount in USD on tender.awarded_on}" en "{tender.amount in USD on tender.awarded_on}"

      """ + more)
    return example.run("scan exports --only dear" + options, language: language)
  }

  @Test("a finding says the rate, its day, its source and the file by its hash")
  func use() throws {
    let run = try scan()
    #expect(run.errors == "")
    let hash = ShellCommand("sha256sum '\(example.folder("rates.csv"))'").output.prefix(64)
    // 2,950,000 at 31.5 is 93,650.79; 1,480,000 at 32 is 46,250; no other day has a rate.
    #expect(
      run.output.contains(
        "dear        1      1        0  3 of 5 · no rate of TWD in USD on the day in 3"))
    #expect(run.output.contains("\n  93,650."), "\(run.output)")
    #expect(
      run.output.contains(
        "    rate rates.csv row 2: 1 USD = 31.5 TWD (2024-03-01), 臺灣銀行, sha256 \(hash.prefix(16))…\n"
      ), "\(run.output)")
    let json = try scan(Self.table, " --format json").output
    for part in [
      "\"kind\": \"rates\"", "\"rate\": \"1 USD = 31.5 TWD\"", "\"source\": \"臺灣銀行\"",
      "\"kind\": \"no_rate\"", "\"sha256\": \"\(hash)\"",
    ] {
      #expect(json.contains(part), "\(part)")
    }
  }

  @Test("in Chinese")
  func chinese() throws {
    let output = try scan(language: "zh-TW").output
    #expect(output.contains("該日沒有 TWD 兌 USD 的匯率 3 件"))
    #expect(output.contains("    匯率 rates.csv 第 2 列：1 USD = 31.5 TWD（2024-03-01），臺灣銀行, sha256 "))
  }

  @Test("rates may hold for stretches of days, and the day may be said in the rule")
  func stretches() throws {
    let run = try scan(
      "currency,into,from,until,rate\nTWD,USD,2024-03-01,113/07/31,0.03\n",
      flag: "tender.amount in USD on tender.awarded_on > 4萬 USD", asOf: "")
    #expect(run.errors == "")
    #expect(run.output.contains("dear        2      3        0  0"), "\(run.output)")
    #expect(run.output.contains("1 TWD = 0.03 USD (2024-03-01 to 2024-07-31), sha256"))
  }

  @Test(
    "what is not whole ends the run, with its line and what to do",
    arguments: [
      ("currency,into,day,rate\nUSD,TWD,2024-03-01,0\n", "line 2: `0` is no rate of USD in TWD"),
      ("currency,into,day,rate\nUSD,USD,2024-03-01,1\n", "line 2: `1` is no rate of USD in USD"),
      ("currency,into,day,rate\nUS,TWD,2024-03-01,1\n", "line 2: `US` in the column `currency`"),
      ("currency,into,day,rate\nUSD,TWD,soon,1\n", "line 2: `soon` can't be read as the day `day`"),
      (
        "currency,into,day,rate\nUSD,TWD,2024-03-01,31\nUSD,TWD,2024-03-01,32\n",
        "line 3: a rate of USD in TWD for 2024-03-01 stands in line 2 already"
      ),
      ("currency,day,rate\nUSD,2024-03-01,1\n", "needs the columns `currency`, `into`, `rate`"),
    ])
  func mistakes(rates: String, message: String) throws {
    let run = try scan(rates)
    #expect(run.ending == .badData)
    #expect(run.output == "")
    #expect(run.errors.contains("rates.csv"))
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test("a rule that converts says which day counts")
  func day() throws {
    let run = try scan(asOf: "")
    #expect(run.ending == .badRules)
    #expect(run.errors.contains("error[F052]: `rates` changed on different days"))
    #expect(
      run.errors.contains("10 |   flag when tender.amount in USD > 9萬 USD")
        || run.errors.contains("tender.amount in USD"))
  }

  @Test("tests beside the rules convert by the table of the model")
  func tests() throws {
    _ = try scan(
      more: """
        test "a day without a rate decides nothing"
          given tender
            | id | amount       | awarded_on |
            | T1 | 300萬 TWD    | 2024-03-01 |
            | T2 | 2.8 million TWD | 2024-03-08 |
            | T3 | 300萬 TWD    | 2024-03-02 |
          expect flagged T1
          expect clear T2
          expect undecided T3 because rates

        """)
    let run = example.run("test")
    #expect(run.ending == .fine, "\(run.output) \(run.errors)")
  }

  @Test("why says which rate would decide")
  func why() throws {
    _ = try scan()
    let run = example.run("why dear T-005 exports")
    #expect(
      run.output.contains(
        "would help to decide: a rate of TWD in USD for the day in the table that the model names"),
      "\(run.output)")
  }
}
