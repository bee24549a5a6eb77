import Diagnostics

/// What a field must be by which the manifest tells of the matters of cases.
enum CaseField {
  /// It leads to the party, from a record that leads to the matter.
  case party
  /// It is money, of the matter or of a record that leads to it.
  case money

  func admits(_ path: FieldPath, in model: Model, _ cases: CaseRules) -> Bool {
    guard let id = model.record(named: path.record), let field = model[id].fields[path.field],
      let matter = cases.matter.flatMap({ model.record(named: $0.value) }),
      id == matter || model[id].reference(to: matter) != nil
    else { return false }
    switch (self, field.kind) {
    case (.party, .one(let end)): return model[end].name == cases.party?.value
    case (.money, .value(.money)): return true
    default: return false
    }
  }

  var wording: Wording {
    switch self {
    case .party: Wording(en: "a field that names a party of a matter", zh: "指出該案當事人的欄位")
    case .money: Wording(en: "an amount of money of a matter", zh: "該案的金額欄位")
    }
  }
}

extension RecordType {
  /// The first field of it that leads to a record of this kind.
  package func reference(to end: RecordID) -> String? {
    fieldOrder.first { name in
      if case .one(end)? = fields[name]?.kind { true } else { false }
    }
  }
}
