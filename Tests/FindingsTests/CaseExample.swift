import Diagnostics
import Files
import Findings
import FlagSemantics

/// Findings by the cards that their rules serve, and the declaration of a pack beside them.
enum CaseExample {
  /// The declaration of the Taiwan pack, with a rule `a05` for each card `A05` of some evidence.
  static let taiwan: CaseRules = {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let pack = (try? FileBytes.read(root + "/Rules/tw/pack.toml")) ?? []
    let rules = groups.map { card, group in
      "[rules.\(card.lowercased())]\ncard = \"\(card)\"\nevidence = \"\(group)\"\n"
    }
    return read(
      String(decoding: pack, as: UTF8.self) + rules.joined() + """
        [rules.c01_by_name]
        card = "C01"
        evidence = "INTEREST"
        confidence = 70
        [rules.contact_or_money]
        card = "A02"
        evidence = ["CONTACT", "MONEY"]

        """)
  }()

  private static let groups: KeyValuePairs = [
    "A01": "CONTACT", "A02": "CONTACT", "A05": "MONEY", "A12": "PRICE_SHAPE",
    "A15": "PRICE_SHAPE", "A17": "PATTERN", "A18": "PATTERN", "A19": "PADDING",
    "A20": "PADDING", "A23": "PADDING", "B05": "BASE_LEAK", "B04": "BASE_LEAK",
    "B08": "BASE_ADMIN", "C01": "INTEREST", "D03": "OPENNESS", "D07": "OPENNESS",
    "D12": "POST_AWARD", "E02": "QUALITY", "E03": "QUALITY", "F01": "AGENCY_STAT", "G02": "DATA",
  ]

  static func read(_ manifest: String) -> CaseRules {
    PackManifest.read(SourceFile(name: "pack.toml", text: manifest)).manifest.cases
  }

  static let tender = RecordName(record: "tender", key: ["T1"])
  static let pair = ["V1", "V2"].map { RecordName(record: "vendor", key: [$0]) }

  static func finding(
    _ rule: String, _ severity: Severity, _ standing: Standing, key: [String] = ["x"],
    suppressed: Bool = false
  ) -> Finding {
    Finding(
      rule: rule, subject: SubjectName(shape: .record, record: "thing", key: key),
      standing: standing, day: nil, severity: severity, possibleSeverity: nil, messages: [],
      shown: [], evidence: [], parameters: [], lists: [], assumptions: [],
      suppression: suppressed ? .init(because: "seen", until: nil) : nil)
  }
}
