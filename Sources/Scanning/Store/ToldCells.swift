import FlagSemantics
import Tables
import Values

/// The cells of one field as its table has them, told as texts.
///
/// They are shared and look nothing up: every cell of evidence and every part of a key is asked here.
final class ToldCells: Sendable {
  private let column: Column
  private let field: Field?
  /// The names of the codes of its list.
  private let codes: [String]
  /// What a key or a reference is a number of.
  private let keys: TextDictionary?

  init(_ column: Column, _ field: Field?, _ model: Model, keys: TextDictionary? = nil) {
    self.column = column
    self.field = field
    self.keys = keys
    if case .value(.code(let list))? = field?.kind {
      codes = model[list].codes.map(\.name)
    } else {
      codes = []
    }
  }

  func isNone(_ row: Int) -> Bool { column.presence(row) == .none }

  /// Nil where there is no value.
  func text(_ row: Int) -> String? {
    guard column.presence(row) == .value else { return nil }
    switch column {
    case .truths(let values): return values[row] == 1 ? "yes" : "no"
    case .codes(let values): return code(Int(values[row]))
    case .decimals(let decimals): return decimals[row].map(told)
    case .days(let days): return CalendarDate(dayNumber: Int(days[row]))?.description ?? ""
    case .moments(let moments): return moments[row]?.description ?? ""
    case .lengths(let values): return length(Int(values[row]))
    case .coded(let numbers, let own):
      return own.count == 0 ? keys?.text(numbers[row]) : own.text(numbers[row])
    case .plain(let texts): return String(decoding: texts[row], as: UTF8.self)
    case .serials(let texts): return String(decoding: texts.value[row], as: UTF8.self)
    }
  }

  /// As a part of a key: numbers without commas, since a year is no amount.
  func keyText(_ row: Int) -> String? {
    if case .decimals(let decimals) = column { return decimals[row]?.description }
    return text(row)
  }

  private func code(_ number: Int) -> String {
    guard case .value(.code)? = field?.kind else { return String(number) }
    return number < codes.count ? codes[number] : ""
  }

  private func told(_ decimal: ExactDecimal) -> String {
    switch field?.kind {
    case .value(.percent)?: "\(Percent(fraction: decimal))"
    case .value(.money(.fixed(let currency)))?: "\(Money(decimal, currency))"
    case .value?: decimal.grouped
    default: decimal.description
    }
  }

  private func length(_ count: Int) -> String {
    switch field?.kind {
    case .value(.duration)?: "\(Duration(seconds: count))"
    case .value(.period)?: "\(Period(months: count))"
    case .value(.workingDays)?: "\(WorkingDays(count))"
    default: String(count)
    }
  }
}
