import FlagSemantics
import Plans

/// What is the same for every subject, worked out before the first one.
struct SharedNodes: Sendable {
  var parameters: [String: ParameterValues] = [:]
  /// Nodes of the frame of one row.
  var vectors: [NodeID: Vector] = [:]
  /// Nodes of views and of classes, for all of their rows.
  var tables: [NodeID: Vector] = [:]
  var classes: [FrameID: ClassIndex] = [:]
  /// The records of each view, as a set of one row.
  var views: [RecordID: Members] = [:]
  /// The same records with what they are made of.
  var spacesOfViews: [RecordID: SubjectSpace] = [:]
  /// For the records of a view by number, the rows of its table with their keys.
  var rowsOfViews: [RecordID: [UInt32]] = [:]
  /// Their keys, of those views whose records are ordered by them.
  var keysOfViews: [RecordID: [String]] = [:]

  init(_ pack: CheckedPack) {
    for parameter in pack.parameters {
      parameters[parameter.name] = ParameterValues(parameter, in: pack)
    }
  }

  func vector(_ node: NodeID) -> Vector? { vectors[node] }
  func table(_ node: NodeID) -> Vector? { tables[node] }
}

/// The rows of a frame of classes by their key; three more stand at the end: for a key that no record
/// has, for a key that is not known, and for one that is none.
struct ClassIndex: Sendable {
  private let rows: [KeyCodes.Code: UInt32]

  init(rows: [KeyCodes.Code: UInt32]) { self.rows = rows }

  func row(_ code: KeyCodes.Code) -> UInt32 { rows[code] ?? UInt32(rows.count) }
  var rowOfUnknown: UInt32 { UInt32(rows.count + 1) }
  var rowOfNone: UInt32 { UInt32(rows.count + 2) }
}
