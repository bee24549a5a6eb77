package import FlagSemantics

/// The place of a node in its plan.
package struct NodeID: Hashable, Sendable {
  package let index: Int

  package init(index: Int) { self.index = index }
}

/// The place of a frame in its plan.
package struct FrameID: Hashable, Sendable {
  package let index: Int

  /// One row: what is the same for every subject.
  package static let once = FrameID(index: 0)
}

/// What the rows are that a node has a value for.
///
///     once                 one row
///     records(tender)      a row for each tender
///     members(tender.bids) a row for each bid of each row of the frame around it
package enum Frame: Hashable, Sendable {
  case once
  case records(RecordID)
  /// A row for each record, those included that are only referred to: what is asked of one record
  /// wherever it stands.
  case everyone(RecordID)
  case pairs(PairSource)
  case groups(GroupSource)
  case classes(ClassSource)
  /// A row for each member of a set.
  case members(NodeID)
}

/// The records that are paired: each two that share a value of every path.
package struct PairSource: Hashable, Sendable {
  /// A set that is the same for every subject.
  package let set: NodeID
  package let sharing: [Shared]
  package let isOrdered: Bool

  /// Read in the frame of the members of the set.
  package enum Shared: Hashable, Sendable {
    case value(NodeID)
    case set(NodeID)
    /// Texts that resemble each other.
    case similar(NodeID)

    package var node: NodeID {
      switch self {
      case .value(let node), .set(let node), .similar(let node): node
      }
    }
  }
}

/// The records that are grouped, by what, and how near together.
package struct GroupSource: Hashable, Sendable {
  package let set: NodeID
  /// Read in the frame of the members of the set.
  package let keys: [NodeID]
  package let window: Window?

  package struct Window: Hashable, Sendable {
    /// One length for all groups.
    package let width: NodeID
    package let day: NodeID
  }
}

/// What the records of a view are made from.
package enum ViewSource: Hashable, Sendable {
  case records(NodeID)
  case pairs(PairSource)
  case groups(GroupSource)
}

/// All records of a set by the value they have in common.
///
/// What a rule asks about the peers of its subject is worked out once for each class of peers and
/// looked up by the subject.
package struct ClassSource: Hashable, Sendable {
  package let set: NodeID
  /// Read in the frame of the members of the set.
  package let key: NodeID
}
