package import Diagnostics

/// Where a column might belong.
package struct ColumnGuess: Sendable, Hashable {
  package let column: String
  /// `tender.budget`, `owns.start`; nil when nothing is near enough.
  package let role: FieldRole?
  /// In hundredths.
  package let confidence: Int
  package let reason: Reason
  /// The second of two days that stand in the column, and the sign between them.
  package var secondDay: FieldRole? = nil
  package var between: String? = nil
  /// Which stretch of the column is meant, as a mapping writes it: ` after "|"`.
  package var cuts = ""
  /// Fields of the same record that such columns fill as well.
  package var twins: [FieldRole] = []

  package enum Reason: String, Sendable {
    /// The label or the name of the field.
    case label
    /// Another mapping fills the field from a column of this name.
    case synonym
    /// Words in common with the label.
    case likeness
    /// What stands in it.
    case shape
    case none
  }

  /// Below this a person should look.
  package static let sure = 70
}

/// A field of a record or a link, by name: what a column stands for.
package struct FieldRole: Sendable, Hashable, CustomStringConvertible {
  package let owner: String
  package let field: String

  package init(_ owner: String, _ field: String) {
    self.owner = owner
    self.field = field
  }

  package var description: String { "\(owner).\(field)" }
}

extension ColumnGuess.Reason {
  package var wording: Wording {
    switch self {
    case .label: Wording(en: "label", zh: "名稱")
    case .synonym: Wording(en: "synonym", zh: "同義欄名")
    case .likeness: Wording(en: "similar name", zh: "名稱相近")
    case .shape: Wording(en: "values", zh: "內容")
    case .none: Wording(en: "nothing near", zh: "無相近欄位")
    }
  }
}
