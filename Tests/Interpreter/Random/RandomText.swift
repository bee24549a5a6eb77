import FlagSemantics

/// Texts of each kind, some of which are one text in two spellings.
enum RandomText {
  static func texts(_ kind: TextKind) -> [String] {
    switch kind {
    case .phone: ["02-2345-6789", "(02)23456789", "0912-345-678", "07-1234567"]
    case .serial: ["AB000101", "AB000102", "ab-000105", "CD000777"]
    case .name: ["大華營造股份有限公司", "大華營造(股)公司", "大華營造有限公司", "台北市政府", "臺北市政府"]
    default: ["甲", "乙", "丙", "Alpha", "ALPHA"]
    }
  }
}
