internal import Diagnostics
internal import FlagSemantics
internal import Scanning
internal import Values

/// What would have to be otherwise for a condition to hold: the limit that was not reached, the
/// clause that does not hold, the member that comes nearest.
struct NearestMiss {
  private let whole: Trace.Part

  init(_ whole: Trace.Part) { self.whole = whole }

  var hints: [Wording] { lacking(whole, wants: .yes, of: []) }

  /// Each of these would have to be otherwise.
  private func lacking(_ part: Trace.Part, wants: Truth, of member: [String]) -> [Wording] {
    let inner = part.unnamed
    if truth(part, of: member) == wants { return [] }
    switch inner.expression.kind {
    // `x is not none` is one condition.
    case .not(let operand) where operand.place != inner.expression.place:
      return inner.parts.first.map { lacking($0, wants: wants.negated, of: member) } ?? []
    case .conjunction where wants == .yes, .disjunction where wants != .yes:
      return inner.parts.flatMap { lacking($0, wants: wants, of: member) }
    case .conjunction, .disjunction:
      let ways = inner.parts.map { lacking($0, wants: wants, of: member) }.filter { !$0.isEmpty }
      let least = ways.map(\.count).min() ?? 0
      return ways.filter { $0.count == least }.flatMap { $0 }
    case .exists where wants == .yes: return nearestMember(inner, of: member)
    default: return [hint(inner, wants: wants, of: member)]
    }
  }

  private func truth(_ part: Trace.Part, of member: [String]) -> Truth? {
    let value = part.values.first { member.starts(with: $0.member) }
    if case .truth(let truth, _)? = value?.content { return truth }
    return nil
  }

  // MARK: Members

  private func nearestMember(_ part: Trace.Part, of member: [String]) -> [Wording] {
    guard let condition = part.parts.last else { return [] }
    let members = condition.values.map(\.member)
      .filter { $0.count > member.count && $0.starts(with: member) }
    let ways = members.map { (member: $0, lacks: lacking(condition, wants: .yes, of: $0)) }
      .filter { !$0.lacks.isEmpty }
    guard let least = ways.map(\.lacks.count).min(),
      let nearest = ways.first(where: { $0.lacks.count == least })
    else {
      return members.isEmpty
        ? [
          Wording(en: "`{0}`: there is none to ask about", zh: "`{0}`：沒有任何一筆可供判斷")
            .filled(with: [Wording(verbatim: part.text)])
        ] : []
    }
    let name = nearest.member.dropFirst(member.count).joined(separator: "/")
    return nearest.lacks.map { lack in
      Wording(en: "{0} comes nearest: {1}", zh: "最接近的是 {0}：{1}")
        .filled(with: [Wording(verbatim: name), lack])
    }
  }

  // MARK: One condition

  private func hint(_ part: Trace.Part, wants: Truth, of member: [String]) -> Wording {
    if case .order(_, let sign, _) = part.expression.kind, part.parts.count == 2,
      let limit = limit(part, wants == .yes ? sign : sign.negated, of: member)
    {
      return limit
    }
    let written = Wording(verbatim: part.text)
    let values = part.values(inPlaceOf: part.text, of: member).map { Wording(verbatim: $0) }
    guard let values else {
      return wants == .yes
        ? Wording(en: "`{0}` would have to hold", zh: "`{0}` 須成立").filled(with: [written])
        : Wording(en: "`{0}` would have to fail", zh: "`{0}` 須不成立").filled(with: [written])
    }
    return wants == .yes
      ? Wording(en: "`{0}` would have to hold: {1}", zh: "`{0}` 須成立：{1}")
        .filled(with: [written, values])
      : Wording(en: "`{0}` would have to fail: {1}", zh: "`{0}` 須不成立：{1}")
        .filled(with: [written, values])
  }

  /// `cv(prices)` is 6.4%; the limit, 6% (`cv_limit`), would have to be 6.4% or more.
  private func limit(_ part: Trace.Part, _ sign: OrderSign, of member: [String]) -> Wording? {
    let (left, right) = (part.parts[0], part.parts[1])
    let isRight = right.expression.isLimit
    guard isRight != left.expression.isLimit else { return nil }
    let (value, limit) = isRight ? (left, right) : (right, left)
    guard let given = value.value(of: member), let bound = limit.value(of: member) else {
      return nil
    }
    let named =
      limit.expression.isLiteral
      ? Wording(verbatim: bound)
      : Wording(en: "{1} (`{0}`)", zh: "{1}（`{0}`）")
        .filled(with: [Wording(verbatim: limit.text), Wording(verbatim: bound)])
    let wanted: Wording =
      switch isRight ? sign : sign.mirrored {
      case .less: Wording(en: "above {0}", zh: "高於 {0}")
      case .lessOrEqual: Wording(en: "{0} or more", zh: "為 {0} 以上")
      case .greater: Wording(en: "below {0}", zh: "低於 {0}")
      case .greaterOrEqual: Wording(en: "{0} or less", zh: "為 {0} 以下")
      }
    return Wording(
      en: "`{0}` is {1}; the limit, {2}, would have to be {3}",
      zh: "`{0}` 為 {1}；界限 {2} 須{3}才成立"
    ).filled(with: [
      Wording(verbatim: value.text), Wording(verbatim: given), named,
      wanted.filled(with: [Wording(verbatim: given)]),
    ])
  }
}

extension Trace.Part {
  fileprivate func value(of member: [String]) -> String? {
    let value = values.first { member.starts(with: $0.member) }
    if case .value(let text)? = value?.content { return text }
    return nil
  }
}
