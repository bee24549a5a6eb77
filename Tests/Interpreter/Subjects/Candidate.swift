import Findings
import FlagSemantics
import Values

/// One subject before it is judged.
struct Candidate {
  /// The texts of its key.
  let parts: [String]
  /// The first day of a window.
  var firstDay: CalendarDate?
  var membership: Answer
  var environment: Environment
}

extension Interpreter {
  func candidates(_ rule: CheckedRule) -> [Candidate] {
    switch rule.subject {
    case .record(let record, let name):
      return all(record).members.compactMap { member in
        guard let reference = member.item.record else { return nil }
        return Candidate(
          parts: [reference.key], membership: member.membership,
          environment: Environment().binding(name, to: member.item))
      }
    case .pair(let pair): return pairs(pair, rule.asOf)
    case .group(let group): return groups(group, rule.asOf)
    }
  }

  /// The day of a rule for the names of a subject; one that is none is not known either.
  func day(_ asOf: Expression?, _ environment: Environment) -> Reading? {
    guard let asOf else { return nil }
    var names = environment
    names.day = nil
    let day = evaluate(asOf, names).settled
    return day.isNone ? .missing(nameless(asOf)) : day
  }

  private func nameless(_ expression: Expression) -> Causes {
    guard case .step(let base, .field(let name)) = expression.unnamed.kind,
      let record = base.type.record?.records.first
    else { return [] }
    return [.missing(text(name, of: record))]
  }

  /// The records that are paired or grouped.
  ///
  /// Which of them belong may hang on a day that is known only of a pair or group: each is then
  /// held to the day that it would have by itself.
  func source(
    _ expression: Expression, _ asOf: Expression?, alone: (Item) -> Environment
  ) -> MemberSet {
    guard let asOf, case .definition(let name) = expression.kind,
      definition(name, of: nil)?.datedBy.isEmpty == false
    else { return set(expression, Environment()).once() }
    var environment = Environment()
    let someDay = Cause.missing("as of")
    environment.day = .missing([someDay])
    let possible = set(expression, environment).once()
    var result = MemberSet(open: possible.open.map { $0.subtracting([someDay]) })
    for var member in possible.members {
      guard let record = member.item.record else {
        if case .unknown(let causes) = member.membership {
          member.membership = .unknown(causes.subtracting([someDay]))
        }
        result.members.append(member)
        continue
      }
      environment.day = day(asOf, alone(member.item))
      let own = set(expression, environment).once().members.first { $0.item.record == record }
      if let own { result.members.append(own) }
    }
    return result
  }
}
