/// The set of each row, by its place among sets that stand elsewhere.
struct StandingSets {
  let members: Members
  /// Nil where the sets are those of the rows themselves.
  let places: [UInt32]?

  init(_ members: Members, at places: [UInt32]? = nil) {
    self.members = members
    self.places = places
  }

  var rows: Int { places?.count ?? members.rows }

  func range(_ row: Int) -> Range<Int> { members.range(places.map { Int($0[row]) } ?? row) }

  /// Whether a row has the set of the row before.
  func isRepeated(_ row: Int) -> Bool {
    guard let places else { return false }
    return places[row] == places[row - 1]
  }

  /// Hands over each member with the row of its set.
  @inline(__always)
  func forEach(_ body: (_ member: UInt32, _ row: UInt32) -> Void) {
    let ids = members.ids.span
    for row in 0..<rows {
      for place in range(row) { body(ids[place], UInt32(row)) }
    }
  }
}
