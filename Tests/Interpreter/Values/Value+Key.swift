import FlagSemantics
import Values

extension Value {
  /// The value as a part of the key of a group or of a record.
  var keyText: String {
    switch self {
    case .truth(let truth): truth ? "yes" : "no"
    case .number(let size), .duration(let size), .workingDays(let size), .period(let size):
      size.plainText
    case .money(let size, let currency):
      size.plainText + (currency.map { " \($0)" } ?? "")
    case .day(let day): day.description
    case .moment(let instant): instant.description
    case .text(let text, _), .code(let text): text
    case .record(let record): record.key
    }
  }

  /// What two values must have in common to be one: texts their canonical form.
  var canonical: Value {
    guard case .text(let text, let kind) = self else { return self }
    return .text(kind.form.text(of: text) ?? text, kind)
  }
}

extension Ratio {
  /// Without a fraction line where the number is a decimal.
  fileprivate var plainText: String {
    for places in 0...38 {
      guard let decimal = rounded(toPlaces: places) else { break }
      if Ratio(decimal) == self { return decimal.description }
    }
    return description
  }
}

extension TextKind {
  /// The form in which texts of this kind are compared.
  var form: CanonicalForm { CanonicalForm(self) }
}
