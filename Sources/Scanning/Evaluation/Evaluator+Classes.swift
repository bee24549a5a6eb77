import Findings
import Plans

/// What was worked out for whole classes and views, for one record of them.
extension Evaluator {
  func viewed(_ inner: NodeID, by record: Vector) -> Vector {
    guard let all = shared.table(inner) else { return record }
    let around = record.reasons
    return adding(around, to: all.gathered(record.numbers))
  }

  /// A key that is none is no record's key, not even of one whose own key is missing. A key that is
  /// missing may be anybody's, for its own causes.
  func lookedUp(_ inner: NodeID, by key: Vector) -> Vector {
    guard let all = shared.table(inner), let index = shared.classes[plan.frame(of: inner)] else {
      return key
    }
    let codes = KeyCodes(key)
    let rows = (0..<key.count).map { row in
      switch key.reason(row) {
      case .present: index.row(codes[row])
      case .none: index.rowOfNone
      default: index.rowOfUnknown
      }
    }
    var found = all.gathered(rows)
    guard !key.reasons.isEmpty else { return found }
    if case .members(var members) = found.values {
      for row in 0..<members.rows where key.reason(row).isMissing {
        for member in members.range(row) {
          members.reasons[member] = unions.resolve(members.reasons[member], with: key.reason(row))
        }
      }
      found.values = .members(members)
      return found
    }
    for row in 0..<key.count where key.reason(row).isMissing && found.reason(row).isMissing {
      found.reasons[row] = unions.resolve(found.reasons[row], with: key.reason(row))
    }
    return found
  }

  private func adding(_ around: [Reason], to found: Vector) -> Vector {
    guard around.contains(where: { $0 != .present }) else { return found }
    var found = found
    if case .members(var members) = found.values {
      if members.open.isEmpty {
        members.open = Array(repeating: .present, count: members.rows)
      }
      for row in around.indices where around[row].isMissing { members.open[row] = around[row] }
      found.values = .members(members)
      return found
    }
    if found.reasons.isEmpty { found.reasons = Array(repeating: .present, count: around.count) }
    for row in around.indices where around[row] != .present { found.reasons[row] = around[row] }
    return found
  }
}
