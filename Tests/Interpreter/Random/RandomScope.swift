import FlagSemantics

/// The names that a drawn expression may use.
struct RandomScope {
  /// Names of single records.
  var records: [(name: String, shape: RecordShape)] = []
  /// Names of sets: the members of a group, and `let`s.
  var sets: [(name: String, shape: RecordShape)] = []
  /// Keys of a group, and `let`s.
  var values: [(name: String, scalar: Scalar)] = []
  /// What `its` means.
  var element: RecordShape?
  /// Whether a day counts, so that what depends on it may be read.
  var isDated: Bool
  /// How many more parts may stand inside each other.
  var depth: Int

  func deeper() -> RandomScope {
    var inner = self
    inner.depth -= 1
    return inner
  }

  func entering(_ shape: RecordShape) -> RandomScope {
    var inner = deeper()
    inner.element = shape
    return inner
  }
}

/// A path to one value or record.
struct RandomPath {
  let text: String
  let scalar: Scalar
  let mayBeNone: Bool
}

/// A set of records by its text; a filter stands in parentheses.
struct RandomSet {
  let text: String
  let shape: RecordShape
}

/// What a drawn definition is called and what it gives.
struct RandomDefinition {
  let owner: RecordID?
  let name: String
  let value: Scalar?
  let set: RecordShape?
  let isDated: Bool
}
