package import Values

/// A value of a parameter that is in force, and who says so.
///
/// Scans and `probity param` ask here, so that a verdict and the page that explains it can't differ.
package enum EffectiveValue: Sendable {
  /// The pack, in the declaration of the parameter.
  case pack(Parameter.Dated)
  /// The office, by a `set`.
  case office(Setting, Expression)

  package var value: Expression {
    switch self {
    case .pack(let dated): dated.value
    case .office(_, let value): value
    }
  }
}

/// How serious the findings of a rule are, and who says so.
package enum EffectiveSeverity: Sendable {
  /// The rule, with all its cases.
  case rule([CheckedRule.SeverityCase])
  /// The office, by a `set`: one level for every finding.
  case office(Setting, Severity)
}

extension Parameter {
  /// Its values over time with the settings of an office laid over them; `code` where it has a key.
  package func effective(
    for code: String? = nil, under settings: [Setting]
  ) -> Timeline<EffectiveValue> {
    Timeline(
      values.filter { $0.code == code }.map { ($0.from, .pack($0)) },
      overlaidBy: settings.compactMap { setting in
        guard setting.target == .parameter(name, code: code),
          case .expression(let value) = setting.value
        else { return nil }
        return (setting.from, .office(setting, value))
      })
  }
}

extension CheckedRule {
  /// Its severity over time with the settings of an office laid over it.
  package func effectiveSeverity(under settings: [Setting]) -> Timeline<EffectiveSeverity> {
    Timeline(
      [(nil, .rule(severities))],
      overlaidBy: settings.compactMap { setting in
        guard setting.target == .severity(rule: name), case .severity(let level) = setting.value
        else { return nil }
        return (setting.from, .office(setting, level))
      })
  }
}

extension CheckedPack {
  /// The value of a parameter on a day; nil before its first one. Without a day, for rules that
  /// have none, what holds on every day.
  package func effectiveValue(
    of parameter: Parameter, for code: String? = nil, on day: CalendarDate?
  ) -> EffectiveValue? {
    let timeline = parameter.effective(for: code, under: settings)
    guard let day else {
      return timeline.stretches.count == 1 ? timeline.stretches.first?.value : nil
    }
    return timeline.stretch(on: day)?.value
  }
}
