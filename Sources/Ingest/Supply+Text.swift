package import FlagSemantics
package import Tables
import Values

extension Supply {
  /// A value as a person reads it; empty where there is none.
  package func text(_ column: Column, _ row: Int, field: Field?, isKeyOf record: String?) -> String
  {
    guard column.presence(row) == .value else { return "" }
    switch column {
    case .truths(let values): return values[row] == 1 ? "yes" : "no"
    case .codes(let values): return code(Int(values[row]), of: field)
    case .decimals(let decimals): return decimal(decimals[row], of: field)
    case .days(let days):
      return CalendarDate(dayNumber: Int(days[row])).map { "\($0)" } ?? ""
    case .moments(let moments): return moments[row].map { "\($0)" } ?? ""
    case .lengths(let values): return "\(values[row])"
    case .coded(let numbers, let dictionary):
      return record.flatMap { key(numbers[row], of: $0) } ?? dictionary.text(numbers[row])
    case .plain(let texts): return String(decoding: texts[row], as: UTF8.self)
    case .serials(let texts): return String(decoding: texts.value[row], as: UTF8.self)
    }
  }

  private func code(_ index: Int, of field: Field?) -> String {
    guard case .value(.code(let list))? = field?.kind, index < model[list].codes.count else {
      return ""
    }
    return model[list].codes[index].name
  }

  private func decimal(_ value: ExactDecimal?, of field: Field?) -> String {
    guard let value else { return "" }
    if case .value(.percent)? = field?.kind { return "\(Percent(fraction: value))" }
    return value.grouped
  }
}
