import FlagSemantics

/// Plans whom a rule judges, or what a view is made from: its frame, and the names in it.
struct SubjectPlanner {
  private let planner: Planner
  private let asOf: Expression?

  init(_ planner: Planner, asOf: Expression? = nil) {
    self.planner = planner
    self.asOf = asOf
  }

  func planned(_ subject: Subject) -> (FrameID, Names) {
    switch subject {
    case .record(let record, let name):
      if planner.isView(record) {
        var names = planner.names(of: record)
        names.bound[name] = names.bound[planner.model[record].name]
        return (planner.plan.frame(.records(record)), names)
      }
      let frame = planner.plan.frame(.records(record))
      return (frame, Names(bound: [name: .one(self.record(record, in: frame))]))
    case .pair(let pair):
      let frame = planner.plan.frame(.pairs(source(of: pair)))
      return (frame, names(of: pair, in: frame))
    case .group(let group):
      let frame = planner.plan.frame(.groups(source(of: group)))
      return (frame, names(of: group, in: frame))
    }
  }

  func record(_ record: RecordID, in frame: FrameID) -> NodeID {
    planner.plan.node(.record, frame, ValueType(.record(RecordShape(record))))
  }

  func names(of pair: Subject.Pair, in frame: FrameID) -> Names {
    var names = Names()
    for (place, name) in pair.names.enumerated() {
      names.bound[name] = .one(
        planner.plan.node(.pairMember(place), frame, ValueType(pair.source.type.scalar)))
    }
    return names
  }

  func names(of group: Subject.Group, in frame: FrameID) -> Names {
    var names = Names()
    names.bound[group.members] = .many(
      .init(set: planner.plan.node(.groupMembers, frame, group.source.type)))
    for (place, key) in group.keys.enumerated() {
      names.bound[key.name] = .one(planner.plan.node(.groupKey(place), frame, key.value.type))
    }
    return names
  }

  // MARK: Sources

  func source(of pair: Subject.Pair) -> PairSource {
    let set = sourceSet(pair.source) { member in
      Dictionary(uniqueKeysWithValues: pair.names.map { ($0, Planned.one(member)) })
    }
    let (frame, inside) = (planner.members(of: set), members(of: set))
    let sharing: [PairSource.Shared] = pair.sharing.map { path in
      if case .resembles(let text, _) = path.kind {
        return .similar(planner.carry(planner.one(text, inside), into: frame))
      }
      return switch planner.planned(path, inside) {
      case .one(let node): .value(planner.carry(node, into: frame))
      case .many(let many): .set(planner.carry(planner.grounded(many).set, into: frame))
      }
    }
    return PairSource(set: set, sharing: sharing, isOrdered: pair.isOrdered)
  }

  func source(of group: Subject.Group) -> GroupSource {
    let set = sourceSet(group.source) { [planner] member in
      let type = ValueType(planner.plan[member].type.scalar, isMany: true)
      return [group.members: .many(.init(set: planner.combine([member], type) { .just($0[0]) }))]
    }
    let (frame, inside) = (planner.members(of: set), members(of: set))
    return GroupSource(
      set: set, keys: group.keys.map { planner.carry(planner.one($0.value, inside), into: frame) },
      window: group.window.map {
        .init(
          width: planner.one($0.width, Names()),
          day: planner.carry(planner.one($0.day, inside), into: frame))
      })
  }

  /// What is paired or grouped. Where its filter depends on the day, each record is asked on the
  /// day that the rule would have if it were alone.
  private func sourceSet(
    _ source: Expression, _ alone: @escaping (NodeID) -> [String: Planned]
  ) -> NodeID {
    var names = Names()
    if let asOf {
      names.day = .ofMember { [planner] member in
        planner.day(planner.one(asOf, Names(bound: alone(member))))
      }
    }
    return planner.distinctRecords(planner.set(source, names).set)
  }

  private func members(of set: NodeID) -> Names {
    planner.inside(set, planner.members(of: set), Names())
  }
}
