package import FlagSemantics

extension CheckedPack {
  /// Whether what a rule decides must stay decided when missing cells are filled: it is about single
  /// records and never asks whether something is missing.
  package func neverAsksForMissing(_ rule: CheckedRule) -> Bool {
    guard case .record(let record, _) = rule.subject, !model[record].isView else { return false }
    let bodies = definitions.compactMap { definition -> Expression? in
      switch definition.body {
      case .value(let value): value
      case .reach(let reach): reach.condition
      case .broken: nil
      }
    }
    var asks = false
    for expression in [rule.asOf, rule.scope, rule.flag].compactMap({ $0 }) + bodies {
      expression.walk { part in
        switch part.kind {
        case .isMissing, .ifMissing: asks = true
        default: break
        }
      }
    }
    return !asks
  }
}
