package import FlagSemantics
package import Values

/// One step of a plan: what it does to other nodes, and for each row of which frame.
///
/// Nodes are shared, since every cell of every finding is found by asking some.
package final class Node: Hashable, Sendable {
  package let operation: Operation
  package let frame: FrameID
  package let type: ValueType

  init(operation: Operation, frame: FrameID, type: ValueType) {
    self.operation = operation
    self.frame = frame
    self.type = type
  }

  package static func == (left: Node, right: Node) -> Bool {
    left.frame == right.frame && left.operation == right.operation && left.type == right.type
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(frame)
    hasher.combine(operation)
  }
}

/// What a node does. Unless said otherwise its operands are nodes of the same frame.
package indirect enum Operation: Hashable, Sendable {
  // MARK: Values

  case literal(Literal)
  /// In force on the day; without one, what holds on every day.
  case parameter(String, key: NodeID?, day: NodeID?)
  case dataDay
  /// The day of `as of`: one that is none is missing.
  case day(NodeID)
  /// A value or a set of the frame around, the same for all rows that lie in one row of it.
  case outer(NodeID)
  /// The record of the row: the one judged, or a member of a set.
  case record
  /// The first or second of a pair.
  case pairMember(Int)
  case groupKey(Int)
  case field(NodeID, String)
  /// What a node in the frame of a view has for one of its records.
  case viewed(NodeID, NodeID)
  /// A field of the edge by which a member was reached; `path` and `steps` of a chain.
  case edge(String)
  case arithmetic(Scalar.Operator, NodeID, NodeID)
  case negative(NodeID)
  case ifMissing(NodeID, NodeID, because: String)
  /// An amount in another currency, by the rate of a day.
  case converted(Conversion)
  /// A text of one kind in the form of another, which is that of the node.
  case reread(NodeID)
  case function(Builtin, [NodeID])
  /// The node, missing where the amounts are not in one currency.
  case inOneCurrency(NodeID, [Amount], Meeting)
  /// The second where the first is missing, else the third.
  case whereMissing(NodeID, NodeID, else: NodeID)
  /// The currency of two amounts together: the second, where the first is that of no amounts at all.
  case eitherCurrency(NodeID, NodeID)

  /// What the second, in a frame of classes, has for the class that the first is the key of.
  case lookedUp(NodeID, NodeID)

  // MARK: Conditions

  case order(NodeID, OrderSign, NodeID)
  case equal(NodeID, NodeID)
  case before(NodeID, NodeID)
  case within(NodeID, radius: NodeID, of: NodeID)
  case resembles(NodeID, NodeID)
  case isMissing(NodeID)
  case isNone(NodeID)
  case inList(NodeID, String, day: NodeID?)
  case all([NodeID])
  case any([NodeID])
  case not(NodeID)
  /// Yes where the first is, no where the second is, else the third: order by a second field.
  case firstDecided(NodeID, opposite: NodeID, then: NodeID)

  // MARK: Sets

  /// The records whose field names this one, on a day.
  case related(NodeID, String, day: NodeID?)
  case linked(NodeID, LinkID, Field.Direction, day: NodeID?)
  case everything(RecordID)
  /// The one record itself as a set.
  case just(NodeID)
  case groupMembers
  /// The members of a class.
  case classMembers
  /// The condition is read in the frame of the members.
  case filtered(NodeID, where: NodeID)
  /// The record or the set that each member leads to, read in the frame of the members; together,
  /// each record once.
  case joined(NodeID, NodeID)
  /// The members with each record once, whatever edges led to it.
  case distinctRecords(NodeID)
  /// The members whose value, read in their frame, is not none.
  case withValue(NodeID, NodeID)
  /// One member for each different value; of amounts that name their currency, value and currency.
  case distinctValues(NodeID, [NodeID])
  case common(NodeID, NodeID)
  case reach(NodeID, Reach)

  // MARK: What sets give

  case count(NodeID)
  /// The currency that all values of the members have, read in their frame.
  case oneCurrency(NodeID, value: NodeID, currency: NodeID)
  case exists(NodeID, where: NodeID)
  case aggregate(Aggregate)

  package struct Conversion: Hashable, Sendable {
    package let amount: NodeID
    /// In which currency it is.
    package let currency: NodeID
    package let day: NodeID
    package let into: CurrencyCode
  }

  /// How amounts meet: a comparison reads limits where a value is not known, arithmetic needs the
  /// values, and a function gathers those of a set.
  package enum Meeting: Hashable, Sendable { case compared, combined, gathered }

  /// An amount, and in which currency it is.
  package struct Amount: Hashable, Sendable {
    package let value: NodeID
    package let currency: NodeID
  }

  package struct Reach: Hashable, Sendable {
    package let owner: RecordID
    package let ends: RecordID
    package let relation: Relation
    package let steps: Int
    package let day: NodeID?

    package enum Relation: Hashable, Sendable {
      case link(LinkID, Field.Direction)
      case field(String)
    }
  }

  /// A function of the values of a set.
  package struct Aggregate: Hashable, Sendable {
    package let function: Builtin
    package let set: NodeID
    /// Read in the frame of the members; nil for the records themselves.
    package let value: NodeID?
    /// What orders them, read in the frame of the members.
    package let order: NodeID?
    /// Further arguments.
    package let others: [NodeID]
    /// The second set of a comparison of two.
    package let second: Second?

    package struct Second: Hashable, Sendable {
      package let set: NodeID
      package let value: NodeID
    }
  }
}
