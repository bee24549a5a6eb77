import Diagnostics

/// A table while its file is being read: headers further down may still add to it.
final class TOMLTableBuilder {
  /// What made the table decides what may still add to it.
  enum Origin {
    /// Named on the way to another table: `a` in `[a.b]`. Its own header may follow.
    case passage
    /// Its own header, or the file itself.
    case header
    /// A dotted key: `a` in `a.b = 1`. More dotted keys may follow.
    case dottedKey
  }

  enum Node {
    case value(TOMLValue)
    case table(TOMLTableBuilder)
    /// `[[a]]`, once for each element, each with the place of its header.
    case elements(Elements)
  }

  final class Elements {
    var tables: [(TOMLTableBuilder, Place)] = []
  }

  private(set) var origin: Origin
  private var nodes: [(key: TOMLKey, node: Node)] = []
  private var positions: [String: Int] = [:]

  init(_ origin: Origin) { self.origin = origin }

  func find(_ key: TOMLKey) -> (key: TOMLKey, node: Node)? {
    positions[key.text].map { nodes[$0] }
  }

  /// Adds a key that is not there yet.
  func add(_ key: TOMLKey, _ node: Node) {
    positions[key.text] = nodes.count
    nodes.append((key, node))
  }

  /// Appends an element to the array of tables under a key, or begins one.
  func addElement(_ key: TOMLKey, _ table: TOMLTableBuilder) {
    if case .elements(let elements) = find(key)?.node {
      elements.tables.append((table, key.place))
    } else {
      let elements = Elements()
      elements.tables.append((table, key.place))
      add(key, .elements(elements))
    }
  }

  /// Gives a table that was only passed through its own header.
  func open(by key: TOMLKey, _ table: TOMLTableBuilder) {
    table.origin = .header
    if let position = positions[key.text] { nodes[position].key = key }
  }

  func built() -> TOMLTable {
    TOMLTable(
      nodes.map { key, node in
        TOMLTable.Entry(key: key, value: TOMLTableBuilder.value(of: node, at: key.place))
      })
  }

  private static func value(of node: Node, at place: Place) -> TOMLValue {
    switch node {
    case .value(let value): value
    case .table(let table): TOMLValue(content: .table(table.built()), place: place)
    case .elements(let elements):
      TOMLValue(
        content: .array(
          elements.tables.map { TOMLValue(content: .table($0.built()), place: $1) }),
        place: place)
    }
  }
}
