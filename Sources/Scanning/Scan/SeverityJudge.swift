import FlagSemantics
import Plans
import Values

/// How serious a finding is, and whether the office has set it aside.
struct SeverityJudge {
  private let rule: RulePlan
  private let timeline: Timeline<EffectiveSeverity>
  private let dataDay: CalendarDate?

  struct Level {
    let level: Severity
    /// A higher level whose condition is not known.
    let possible: Severity?
    /// The setting of the office that says so.
    let setting: Setting?
  }

  init(_ rule: RulePlan, _ pack: CheckedPack) {
    self.rule = rule
    timeline = rule.rule.effectiveSeverity(under: pack.settings)
    dataDay = pack.model.dataDay
  }

  func severity(_ row: Int, _ evaluator: Evaluator) -> Level {
    let day = day(row, evaluator)
    let stretch =
      day.flatMap { timeline.stretch(on: $0) } ?? timeline.stretches.first
    if case .office(let setting, let level)? = stretch?.value {
      return Level(level: level, possible: nil, setting: setting)
    }
    let first = rule.rule.severities.first?.level ?? .medium
    var level = first
    var possible: Severity?
    for severity in rule.severities {
      switch evaluator.vector(severity.condition).truths[row] {
      case 2: level = max(level, severity.level)
      case 1: possible = max(possible ?? severity.level, severity.level)
      default: break
      }
    }
    return Level(
      level: level, possible: possible.flatMap { $0 > level ? $0 : nil }, setting: nil)
  }

  /// The exception that covers a flagged subject.
  func exception(_ row: Int, _ evaluator: Evaluator) -> Exception? {
    let day = day(row, evaluator)
    return rule.exceptions.first { planned in
      if let until = planned.exception.until, let day, until < day { return false }
      return evaluator.vector(planned.condition).truths[row] == 2
    }?.exception
  }

  /// The day of `as of`, else the day on which the data end.
  func day(_ row: Int, _ evaluator: Evaluator) -> CalendarDate? {
    guard let asOf = rule.asOf else { return dataDay }
    return evaluator.dayNumber(evaluator.vector(asOf), row).flatMap {
      CalendarDate(dayNumber: Int($0))
    }
  }
}
