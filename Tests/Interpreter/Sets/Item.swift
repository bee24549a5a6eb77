/// A record that a name stands for, with the edge or the paths on which it was reached.
struct Item: Sendable, Hashable {
  /// A record, none, or missing.
  let reading: Reading
  var edge: Edge?
  /// Tells one member that nobody knows from another.
  var origin = ""

  enum Edge: Sendable, Hashable {
    /// The row of a link.
    case link(String, row: Int)
    case reach(ReachedEnd)
  }

  init(_ reading: Reading, edge: Edge? = nil, origin: String = "") {
    self.reading = reading
    self.edge = edge
    self.origin = origin
  }

  init(_ record: RecordReference) { self.init(.known(.record(record))) }

  var record: RecordReference? {
    if case .known(.record(let record), _) = reading { record } else { nil }
  }
}

/// What is known of the paths to one end of a reach: `share`, `steps` and `path`.
struct ReachedEnd: Sendable, Hashable {
  let start: RecordReference
  let end: RecordReference
  let fields: [String: Reading]
}
