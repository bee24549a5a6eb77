import Findings
import FlagSemantics
import Values

/// What stands in the fields of records and links.
extension Interpreter {
  /// A value, or the record that a field names.
  func field(_ name: String, of item: Item) -> Reading {
    guard let record = item.record else { return item.reading }
    if let reading = view(record.record)?.rows[record]?.readings[name] { return reading }
    guard let field = model[record.record].fields[name] else { return .none }
    return reading(
      cell(name, of: record), of: field, calling: text(name, of: record.record))
  }

  func cell(_ name: String, of record: RecordReference) -> PlainCell {
    index.cell(name, of: record)
  }

  func reading(_ cell: PlainCell, of field: Field, calling name: String) -> Reading {
    switch cell {
    case .missing: return .missing([.missing(name)])
    case .none: return field.mayBeNone ? .none : .missing([.missing(name)])
    case .reference(let record): return .known(.record(record))
    case .value(let literal):
      guard case .value(let scalar) = field.kind else { return .missing([.missing(name)]) }
      return known(Value(literal, as: scalar), from: name)
    }
  }

  /// A text without a canonical form is missing; times and texts keep their origin.
  private func known(_ value: Value, from name: String) -> Reading {
    switch value {
    case .text(let text, let kind):
      return kind.form.text(of: text) == nil
        ? .missing([.missing(name)]) : .known(value, from: [name])
    case .day, .moment: return .known(value, from: [name])
    default: return .known(value)
    }
  }

  // MARK: Links

  func rows(of link: LinkType) -> [PlainRow] { data.links[link.name]?.rows ?? [] }

  /// `from` or `to` of an edge.
  func end(_ name: String, of link: LinkType, row: Int) -> Item {
    if case .reference(let record) = rows(of: link)[row][name] {
      return Item(.known(.record(record)), edge: .link(link.name, row: row))
    }
    return Item(
      .missing([.missing("\(link.name).\(name)")]), edge: .link(link.name, row: row),
      origin: "\(link.name) \(row) \(name)")
  }

  /// `share` of the edge or the paths on which a record was reached.
  func linkField(_ name: String, of item: Item) -> Reading {
    switch item.edge {
    case nil: return item.reading.settled == .none ? .none : .missing(item.reading.causes)
    case .reach(let end):
      return end.fields[name] ?? .none
    case .link(let linkName, let row):
      guard let id = model.link(named: linkName), let field = model[id].field(name) else {
        return .none
      }
      return reading(rows(of: model[id])[row][name], of: field, calling: "\(linkName).\(name)")
    }
  }
}
