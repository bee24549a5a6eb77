import FlagSemantics
import Plans

/// The subjects of a block.
struct RootRows: Sendable {
  let frame: FrameID
  let count: Int
  /// The records judged, or those of a view.
  var ids: [UInt32] = []
  /// The two of a pair, or the one behind a record of a view.
  var records: [[UInt32]] = []
  /// Why it is not sure that there is such a subject; empty where all are sure.
  var reasons: [Reason] = []
  var keys: [Vector] = []
  var members: Members?
  /// The first day of the window of a group, where the rule has one.
  var firstDays: [Int32?] = []

  static let once = RootRows(frame: .once, count: 1)

  func member(_ place: Int) -> Vector {
    Vector(.records(place < records.count ? records[place] : Array(repeating: .max, count: count)))
  }

  var record: Vector {
    Vector(.records(ids.isEmpty ? Array(repeating: .max, count: count) : ids))
  }

  func key(_ place: Int) -> Vector { keys[place] }

  func setMembers() -> Vector {
    Vector(
      .members(members ?? Members(offsets: Array(repeating: 0, count: count + 1), ids: [])))
  }
}
