import Diagnostics

/// What an office sets aside, and what the rule takes for granted.
extension RuleReader {
  var exceptions: [RuleReading.Line] {
    let exceptions = pack.exceptions.filter { $0.rule == rule.name }
    return exceptions.flatMap { exception -> [RuleReading.Line] in
      let until = exception.until.map {
        Wording(en: "Until \($0), set aside where {0}", zh: "至 \($0) 止，{0}者，暫不列報")
      }
      let lines = condition(
        exception.condition, until ?? Wording(en: "Set aside where {0}", zh: "{0}者，暫不列報"))
      let reason = Wording(
        en: "The reason given: “\(exception.because)”", zh: "所具理由：「\(exception.because)」")
      return lines + [sentence(reason)]
    }
  }

  /// Every `if missing … because`, also in definitions.
  var assumptions: [RuleReading.Line] {
    var lines: [RuleReading.Line] = []
    let own = rule.severities.compactMap(\.condition) + [rule.scope, rule.flag].compactMap { $0 }
    let all = own + rule.lets.map(\.value) + TermsReader(self).definitions.flatMap(\.expressions)
    for expression in all {
      expression.walk { part in
        guard case .ifMissing(let value, let other, let because) = part.kind else { return }
        let line = sentence(
          Wording(
            en: "where {0} is missing it is taken as {1}, because “\(because)”",
            zh: "{0}缺漏時以{1}計，理由：「\(because)」"
          ).filled(with: [reader.text(value), reader.text(other)]))
        if !lines.contains(line) { lines.append(line) }
      }
    }
    return lines
  }
}
