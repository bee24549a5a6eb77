import FlagSemantics
import Values

/// Amounts that name their own currency meet others only in one currency.
///
/// Beside an amount stands a node that says in which currency it is; where two amounts meet, the
/// first is missing for the rows in which the currencies are not one.
extension Planner {
  /// In which currency an amount is.
  enum Currency: Hashable {
    case fixed(CurrencyCode)
    case named(NodeID)
  }

  // MARK: Where amounts meet

  /// A node that is missing where it and others, those among them that are amounts, are not in one
  /// currency.
  private func inOneCurrency(
    _ node: NodeID, with others: [NodeID], _ meeting: Operation.Meeting
  ) -> NodeID {
    let amounts = [node] + others
    return inOneCurrency(
      node, amounts.compactMap { each in currency(of: each).map { (each, $0) } }, meeting)
  }

  /// All of them, the first amount being missing where they are not in one currency.
  func inOneCurrency(_ nodes: [NodeID], _ meeting: Operation.Meeting) -> [NodeID] {
    guard let first = nodes.firstIndex(where: { plan[$0].type.scalar.isMoney }) else {
      return nodes
    }
    var nodes = nodes
    nodes[first] = inOneCurrency(nodes[first], with: Array(nodes[(first + 1)...]), meeting)
    return nodes
  }

  /// An amount, missing where it is not in the one currency of another, whether that has a value
  /// or not.
  func inCurrency(of other: NodeID, _ amount: NodeID) -> NodeID {
    inOneCurrency(
      amount, [amount, other].compactMap { each in currency(of: each).map { (amount, $0) } },
      .combined)
  }

  private func inOneCurrency(
    _ node: NodeID, _ amounts: [(value: NodeID, currency: Currency)], _ meeting: Operation.Meeting
  ) -> NodeID {
    let named = amounts.compactMap { $0.currency.node }
    guard let first = named.first else { return node }
    let isSame = named.count == amounts.count && Set(named) == [first]
    if isSame, plan[first].operation.isOneCurrency == false { return node }
    let currencies = alike(amounts.map { self.node($0.currency, like: first) })
    let operands = [node] + amounts.map(\.value) + currencies
    return combine(operands, plan[node].type) { all in
      .inOneCurrency(
        all[0],
        amounts.indices.map { place in
          .init(value: all[1 + place], currency: all[1 + amounts.count + place])
        }, meeting)
    }
  }

  private func node(_ currency: Currency, like other: NodeID) -> NodeID {
    switch currency {
    case .named(let node): return node
    case .fixed(let code):
      if case .code = plan[other].type.scalar {
        return constant(.literal(.code(code.description)), plan[other].type)
      }
      return constant(.literal(.text(code.description)), ValueType(.text(.text)))
    }
  }

  /// An amount in another currency; the one it is in stands beside it.
  func converted(_ amount: NodeID, _ into: CurrencyCode, on day: NodeID) -> NodeID {
    let own: NodeID =
      switch currency(of: amount) {
      case .named(let node)?: node
      case .fixed(let code)?:
        constant(.literal(.text(code.description)), ValueType(.text(.text)))
      case nil: constant(.literal(.text("")), ValueType(.text(.text)))
      }
    return combine([amount, own, day], ValueType(.money(.fixed(into)))) {
      .converted(.init(amount: $0[0], currency: $0[1], day: $0[2], into: into))
    }
  }

  // MARK: Functions of amounts

  /// The result of a function over a set, missing where the amounts that it reads are not in one
  /// currency.
  func inOneCurrency(_ result: NodeID, of aggregate: Operation.Aggregate) -> NodeID {
    var amounts: [(NodeID, Currency)] = []
    func add(_ set: NodeID, _ value: NodeID?) {
      guard let value, let currency = currency(of: value) else { return }
      amounts.append((result, self.currency(of: set, value, currency)))
    }
    if !aggregate.picks { add(aggregate.set, aggregate.value) }
    add(aggregate.set, aggregate.order)
    aggregate.second.map { add($0.set, $0.value) }
    for other in aggregate.others {
      currency(of: other).map { amounts.append((other, $0)) }
    }
    return inOneCurrency(result, amounts, .gathered)
  }

