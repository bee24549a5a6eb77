import FlagSemantics
import Tables
import Values

extension Store {
  /// The key of a record, in its parts.
  func key(of place: UInt32, _ record: RecordID) -> [String] {
    let kind = kinds[record.index]
    let fields = model[record].key
    var index = 0
    return kind.key(place) { column, row in
      defer { index += 1 }
      return text(column, row, model[record].fields[fields[min(index, fields.count - 1)]])
    }
  }

  /// A cell as its source has it; nil where there is nothing.
  func cell(_ field: String, of place: UInt32, _ record: RecordID) -> String? {
    let kind = kinds[record.index]
    guard Int(place) < kind.rows, let column = kind.table?.columns[field],
      column.presence(Int(place)) == .value
    else { return nil }
    if case .coded(let numbers, let own) = column, own.count == 0 {
      let target: RecordID =
        if case .one(let target)? = model[record].fields[field]?.kind { target } else { record }
      return data.keys[model[target].name]?.text(numbers[Int(place)])
    }
    return text(column, Int(place), model[record].fields[field])
  }

  func text(_ column: Column, _ row: Int, _ field: Field?) -> String {
    guard column.presence(row) == .value else { return "" }
    guard case .value(let scalar)? = field?.kind else { return FieldText.plain(column, row) }
    switch (column, scalar) {
    case (.codes(let codes), .code(let list)):
      return Int(codes[row]) < model[list].codes.count
        ? model[list].codes[Int(codes[row])].name : ""
    case (.decimals(let decimals), .percent):
      return decimals[row].map { "\(Percent(fraction: $0))" } ?? ""
    case (.decimals(let decimals), .money(.fixed(let code))):
      return decimals[row].map { "\(Money($0, code))" } ?? ""
    case (.decimals(let decimals), _): return decimals[row]?.grouped ?? ""
    case (.lengths(let lengths), .duration): return "\(Duration(seconds: Int(lengths[row])))"
    case (.lengths(let lengths), .period): return "\(Period(months: Int(lengths[row])))"
    case (.lengths(let lengths), .workingDays): return "\(WorkingDays(Int(lengths[row])))"
    default: return FieldText.plain(column, row)
    }
  }
}
