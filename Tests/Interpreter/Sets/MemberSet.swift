import Findings

/// The members of a set, how sure each is, and whether there may be more.
struct MemberSet: Sendable {
  var members: [Member] = []
  /// Why there may be members that are not in the data; nil for a closed set.
  var open: Causes?

  static let empty = MemberSet()

  mutating func openUp(_ causes: Causes?) {
    guard let causes else { return }
    open = (open ?? []).union(causes)
  }

  /// Each record, or the value of each record, once.
  func once() -> MemberSet { merged { $0.identity } }

  /// Each record once for each edge on which it was reached.
  func onceForEachEdge() -> MemberSet { merged { [AnyHashable($0.identity), $0.item.edge] } }

  /// A member is sure when one way to it is; else it has the causes of all ways.
  private func merged<Key: Hashable>(by key: (Member) -> Key) -> MemberSet {
    var result = MemberSet(members: [], open: open)
    var places: [Key: Int] = [:]
    for member in members {
      if let place = places[key(member)] {
        let known = result.members[place].membership
        result.members[place].membership = known.or(member.membership)
      } else {
        places[key(member)] = result.members.count
        result.members.append(member)
      }
    }
    return result
  }

  /// Everything that keeps the set from being known: openness, memberships, missing values, and
  /// members that nobody knows, because each may be one of the others.
  var doubts: Causes {
    once().members.reduce(into: open ?? []) {
      $0.formUnion($1.membership.causes)
      $0.formUnion($1.reading.settled.causes)
      if $1.isStranger { $0.formUnion($1.item.reading.settled.causes) }
    }
  }
}

/// One member of a set: a record, or a value and the record it stands on.
struct Member: Sendable {
  let item: Item
  /// The value, in a set of values.
  var value: Reading?
  var membership: Answer
  /// By what it is told from other members.
  let identity: Identity

  enum Identity: Sendable, Hashable {
    case record(RecordReference)
    case edge(Item.Edge)
    case value(Value)
    /// A member that nobody knows.
    case unknown(String)
  }

  /// Whether it is not known who it is, which does not matter for the value of an edge.
  let isStranger: Bool

  init(_ item: Item, membership: Answer) {
    self.item = item
    self.membership = membership
    identity = item.record.map { .record($0) } ?? .unknown(item.origin)
    isStranger = item.record == nil
  }

  init(_ value: Reading, of member: Member, identity: Identity? = nil) {
    item = member.item
    self.value = value
    membership = member.membership
    self.identity = identity ?? member.identity
    isStranger = member.isStranger && !self.identity.isKnown
  }

  /// The value, or the record itself.
  var reading: Reading { value ?? item.reading }

  /// Whether it surely adds to what the others are.
  var isSure: Bool { membership == .yes && identity.isKnown }
}

extension Member.Identity {
  /// Whether it is told from the others, though its value may not be known.
  var isKnown: Bool { if case .unknown = self { false } else { true } }
}
