import Values

/// One value for each row of a frame, or one set.
struct Vector: Sendable {
  var values: Cells
  /// Why rows have no value; empty where all have one. Where a row has none, what stands in
  /// `values` means nothing.
  var reasons: [Reason] = []

  enum Cells: Sendable {
    /// `Truth` by its raw value; an unknown one has its causes among the reasons.
    case truths([UInt8])
    case codes([UInt16])
    case quantities(Quantities)
    /// Known only between two limits.
    case stretches(Stretches)
    case times(Times)
    /// Numbers of canonical texts in the pool of their form.
    case texts([UInt32])
    /// Records by their place among those of their kind; see `RecordNumber`.
    case records([UInt32])
    case members(Members)
  }

  init(_ values: Cells, _ reasons: [Reason] = []) {
    self.values = values
    self.reasons = reasons
  }

  func reason(_ row: Int) -> Reason { reasons.isEmpty ? .present : reasons[row] }

  /// Truths that are missing are unknown, and those that are none are no, whatever stands there.
  var honest: Vector {
    guard case .truths(var truths) = values, !reasons.isEmpty else { return self }
    for row in reasons.indices where reasons[row] != .present {
      truths[row] = reasons[row] == .none ? Truth.no.rawValue : Truth.unknown.rawValue
    }
    return Vector(.truths(truths), reasons)
  }

  static func truths(_ values: [UInt8], _ reasons: [Reason] = []) -> Vector {
    Vector(.truths(values), reasons)
  }
}

/// Moments by the seconds between which they lie; a date has its first second twice.
struct Times: Sendable {
  var earliest: [Int64]
  var latest: [Int64]
}

/// Numbers known only between two limits.
struct Stretches: Sendable {
  var least: Quantities
  var most: Quantities
  /// Which limits there are not: 1 no least, 2 no most; empty where all have both.
  var open: [UInt8] = []

  static let noLeast: UInt8 = 1
  static let noMost: UInt8 = 2

  func isBounded(_ row: Int) -> Bool { open.isEmpty || open[row] == 0 }
}

/// The members of a set for each row, one after the other.
struct Members: Sendable {
  /// Where the members of each row begin; one more than there are rows.
  var offsets: [Int32]
  var ids: [UInt32]
  /// The edges by which they were reached; empty where there are none.
  var edges: [UInt32] = []
  /// What was reached along a chain: empty, or an index into `chains` for each member.
  var chains: [ChainEnd] = []
  /// Why a membership is unknown; empty where all are sure.
  var reasons: [Reason] = []
  /// Why nobody knows which record it is, where its place is `.max`; empty where all are known.
  var strangers: [Reason] = []
  /// Why more members may exist, for each row; empty where all sets are closed.
  var open: [Reason] = []

  var rows: Int { offsets.count - 1 }

  func range(_ row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }
  func reason(_ member: Int) -> Reason { reasons.isEmpty ? .present : reasons[member] }
  func stranger(_ member: Int) -> Reason { strangers.isEmpty ? .present : strangers[member] }
  func open(_ row: Int) -> Reason { open.isEmpty ? .present : open[row] }

  /// Whether every member is sure and every set closed.
  var isCertain: Bool { reasons.isEmpty && strangers.isEmpty && open.isEmpty }
}
