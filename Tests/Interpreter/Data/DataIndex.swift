import FlagSemantics

/// Finds records by their keys.
struct DataIndex: Sendable {
  let model: Model
  let data: PlainData
  private let rows: [RecordReference: PlainRow]
  private let order: [RecordID: [RecordReference]]

  init(_ model: Model, _ data: PlainData) {
    self.model = model
    self.data = data
    var rows: [RecordReference: PlainRow] = [:]
    var order: [RecordID: [RecordReference]] = [:]
    for record in model.records {
      guard let id = model.record(named: record.name) else { continue }
      for row in data.records[record.name]?.rows ?? [] {
        let reference = RecordReference(id, row.key(record.key))
        rows[reference] = row
        order[id, default: []].append(reference)
      }
    }
    self.rows = rows
    self.order = order
  }

  func isSupplied(_ record: RecordID) -> Bool { data.records[model[record].name] != nil }
  func all(_ record: RecordID) -> [RecordReference] { order[record] ?? [] }
  func cell(_ name: String, of record: RecordReference) -> PlainCell {
    rows[record]?[name] ?? .missing
  }
  func has(_ record: RecordReference) -> Bool { rows[record] != nil }
}

extension PlainRow {
  /// The texts of the key, joined by `/`.
  package func key(_ names: [String]) -> String {
    names.map { self[$0].keyText }.joined(separator: "/")
  }
}

extension PlainCell {
  /// The cell as a part of a key.
  var keyText: String {
    switch self {
    case .value(let literal): Value(literal, as: .broken).keyText
    case .reference(let reference): reference.key
    case .none: "-"
    case .missing: "?"
    }
  }
}

/// Keys are compared by their parts, and parts by their bytes.
func keyPrecedes(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
