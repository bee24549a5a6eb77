import FlagSemantics

/// What the names of a rule stand for where an expression is planned.
struct Names {
  var bound: [String: Planned] = [:]
  /// What `its` means, the innermost last.
  var elements: [NodeID] = []
  var day = Day.none
  /// Every record and edge belongs, whatever the day: what `history` makes of a set.
  var takesAll = false
  /// Bindings of an `any` that holds, for what a finding shows.
  var witnesses: [String: Witness] = [:]

  /// The day on which a record or an edge must hold to belong.
  var dayOfRecords: NodeID? { takesAll ? nil : day.node }

  /// The names where every record and edge belongs.
  var takingAll: Names {
    var all = self
    all.takesAll = true
    return all
  }

  /// Whether the day counts for what is dated by something of these.
  func reads(_ dated: [DatedUse]) -> Bool {
    dated.contains { !(takesAll && $0.isOfRecords) }
  }

  /// What a definition knows where it is used: the day, and no names.
  var bare: Names {
    var bare = Names()
    bare.day = day
    bare.takesAll = takesAll
    return bare
  }

  /// A member of a set by its name, and when it is a witness.
  struct Witness {
    let record: NodeID
    let condition: NodeID
  }

  /// The day that counts for what changes with time.
  enum Day {
    case none
    case node(NodeID)
    /// In the source of a group or a pair: each record has a day of its own.
    case ofMember((NodeID) -> NodeID?)

    var node: NodeID? {
      if case .node(let id) = self { id } else { nil }
    }
  }
}

/// What an expression became: one value, or many.
enum Planned {
  case one(NodeID)
  case many(Many)

  /// A set, and how the value of each member is read; without, the members are the values.
  struct Many {
    let set: NodeID
    var value: ((FrameID) -> NodeID)?
    /// The key by which the set is looked up, where it stands in a frame of classes.
    var key: NodeID?
  }
}
