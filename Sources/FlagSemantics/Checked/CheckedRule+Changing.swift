/// Rules and packs that differ in one place, for asking what a test would notice.
extension CheckedRule {
  /// The same rule with every expression changed that its verdict rests on, and nothing to show.
  package func changing(_ change: (Expression) -> Expression) -> CheckedRule {
    changing(scope: scope.map(change), change)
  }

  /// The same rule for all its subjects, with nothing to show.
  package var withoutScope: CheckedRule { changing(scope: nil) { $0 } }

  private func changing(
    scope: Expression?, _ change: (Expression) -> Expression
  ) -> CheckedRule {
    CheckedRule(
      name: name, titles: titles, laws: laws,
      severities: severities.map {
        .init(level: $0.level, condition: $0.condition.map(change))
      },
      asOf: asOf.map(change), subject: subject.changing(change), lets: lets, scope: scope,
      flag: change(flag), show: [], messages: [], documentation: documentation,
      confirmsOnly: confirmsOnly, parameters: parameters, place: place)
  }
}

extension Subject {
  fileprivate func changing(_ change: (Expression) -> Expression) -> Subject {
    switch self {
    case .record: self
    case .pair(let pair):
      .pair(
        Pair(
          source: change(pair.source), names: pair.names, isOrdered: pair.isOrdered,
          sharing: pair.sharing.map(change)))
    case .group(let group):
      .group(
        Group(
          source: change(group.source), members: group.members,
          keys: group.keys.map { .init(name: $0.name, value: change($0.value)) },
          window: group.window.map { .init(width: change($0.width), day: change($0.day)) }))
    }
  }
}

extension Definition {
  /// The same definition with its expression changed.
  package func changing(_ change: (Expression) -> Expression) -> Definition {
    let body: Body =
      switch self.body {
      case .value(let value): .value(change(value))
      case .reach(let reach):
        .reach(
          Reach(
            ends: reach.ends, relation: reach.relation, steps: reach.steps,
            condition: reach.condition.map(change)))
      case .broken: .broken
      }
    return Definition(
      owner: owner, name: name, labels: labels, body: body, type: type, datedBy: datedBy,
      access: access, place: place)
  }
}

extension CheckedPack {
  /// The same pack with a definition changed.
  package func changing(
    definitionAt index: Int, _ change: (Expression) -> Expression
  ) -> CheckedPack {
    var definitions = definitions
    definitions[index] = definitions[index].changing(change)
    return changing(parameters: parameters, definitions: definitions, settings: settings)
  }

  /// The same pack with the values changed that a parameter has in some of its places.
  package func changing(
    valuesOf name: String, where isMeant: (EffectiveValue) -> Bool,
    _ change: (Expression) -> Expression
  ) -> CheckedPack {
    changing(
      parameters: parameters.map { parameter in
        guard parameter.name == name else { return parameter }
        return parameter.changing(where: { isMeant(.pack($0)) }, change)
      },
      definitions: definitions,
      settings: settings.map { setting in
        guard case .parameter(name, _) = setting.target,
          case .expression(let value) = setting.value, isMeant(.office(setting, value))
        else { return setting }
        return Setting(
          target: setting.target, value: .expression(change(value)), from: setting.from,
          because: setting.because, place: setting.place)
      })
  }

  private func changing(
    parameters: [Parameter], definitions: [Definition], settings: [Setting]
  ) -> CheckedPack {
    CheckedPack(
      model: model, mappings: mappings, views: views, parameters: parameters, lists: lists,
      definitions: definitions, rules: rules, tests: tests, settings: settings,
      exceptions: exceptions, laws: laws, cases: cases, diagnostics: diagnostics,
      fieldsRead: fieldsRead)
  }
}

extension Parameter {
  fileprivate func changing(
    where isMeant: (Dated) -> Bool, _ change: (Expression) -> Expression
  ) -> Parameter {
    Parameter(
      name: name, titles: titles, scalar: scalar, key: key, laws: laws,
      values: values.map { dated in
        guard isMeant(dated) else { return dated }
        return Dated(
          code: dated.code, value: change(dated.value), from: dated.from, because: dated.because,
          place: dated.place)
      },
      place: place)
  }
}