  /// The one currency of the amounts of a set.
  private func currency(of set: NodeID, _ value: NodeID, _ currency: Currency) -> Currency {
    guard case .named(let node) = currency else { return currency }
    let inside = carry(node, into: members(of: set))
    return .named(
      plan.node(
        .oneCurrency(set, value: value, currency: inside), plan.frame(of: set),
        plan[node].type))
  }

  // MARK: The currency of an amount

  func currency(of amount: NodeID) -> Currency? {
    guard case .money(let currency) = plan[amount].type.scalar else { return nil }
    switch currency {
    case .fixed(let code): return .fixed(code)
    case .column(let column): return self.currency(of: amount, in: column)
    }
  }

  private func currency(of amount: NodeID, in column: String) -> Currency? {
    let frame = plan.frame(of: amount)
    switch plan[amount].operation {
    case .field(let record, _):
      guard let kind = plan[record].type.record?.records.first else { return nil }
      if let key = keyOfView(column, of: record) { return .named(key) }
      let known = model[kind].fields[column]?.type
      return .named(
        combine([record], known ?? ValueType(.text(.text))) { .field($0[0], column) })
    case .edge:
      guard case .members(let set) = plan[frame], let link = plan[set].type.record?.link else {
        return nil
      }
      let type = model[link].field(column)?.type ?? ValueType(.text(.text))
      return .named(plan.node(.edge(column), frame, type))
    case .outer(let inner): return currency(of: inner)
    case .negative(let inner), .inOneCurrency(let inner, _, _): return currency(of: inner)
    case .arithmetic(_, let left, let right): return currency(ofAll: [left, right])
    case .function(_, let operands): return currency(ofAll: operands)
    case .ifMissing(let value, let other, _):
      guard let own = currency(of: value), let assumed = currency(of: other), own != assumed,
        let like = own.node ?? assumed.node
      else { return currency(of: value) }
      let sides = alike([node(own, like: like), node(assumed, like: like)])
      return .named(
        combine([value] + sides, plan[sides[0]].type) {
          .whereMissing($0[0], $0[2], else: $0[1])
        })
    case .lookedUp(let key, let inner):
      return currency(of: inner)?.map { node in
        combine([key], plan[node].type) { .lookedUp($0[0], node) }
      }
    case .viewed(let key, let inner):
      return currency(of: inner)?.map { node in
        combine([key], plan[node].type) {
          .viewed($0[0], carry(node, into: plan.frame(of: inner)))
        }
      }
    case .aggregate(let aggregate): return currency(of: aggregate)
    default: return nil
    }
  }

  /// The currency of amounts together: that of nothing is any.
  private func currency(ofAll amounts: [NodeID]) -> Currency? {
    let all = amounts.compactMap(currency)
    guard let first = all.first else { return nil }
    return all.dropFirst().reduce(first) { known, other in
      guard let own = known.node, mayBeAny(own), known != other else { return known }
      let both = alike([own, node(other, like: own)])
      return .named(combine(both, plan[both[0]].type) { .eitherCurrency($0[0], $0[1]) })
    }
  }

  private func mayBeAny(_ currency: NodeID) -> Bool {
    switch plan[currency].operation {
    case .oneCurrency, .eitherCurrency: true
    case .outer(let inner), .lookedUp(_, let inner), .viewed(_, let inner): mayBeAny(inner)
    case .whereMissing(_, let first, let second): mayBeAny(first) || mayBeAny(second)
    default: false
    }
  }

  private func currency(of aggregate: Operation.Aggregate) -> Currency? {
    guard let value = aggregate.value, let currency = currency(of: value) else { return nil }
    guard aggregate.picks else { return self.currency(of: aggregate.set, value, currency) }
    return currency.map { node in
      let inside = carry(node, into: members(of: aggregate.set))
      return plan.node(
        .aggregate(aggregate.reading(inside)), plan.frame(of: aggregate.set), plan[node].type)
    }
  }
}

extension Planner.Currency {
  var node: NodeID? { if case .named(let node) = self { node } else { nil } }

  fileprivate func map(_ named: (NodeID) -> NodeID) -> Self {
    if case .named(let node) = self { .named(named(node)) } else { self }
  }
}

extension Operation.Aggregate {
  /// Whether it gives one of the values by an order that is not their own.
  fileprivate var picks: Bool { order != nil && (function == .first || function == .last) }
}

extension Operation {
  /// Whether it may itself say that amounts are not in one currency.
  fileprivate var isOneCurrency: Bool { if case .oneCurrency = self { true } else { false } }
}
