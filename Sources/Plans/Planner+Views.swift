import FlagSemantics

/// Views: records that are made from others, and their fields that are worked out.
extension Planner {
  func isView(_ record: RecordID) -> Bool { pack.views.contains { $0.record == record } }

  /// The names in the frame of a view: those of its source, and the record by its own.
  func names(of view: RecordID) -> Names {
    if let known = viewNames[view] { return known }
    let frame = plan.frame(.records(view))
    let planner = SubjectPlanner(self)
    var names = Names()
    switch pack.views.first(where: { $0.record == view })?.source {
    case .records(let records):
      let set = distinctRecords(set(records, Names()).set)
      plan.add(.records(set), for: view)
      for record in plan[set].type.record?.records ?? [] {
        names.bound[model[record].name] = .one(
          plan.node(.pairMember(0), frame, ValueType(plan[set].type.scalar)))
      }
    case .pairs(let pair):
      plan.add(.pairs(planner.source(of: pair)), for: view)
      names = planner.names(of: pair, in: frame)
    case .groups(let group):
      plan.add(.groups(planner.source(of: group)), for: view)
      names = planner.names(of: group, in: frame)
    case nil: break
    }
    names.bound[model[view].name] = .one(planner.record(view, in: frame))
    viewNames[view] = names
    return names
  }

  /// A field of a view that its source has under the same name: a key of its group.
  func keyOfView(_ name: String, of record: NodeID) -> NodeID? {
    guard let view = plan[record].type.record?.records.first, isView(view),
      case .one(let node)? = names(of: view).bound[name], name != model[view].name
    else { return nil }
    return viewed(node, by: record, of: view)
  }

  /// A node in the frame of a view, for one of its records.
  func viewed(_ node: NodeID, by record: NodeID, of view: RecordID) -> NodeID {
    let frame = plan.frame(.records(view))
    let inside = carry(node, into: frame)
    if plan.frame(of: record) == frame, case .record = plan[record].operation { return inside }
    return combine([record], plan[node].type) { .viewed($0[0], inside) }
  }
}
