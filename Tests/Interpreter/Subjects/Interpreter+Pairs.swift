import FlagSemantics

extension Interpreter {
  /// Each two different records for which every path of `sharing` has a value in common.
  func pairs(_ pair: Subject.Pair, _ asOf: Expression?) -> [Candidate] {
    let source = source(pair.source, asOf) { item in
      Environment().binding(pair.names[0], to: item).binding(pair.names[1], to: item)
    }
    let members = source.members.filter { $0.item.record != nil }
      .sorted { keyPrecedes($0.item.keyText, $1.item.keyText) }
    var result: [Candidate] = []
    for (place, first) in members.enumerated() {
      for second in members[(place + 1)...] {
        result += [candidate(pair, first, second, asOf)].compactMap { $0 }
        if pair.isOrdered { result += [candidate(pair, second, first, asOf)].compactMap { $0 } }
      }
    }
    return result
  }

  private func candidate(
    _ pair: Subject.Pair, _ first: Member, _ second: Member, _ asOf: Expression?
  ) -> Candidate? {
    var environment = Environment()
      .binding(pair.names[0], to: first.item).binding(pair.names[1], to: second.item)
    // Whom two are paired by does not hang on the day of the pair.
    let sharing = pair.sharing.map { path in
      if case .resembles(let text, _) = path.kind {
        let texts = [first, second].map { evaluate(text, environment.entering($0.item)).settled }
        return Comparison(texts[0], texts[1]).resembles() == .yes ? Answer.yes : .no
      }
      return share(
        values(path, of: first.item, environment), values(path, of: second.item, environment))
    }
    environment.day = day(asOf, environment)
    let membership = Answer.all([first.membership, second.membership] + sharing)
    guard membership != .no else { return nil }
    return Candidate(
      parts: [first.item.keyText, second.item.keyText], membership: membership,
      environment: environment)
  }

  /// The values that a path has; a missing value shares nothing.
  private func values(
    _ path: Expression, of item: Item, _ environment: Environment
  ) -> [(value: Value, membership: Answer)] {
    let inner = environment.entering(item)
    guard path.type.isMany else {
      return evaluate(path, inner).value.map { [($0.canonical, .yes)] } ?? []
    }
    return set(path, inner).once().members.compactMap { member in
      member.reading.settled.value.map { ($0.canonical, member.membership) }
    }
  }

  private func share(
    _ left: [(value: Value, membership: Answer)], _ right: [(value: Value, membership: Answer)]
  ) -> Answer {
    .any(
      left.flatMap { mine in
        right.filter { $0.value == mine.value }.map { $0.membership.and(mine.membership) }
      })
  }
}
