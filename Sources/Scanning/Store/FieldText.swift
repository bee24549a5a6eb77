import Tables
import Values

/// A cell as text, without what its model knows of it.
enum FieldText {
  static func plain(_ column: Column, _ row: Int) -> String {
    guard column.presence(row) == .value else { return "" }
    switch column {
    case .truths(let values): return values[row] == 1 ? "yes" : "no"
    case .codes(let values): return String(values[row])
    case .decimals(let decimals): return decimals[row]?.description ?? ""
    case .days(let days): return CalendarDate(dayNumber: Int(days[row]))?.description ?? ""
    case .moments(let moments): return moments[row]?.description ?? ""
    case .lengths(let values): return String(values[row])
    case .coded(let numbers, let dictionary): return dictionary.text(numbers[row])
    case .plain(let texts): return String(decoding: texts[row], as: UTF8.self)
    case .serials(let texts): return String(decoding: texts.value[row], as: UTF8.self)
    }
  }
}
