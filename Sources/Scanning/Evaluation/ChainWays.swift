import Findings
import FlagSemantics
import Plans
import Tables
import Values

/// Where the edges lead from each kind of record, looked up once for all walks of a block.
final class ChainWays {
  /// The way on from records of one kind.
  final class Way {
    /// Nil where none leads on from this kind.
    let edges: Relation?
    /// Where each edge leads.
    let far: [UInt32]
    let kinds: [RecordID]
    let limits: Limits?
    /// Why more may be reached than the data say.
    let open: Reason
    /// Why nobody knows where an edge leads.
    let strange: Reason
    let shares: Shares

    init(
      edges: Relation?, far: [UInt32], kinds: [RecordID], limits: Limits?, open: Reason,
      strange: Reason, shares: Shares
    ) {
      self.edges = edges
      self.far = far
      self.kinds = kinds
      self.limits = limits
      self.open = open
      self.strange = strange
      self.shares = shares
    }

    /// The edges of one record.
    func edges(of place: UInt32) -> Range<Int> { edges?.range(place) ?? 0..<0 }

    func edge(_ index: Int) -> UInt32 { edges?.records[index] ?? .max }
  }

  /// The shares that are multiplied along a chain.
  enum Shares {
    /// The link has none.
    case none
    case given(Decimals, missing: Reason)
    case missing(Reason)
  }

  /// By the number of the kind.
  let ways: [Way?]

  init(_ reach: Operation.Reach, _ evaluator: Evaluator) {
    let kinds = RecordID.all(of: evaluator.model)
    switch reach.relation {
    case .field(let name):
      ways = kinds.map { ChainWays.way(by: name, from: $0, evaluator) }
    case .link(let link, let direction):
      ways = kinds.map { ChainWays.way(over: link, direction, from: $0, evaluator) }
    }
  }

  subscript(kind: RecordID) -> Way? { ways[kind.index] }

  /// A field that names a record of its own kind: each record has one edge, which is itself.
  private static func way(by name: String, from kind: RecordID, _ evaluator: Evaluator) -> Way? {
    let store = evaluator.store
    guard let places = store.references[Store.FieldName(record: kind, field: name)] else {
      return nil
    }
    return Way(
      edges: nil, far: places, kinds: [kind], limits: nil, open: .present,
      strange: missing(name, of: kind, evaluator), shares: .none)
  }

  static func missing(_ name: String, of kind: RecordID, _ evaluator: Evaluator) -> Reason {
    evaluator.reasons.reason(.missing("\(evaluator.store[kind].name).\(name)"))
  }

  private static func way(
    over id: LinkID, _ direction: Field.Direction, from kind: RecordID, _ evaluator: Evaluator
  ) -> Way? {
    let (model, store) = (evaluator.model, evaluator.store)
    guard let link = store.links[id] else { return nil }
    let type = model[id]
    let isForward = direction == .forward
    let name = "\(store[kind].name).\(type.name(direction))"
    return Way(
      edges: isForward ? link.forward[kind] : kind == type.to ? link.backward : nil,
      far: isForward ? link.ends : link.starts, kinds: isForward ? [type.to] : type.from,
      limits: link.limits,
      open: store.isComplete(id) ? .present : evaluator.reasons.reason(.open(name)),
      strange: evaluator.reasons.reason(.missing("\(type.name).\(isForward ? "to" : "from")")),
      shares: shares(type, link, evaluator))
  }

  private static func shares(
    _ type: LinkType, _ link: LinkStore, _ evaluator: Evaluator
  ) -> Shares {
    guard let field = type.fields.first(where: { $0.kind.isPercent }) else { return .none }
    let missing = evaluator.reasons.reason(.missing("\(type.name).\(field.name)"))
    guard case .decimals(let shares)? = link.table?.columns[field.name] else {
      return .missing(missing)
    }
    return .given(shares, missing: missing)
  }
}

extension Field.Kind {
  fileprivate var isPercent: Bool {
    if case .value(.percent) = self { true } else { false }
  }
}
