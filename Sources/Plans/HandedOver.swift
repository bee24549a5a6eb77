package import FlagSemantics

/// Steps of a plan that the engine works out before a database judges, and hands over as columns and
/// tables: what asks of one row alone, and what no dialect can say.
///
///     step_12             a date moved by office days, as a column of `bid`
///     set_7               the owners of each vendor along a chain, as a table
///     rows_3              the groups of a rule, or the records of a view, as a table
package struct HandedOver: Sendable {
  package var values: Set<NodeID> = []
  package var sets: Set<NodeID> = []
  package var frames: Set<FrameID> = []

  package init() {}

  package var isEmpty: Bool { values.isEmpty && sets.isEmpty && frames.isEmpty }

  /// On which table the columns of a frame stand.
  package enum Home: Sendable, Hashable {
    case record(RecordID)
    case rows(FrameID)
    case members(NodeID)
  }

  package static func column(_ value: NodeID) -> String { "step_\(value.index)" }
  /// Whether a set is closed.
  package static func closed(_ set: NodeID) -> String { "step_\(set.index)__closed" }
  package static func table(_ frame: FrameID) -> String { "rows_\(frame.index)" }
  package static func table(_ set: NodeID) -> String { "set_\(set.index)" }

  package func home(_ frame: FrameID, _ plan: Plan) -> Home? {
    switch plan[frame] {
    case .records(let record):
      switch plan.views[record] {
      case nil: .record(record)
      case .pairs: nil
      case .records, .groups: .rows(frame)
      }
    case .everyone(let record): plan.views[record] == nil ? .record(record) : nil
    case .groups: .rows(frame)
    case .members(let set): sets.contains(set) ? .members(set) : plan.onlyRecord(of: set)
    case .once, .pairs, .classes: nil
    }
  }
}

extension Plan {
  /// The table of a list whose entries hold for some days, named after the first step that asks it.
  package func listTable(of id: NodeID) -> String? {
    guard case .inList(let value, let name, _) = self[id].operation else { return nil }
    let first = nodes.indices.first { index in
      guard case .inList(let other, name, _) = nodes[index].operation else { return false }
      return self[other].type.scalar == self[value].type.scalar
    }
    return first.map { "list_\($0)" }
  }

  fileprivate func onlyRecord(of set: NodeID) -> HandedOver.Home? {
    guard let records = self[set].type.record?.records, records.count == 1,
      views[records[0]] == nil
    else { return nil }
    return .record(records[0])
  }

  /// Whether a value asks nothing but the one record of its row, and what is the same for all.
  package func asksOneRow(_ id: NodeID, in frame: FrameID, anyFrame: Bool = false) -> Bool {
    let node = self[id]
    if node.frame == .once { return !node.type.isMany }
    guard node.frame == frame || anyFrame, !node.type.isMany else { return false }
    switch node.operation {
    // By two edges a set may lead to one record: what stands on an edge is no column of the record.
    case .edge: return anyFrame
    case .record, .pairMember, .groupKey, .literal, .dataDay, .parameter, .outer, .field,
      .day, .arithmetic, .negative, .ifMissing, .converted, .reread, .function, .inOneCurrency,
      .whereMissing, .eitherCurrency, .order, .equal, .before, .within, .resembles, .isMissing,
      .isNone, .inList,
      .all, .any, .not, .firstDecided:
      return node.operation.operands.allSatisfy { asksOneRow($0, in: frame, anyFrame: anyFrame) }
    default: return false
    }
  }
}
