import TestSupport
import Testing

/// The values of a finding beside what they were held against.
@Suite struct ScanComparisonTests {
  private let example = ScanExample()

  /// Condition on a tender, and the comparisons of the finding on T-001 as JSON and as text.
  @Test(
    "what was compared with what",
    arguments: [
      (
        "flag when cv(tender.bids.amount) <= cv_limit / 2",
        [
          #""expression":"cv(tender.bids.amount)","value":"1.07630031%","sign":"<=","#
            + #""limit":"cv_limit / 2","limit_value":"3%","threshold":true}"#
        ],
        ["cv(tender.bids.amount) 1.07630031% ≤ 3% (cv_limit / 2)"]
      ),
      (
        "flag when cv_limit >= cv(tender.bids.amount)",
        [
          #""sign":"<=","limit":"cv_limit","limit_value":"6%","threshold":true,"#
            + #""parameter":"cv_limit"}"#
        ],
        ["cv(tender.bids.amount) 1.07630031% ≤ 6% (cv_limit)"]
      ),
      (
        "flag when not (count(tender.bids) > 3)",
        [#""expression":"count(tender.bids)","value":"3","sign":"<=","limit":"3""#],
        ["count(tender.bids) 3 ≤ 3"]
      ),
      (
        "flag when 2 < count(tender.bids) <= 4",
        [
          #""expression":"count(tender.bids)","value":"3","sign":">","limit":"2""#,
          #""expression":"count(tender.bids)","value":"3","sign":"<=","limit":"4""#,
        ],
        ["count(tender.bids) 3 > 2", "count(tender.bids) 3 ≤ 4"]
      ),
      (
        "flag when tender.award_recorded_at after tender.base_price_told_at",
        [#""value":"2024-03-01 14:30","sign":"after","limit":"tender.base_price_told_at""#],
        [
          "tender.award_recorded_at 2024-03-01 14:30 after tender.base_price_told_at 2024-03-01 09:00"
        ]
      ),
      (
        "flag when any b in tender.bids where b.amount > tender.amount",
        [
          #""value":"3,000,000 TWD","sign":">","limit":"tender.amount","#
            + #""limit_value":"2,950,000 TWD","threshold":false,"members":["B-02"]}"#,
          #""members":["B-03"]"#,
        ],
        [
          "B-02: b.amount 3,000,000 TWD > tender.amount 2,950,000 TWD",
          "B-03: b.amount 3,010,000 TWD > tender.amount 2,950,000 TWD",
        ]
      ),
      (
        "where tender.method is not limited flag when count(tender.bids) >= 9 or tender.id is \"T-001\"",
        [
          #""clause":"where","expression":"tender.method","value":"open","sign":"is not""#,
          #""clause":"flag_when","expression":"tender.id","value":"T-001","sign":"is""#,
        ],
        []
      ),
    ] as [(String, [String], [String])])
  func comparisons(clauses: String, json: [String], text: [String]) throws {
    let lines = try example.probe("for each tender " + clauses).output.split(separator: "\n")
    let finding = try #require(
      lines.first { $0.contains(#""type":"finding""#) && $0.contains(#""key":["T-001"]"#) })
    for part in json { #expect(finding.contains(part), "\(part)\n\(finding)") }
    let count = finding.split(separator: #""clause":"#).count - 1
    #expect(count == json.count)
    let shown = try example.probe("for each tender " + clauses, "").output
    for part in text { #expect(shown.contains("    \(part)\n"), "\(shown)") }
    #expect(!text.isEmpty || !shown.contains("9"))
  }
}
