package import Findings
package import FlagSemantics
import Values

/// What becomes of one subject of a rule.
package struct Judgement: Sendable, Hashable {
  /// The parts of its key, joined by `/`; where a group has several windows, each has its first day
  /// behind them.
  package let key: String
  /// The same without the first day of a window.
  package let plainKey: String
  package let outcome: Outcome
  /// Why it is undecided; empty for every other outcome.
  package let causes: Set<Cause>
  /// Of what is flagged.
  package let severity: Severity?
  /// Higher levels whose condition is not known.
  package let mayBe: [Severity]
  /// An office has looked into it and set it aside.
  package let isSuppressed: Bool
}

extension Interpreter {
  /// One verdict for each subject, in the order in which the subjects are met.
  package func judge(_ rule: CheckedRule) -> [Judgement] {
    candidates(rule).map { judge(rule, $0) }
  }

  private func judge(_ rule: CheckedRule, _ candidate: Candidate) -> Judgement {
    var environment = candidate.environment
    environment.day = day(rule.asOf, environment)
    let scope = rule.scope.map { condition($0, environment) } ?? .yes
    let applies = candidate.membership.and(scope)
    let verdict = Answer.all([
      candidate.membership, scope, condition(rule.flag, environment),
    ])
    let outcome: Outcome =
      switch verdict {
      case .yes: .flagged
      case .unknown: .undecided
      case .no: applies == .no ? .outside : .clear
      }
    let severity = verdict == .yes ? self.severity(rule, environment) : nil
    let plainKey = candidate.parts.joined(separator: "/")
    return Judgement(
      key: plainKey + (candidate.firstDay.map { "/\($0)" } ?? ""), plainKey: plainKey,
      outcome: outcome, causes: verdict.causes, severity: severity?.level,
      mayBe: severity?.mayBe ?? [],
      isSuppressed: verdict == .yes && isExcepted(rule, environment))
  }

  /// The highest level whose condition is surely yes, else the first.
  private func severity(
    _ rule: CheckedRule, _ environment: Environment
  ) -> (level: Severity, mayBe: [Severity]) {
    var cases = rule.severities
    let timeline = rule.effectiveSeverity(under: settings)
    if let today = today(environment), let stretch = timeline.stretch(on: today) {
      if case .office(_, let level) = stretch.value { return (level, []) }
    } else if timeline.stretches.count == 1,
      case .office(_, let level)? = timeline.stretches.first?.value
    {
      return (level, [])
    }
    let first = cases.removeFirst()
    var level = first.level
    var doubtful: [Severity] = []
    for other in cases {
      switch other.condition.map({ condition($0, environment) }) ?? .yes {
      case .yes: level = max(level, other.level)
      case .unknown: doubtful.append(other.level)
      case .no: break
      }
    }
    return (level, doubtful.filter { $0 > level })
  }

  /// The day of the rule, else the day on which the data end.
  private func today(_ environment: Environment) -> CalendarDate? {
    guard let reading = environment.day else { return model.dataDay }
    if case .known(let day) = day(of: reading) { return day }
    return nil
  }

  private func isExcepted(_ rule: CheckedRule, _ environment: Environment) -> Bool {
    pack.exceptions.contains { exception in
      guard exception.rule == rule.name, condition(exception.condition, environment) == .yes else {
        return false
      }
      guard let until = exception.until else { return true }
      return today(environment).map { !(until < $0) } ?? false
    }
  }
}
