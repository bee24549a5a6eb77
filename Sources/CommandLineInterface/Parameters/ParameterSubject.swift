internal import FlagSemantics

/// What `probity param` may be asked about.
enum ParameterSubject {
  case parameter(FlagSemantics.Parameter)
  case list(NamedList)
  case severity(CheckedRule)

  /// Parameters and lists by their names, then the severities that an office has set.
  static func all(of pack: CheckedPack) -> [ParameterSubject] {
    let declared =
      pack.parameters.map(ParameterSubject.parameter) + pack.lists.map(ParameterSubject.list)
    let set = pack.rules.filter { !pack.settings(of: $0.name + ".severity").isEmpty }
    return declared.sorted { $0.name < $1.name }
      + set.map(ParameterSubject.severity).sorted { $0.name < $1.name }
  }

  init?(named name: String, in pack: CheckedPack) {
    let suffix = ".severity"
    if let parameter = pack.parameter(named: name) {
      self = .parameter(parameter)
    } else if let list = pack.lists.first(where: { $0.name == name }) {
      self = .list(list)
    } else if name.hasSuffix(suffix),
      let rule = pack.rule(named: String(name.dropLast(suffix.count)))
    {
      self = .severity(rule)
    } else {
      return nil
    }
  }

  var name: String {
    switch self {
    case .parameter(let parameter): parameter.name
    case .list(let list): list.name
    case .severity(let rule): rule.name + ".severity"
    }
  }

  var titles: Labels {
    switch self {
    case .parameter(let parameter): parameter.titles
    case .list(let list): list.titles
    case .severity(let rule): rule.titles
    }
  }

  var laws: [Citation] {
    switch self {
    case .parameter(let parameter): parameter.laws
    case .list: []
    case .severity(let rule): rule.laws
    }
  }

  /// As it is written after the name: `money(TWD)`; nil for a severity.
  func type(in model: Model) -> String? {
    switch self {
    case .parameter(let parameter): parameter.scalar.written(in: model)
    case .list(let list): list.scalar.written(in: model)
    case .severity: nil
    }
  }

  /// The values in force over time; for a parameter with a key, those of each code in turn.
  func timelines(in pack: CheckedPack) -> [(code: String?, timeline: Timeline<ValueLine>)] {
    switch self {
    case .parameter(let parameter):
      let codes: [String?] =
        parameter.key.map { pack.model[$0].codes.map(\.name) } ?? [nil]
      return codes.map { code in
        (code, parameter.effective(for: code, under: pack.settings).map(ValueLine.init))
      }
    case .severity(let rule):
      return [(nil, rule.effectiveSeverity(under: pack.settings).map { ValueLine($0, rule) })]
    case .list: return []
    }
  }

  /// The values of the pack that a setting has put out of force on every day.
  func replaced(in pack: CheckedPack) -> [ValueLine] {
    let kept = timelines(in: pack).flatMap { $0.timeline.stretches.map(\.value.place) }
    switch self {
    case .parameter(let parameter):
      return parameter.values.filter { !kept.contains($0.place) }
        .map { ValueLine(.pack($0)) }
    case .severity(let rule):
      return kept.contains(rule.place) ? [] : [ValueLine(.rule(rule.severities), rule)]
    case .list: return []
    }
  }
}

extension Scalar {
  /// As the language writes the type.
  fileprivate func written(in model: Model) -> String {
    switch self {
    case .truth: "truth"
    case .number, .ratio: "number"
    case .percent: "percent"
    case .money(.fixed(let currency)): "money(\(currency))"
    case .money(.column(let column)): "money(\(column))"
    case .date: "date"
    case .datetime: "datetime"
    case .duration: "duration"
    case .workingDays: "working_days"
    case .period: "period"
    case .text(let kind): kind.rawValue
    case .code(let list): model[list].name ?? "text"
    case .record(let shape): shape.records.first.map { model[$0].name } ?? "?"
    case .broken: "?"
    }
  }
}
