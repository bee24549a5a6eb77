import Diagnostics

/// Looks at the conditions of one checked rule for what can't be meant.
struct Lints {
  let context: Context

  func check(scope: Expression?, flag: Expression, subject: Subject) {
    let satisfiable = Satisfiability(model: context.model)
    let conditions = [scope, flag].compactMap { $0 }
    let before = context.log.count
    for condition in conditions { constants(condition, satisfiable) }
    if context.log.count == before, let scope,
      !satisfiable.canHold(.init(.conjunction([scope, flag]), .truth, flag.place))
    {
      context.log.report(.scopeExcludesFlag, at: flag.place, others: [.init(scope.place)])
    }
    GuardCheck(context: context, subject: subject, conditions: conditions).check()
  }

  /// The outermost conditions that are always or never so.
  private func constants(_ condition: Expression, _ satisfiable: Satisfiability) {
    guard condition.type.scalar == .truth else { return }
    if !satisfiable.canHold(condition) {
      context.log.report(.neverTrue, at: condition.place)
    } else if !satisfiable.canFail(condition) {
      context.log.report(.alwaysTrue, at: condition.place)
    } else {
      // `is no` and `if missing no` hold a truth as a value: nothing is decided there.
      for part in condition.parts where !part.isLiteral { constants(part, satisfiable) }
    }
  }
}
