import FlagSemantics

/// A value of a parameter that may be moved: the newest one of the pack, or that of the office.
struct Limit {
  let parameter: Parameter
  let code: String?
  let value: Literal
  /// Set by the law, so that no office may move it.
  var isOfLaw: Bool { !parameter.laws.isEmpty }

  /// Every limit that a verdict of these rules rests on, in the order of the pack.
  static func all(of rules: [CheckedRule], in pack: CheckedPack) -> [Limit] {
    let read = Set(rules.flatMap { pack.parameters(deciding: $0) })
    return pack.parameters.filter { read.contains($0.name) }.flatMap { parameter in
      codes(of: parameter).compactMap { code in
        let timeline = parameter.effective(for: code, under: pack.settings)
        guard let newest = timeline.stretches.last?.value,
          case .literal(let value) = newest.value.kind
        else { return nil }
        return Limit(parameter: parameter, code: code, value: value)
      }
    }
  }

  private static func codes(of parameter: Parameter) -> [String?] {
    var codes: [String?] = []
    for value in parameter.values where !codes.contains(value.code) { codes.append(value.code) }
    return codes
  }

  /// The pack with every value of this limit moved by percent, whatever the day; nil where one
  /// can't be.
  func moved(byPercent percent: Int, in pack: CheckedPack) -> CheckedPack? {
    guard value.moved(byPercent: percent) != nil else { return nil }
    return pack.changing(
      valuesOf: parameter.name, where: { isMeant($0) },
      { expression in
        guard case .literal(let literal) = expression.kind,
          let moved = literal.moved(byPercent: percent)
        else { return expression }
        return Expression(.literal(moved), expression.type, expression.place)
      })
  }

  private func isMeant(_ value: EffectiveValue) -> Bool {
    switch value {
    case .pack(let dated): dated.code == code
    case .office(let setting, _): setting.target == .parameter(parameter.name, code: code)
    }
  }
}
