import TestSupport
import Testing

/// By what a finding meets others: the tender and the pair of firms to which its subject leads.
@Suite struct ScanCaseTests {
  private let example = ScanExample()

  @Test(
    "a subject leads to a tender, a pair, or stands for itself",
    arguments: [
      ("for each tender flag when tender.id is \"T-001\"", "tender T-001"),
      ("for each bid flag when bid.id is \"B-05\"", "tender T-002"),
      ("for each vendor flag when vendor.id is \"V01\"", "firm V01"),
      (
        "for each pair of bids a, b sharing tender flag when a.id is \"B-05\" and b.id is \"B-06\"",
        "firm V01 / V04"
      ),
      (
        "for each pair of bids a, b sharing bidder flag when a.id is \"B-01\" and b.id is \"B-05\"",
        "bid B-01 / B-05"
      ),
      (
        "for each pair of vendors a, b sharing phone flag when a.id is \"V01\"", "firm V01 / V04"
      ),
      (
        "for each pair of tenders a, b sharing winner flag when a.id is \"T-001\"",
        "tender T-001 / T-004"
      ),
      (
        "for each group of bids by tender flag when count(bids) is 3 and tender.id is \"T-001\"",
        "tender T-001"
      ),
      (
        "for each group of bids by bidder flag when bidder.id is \"V01\"", "group of bids V01"
      ),
      (
        "for each group of bids by tender, bidder flag when bidder.id is \"V04\" and tender.id is \"T-002\"",
        "tender T-002"
      ),
    ])
  func standing(clauses: String, title: String) throws {
    // A second rule on the same subjects, so that there is a case to print.
    let run = try example.probe(clauses)
    let one = run.output.split(separator: "\n").filter { $0.contains(#""type":"case""#) }
    #expect(one.count == 1, "\(run.errors)\(run.output)")
    let records = title.split(separator: " ").filter { $0.contains("-") || $0.hasPrefix("V") }
    for record in records {
      #expect(one.first?.contains("\"key\":[\"\(record)\"]") ?? false, "\(one)")
    }
    let kind =
      title.hasPrefix("group")
      ? "group"
      : title.hasPrefix("tender") && records.count == 1
        ? "matter" : title.hasPrefix("firm V01 /") ? "pair" : "own"
    #expect(one.first?.contains("\"kind\":\"\(kind)\"") ?? false, "\(one)")
  }

  @Test("of few findings the case still says what all of them prove")
  func chosen() {
    let all = example.run("scan exports --format jsonl").output.split(separator: "\n")
    let few = example.run("scan exports --format jsonl --severity high").output
      .split(separator: "\n")
    func cases(_ lines: [Substring], _ key: String) -> [Substring] {
      lines.filter { $0.contains(#""type":"case""#) && $0.contains("\"key\":[\"\(key)\"]") }
    }
    #expect(cases(all, "T-001") == cases(few, "T-001"))
    #expect(cases(all, "V01").count == 1)
    #expect(cases(few, "V01").isEmpty)
  }

  @Test("records that lack what a pair shares are counted")
  func unpaired() throws {
    try example.folder.write(
      "exports/firms.csv",
      """
      廠商代碼,廠商名稱,統一編號,電話
      V01,甲,12345675,02-2345-0001
      V02,乙,00000022,02-2345-0001
      V03,丙,00000016,
      V04,丁,00000032,

      """)
    let pairs = "for each pair of vendors a, b sharing phone flag when a.id is \"V01\""
    #expect(
      try example.probe(pairs, "").output.contains(
        "= probe: 2 records pair with nobody, because what they would share is missing\n"))
    #expect(
      try example.probe(pairs, "", language: "zh-TW").output.contains("2 筆紀錄因配對欄位缺漏而未與任何紀錄配對"))
    #expect(try example.probe(pairs).output.contains(#""left_out":2"#))
    // The bids of a firm whose row is not there share the firm, which is known.
    let others = "for each pair of bids a, b sharing bidder flag when a.id is \"B-01\""
    #expect(try example.probe(others).output.contains(#""left_out":0"#))
  }

  @Test("a group of which nobody knows whether any record belongs is counted, and not judged")
  func uncertainGroups() throws {
    let before = "define dear_bids as (all bids where its amount >= 1 TWD)"
    let groups = "for each group of dear_bids by id flag when count(dear_bids) > 1"
    #expect(
      try example.probe(groups, "", before: before).output.contains(
        "= probe: 1 records are in no group, because a key, a day or whether they belong is not known\n"
      ))
    #expect(try example.probe(groups, before: before).output.contains(#""left_out":1"#))
    let none = "define no_bids as (all bids where its amount < 0 TWD)"
    let nobody = try example.probe(
      "for each group of no_bids by tender flag when count(no_bids) > 1", "", before: none)
    #expect(nobody.output.contains("  0 · no subject\n"))
  }
}
