import FlagSemantics
import Tables
import Values

extension Store {
  /// The key of a record, in its parts.
  func key(of place: UInt32, _ record: RecordID) -> [String] {
    let kind = kinds[record.index]
    guard Int(place) < kind.rows else { return [kind.unseenKey(place) ?? "?"] }
    return kind.type.key.map { field in
      // Numbers without commas: a year is no amount.
      if case .decimals(let decimals)? = kind.table?.columns[field] {
        return decimals[Int(place)]?.description ?? "?"
      }
      return cell(field, of: place, record) ?? "?"
    }
  }

  /// Whether the key of one record comes before that of another, by bytes.
  func precedes(_ left: UInt32, _ right: UInt32, _ record: RecordID) -> Bool {
    let kind = kinds[record.index]
    if let first = kind.keys[left], let second = kind.keys[right] {
      return first.lexicographicallyPrecedes(second)
    }
    let (first, second) = (key(of: left, record), key(of: right, record))
    return first.joined(separator: "/").utf8
      .lexicographicallyPrecedes(second.joined(separator: "/").utf8)
  }

  /// A cell as its table has it; nil where it has no value.
  func cell(_ field: String, of place: UInt32, _ record: RecordID) -> String? {
    let kind = kinds[record.index]
    guard Int(place) < kind.rows, let column = kind.table?.columns[field],
      column.presence(Int(place)) == .value
    else { return nil }
    if case .coded(let numbers, let own) = column, own.count == 0 {
      let target: RecordID =
        if case .one(let target)? = kind.type.fields[field]?.kind { target } else { record }
      return data.keys[kinds[target.index].name]?.text(numbers[Int(place)])
    }
    return text(column, Int(place), kind.type.fields[field])
  }

  /// Whether the source of a cell says that there is none.
  func isNone(_ field: String, of place: UInt32, _ record: RecordID) -> Bool {
    let kind = kinds[record.index]
    guard Int(place) < kind.rows, let column = kind.table?.columns[field] else { return false }
    return column.presence(Int(place)) == .none
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
