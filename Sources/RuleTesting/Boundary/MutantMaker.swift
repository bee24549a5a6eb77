import Diagnostics
import FlagSemantics
import Values

/// The small mistakes that could stand in a rule, in a definition, or in the parameters of a rule.
struct MutantMaker {
  let pack: CheckedPack

  func mutants(of rule: CheckedRule) -> [Mutant] {
    var collector = MutantCollector(pack) { subject, change in
      subject.rule = subject.rule.changing(change)
    }
    for expression in rule.looked(under: pack.settings) { collector.look(expression) }
    var (shares, limits) = (collector.shares, collector.limits)
    var codes = collector.codes
    for index in pack.definitions(deciding: rule) {
      let looked = looked(index)
      shares.formUnion(looked.shares)
      limits.merge(looked.limits) { first, _ in first }
      codes.merge(looked.codes) { $0.merging($1) }
    }
    let parameters = pack.parameters(deciding: rule).compactMap(pack.parameter(named:))
    return scope(of: rule) + collector.mutants
      + parameters.flatMap {
        mutants(
          of: $0, shares.contains($0.name) ? .share : .fine, limits[$0.name],
          asked: codes[$0.name])
      }
  }

  func mutants(ofDefinitionAt index: Int) -> [Mutant] { looked(index).mutants }

  private func looked(_ index: Int) -> MutantCollector {
    var collector = MutantCollector(pack) { subject, change in
      subject.pack = subject.pack.changing(definitionAt: index, change)
    }
    switch pack.definitions[index].body {
    case .value(let value): collector.look(value)
    case .reach(let reach): reach.condition.map { collector.look($0) }
    case .broken: break
    }
    return collector
  }

  private func scope(of rule: CheckedRule) -> [Mutant] {
    guard let scope = rule.scope else { return [] }
    return [
      Mutant(change: .withoutScope(scope), place: scope.place) { subject in
        subject.rule = subject.rule.withoutScope
      }
    ]
  }

  // MARK: Parameters

  /// Each value that is in force at some time; what an office has replaced decides nothing.
  private func mutants(
    of parameter: Parameter, _ step: Step, _ limit: Limit?, asked: AskedCodes?
  ) -> [Mutant] {
    let codes: [String?] =
      parameter.key.map { pack.model[$0].codes.map(\.name) } ?? [nil]
    return codes.filter { asked?.reads($0) ?? true }.flatMap { code in
      parameter.effective(for: code, under: pack.settings).stretches.flatMap { stretch in
        [true, false].compactMap { up in
          mutant(of: parameter, code, stretch, up: up, step, limit)
        }
      }
    }
  }

  private func mutant(
    of parameter: Parameter, _ code: String?, _ stretch: Timeline<EffectiveValue>.Stretch,
    up: Bool, _ step: Step, _ limit: Limit?
  ) -> Mutant? {
    let value = stretch.value.value
    guard let literal = value.literalValue, up || !literal.isZero,
      let moved = literal.moved(up: up, step)
    else { return nil }
    let name = parameter.name
    return Mutant(
      change: .parameter(
        name, code: code, since: stretch.from, from: value.place.text, to: moved.text,
        limit?.edge(value.place.text, moved, up: up)),
      place: value.place
    ) { subject in
      let target = Setting.Target.parameter(name, code: code)
      let isSet = subject.settings.contains { $0.target == target }
      subject.pack = subject.pack.changing(valuesOf: name) { value in
        // What a test sets for itself stands in the place of what the pack has.
        if case .office(let setting, _) = value, isSet { return setting.target == target }
        return value.value.place == stretch.value.value.place
      } _: { value in
        guard let moved = value.literalValue?.moved(up: up, step) else { return value }
        return Expression(.literal(moved), value.type, value.place)
      }
    }
  }
}

extension CheckedRule {
  /// What is looked through for mistakes: the condition, the levels that no office has set, and
  /// whom it judges.
  fileprivate func looked(under settings: [Setting]) -> [Expression] {
    var all = [scope, flag].compactMap { $0 }
    let isOwn = effectiveSeverity(under: settings).stretches.contains {
      if case .rule = $0.value { true } else { false }
    }
    if isOwn { all += severities.compactMap(\.condition) }
    switch subject {
    case .record: break
    case .pair(let pair): all += [pair.source] + pair.sharing
    case .group(let group):
      all += [group.source] + group.keys.map(\.value)
      if let window = group.window { all += [window.width, window.day] }
    }
    return all
  }
}
