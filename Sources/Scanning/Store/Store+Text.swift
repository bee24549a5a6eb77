import FlagSemantics

extension Store {
  /// The key of a record, in its parts.
  func key(of place: UInt32, _ record: RecordID) -> [String] {
    let kind = kinds[record.index]
    guard Int(place) < kind.rows else { return [kind.unseenKey(place) ?? "?"] }
    return kind.type.key.map { kind.told[$0]?.keyText(Int(place)) ?? "?" }
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
    return Int(place) < kind.rows ? kind.told[field]?.text(Int(place)) : nil
  }

  /// Whether the source of a cell says that there is none.
  func isNone(_ field: String, of place: UInt32, _ record: RecordID) -> Bool {
    let kind = kinds[record.index]
    return Int(place) < kind.rows ? kind.told[field]?.isNone(Int(place)) ?? false : false
  }
}
