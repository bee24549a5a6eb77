internal import Diagnostics
internal import FlagSemantics
internal import RuleTesting
internal import Values

extension Mutant.Change {
  /// What is different.
  var wording: Wording {
    switch self {
    case .sign(let old, "", let whole): Mutant.Change.without(old, whole)
    case .sign(let old, let new, let whole), .negated(let old, let new, let whole):
      new.isEmpty
        ? Mutant.Change.without(old, whole)
        : Wording(
          en: "`\(old)` → `\(new)` in `\(whole.clipped)`",
          zh: "`\(whole.clipped)` 中 `\(old)` → `\(new)`")
    case .constant(let old, let new, let whole, _):
      whole.map {
        Wording(
          en: "`\(old)` → `\(new)` in `\($0.clipped)`", zh: "`\($0.clipped)` 中 `\(old)` → `\(new)`")
      } ?? "`\(old)` → `\(new)`"
    case .parameter(let name, let code, let since, let old, let new, _):
      Mutant.Change.parameter(name, code, since, old, new)
    case .withoutConjunct(let part), .withoutDisjunct(let part):
      Wording(en: "without `\(part.clipped)`", zh: "去掉 `\(part.clipped)`")
    case .withoutFilter(let part):
      Wording(en: "without the filter `where \(part.clipped)`", zh: "去掉篩選 `where \(part.clipped)`")
    case .withoutScope(let part):
      Wording(en: "without `where \(part.clipped)`", zh: "去掉 `where \(part.clipped)`")
    }
  }

  private static func without(_ old: String, _ whole: Expression) -> Wording {
    Wording(en: "without `\(old)` in `\(whole.clipped)`", zh: "`\(whole.clipped)` 中去掉 `\(old)`")
  }

  private static func parameter(
    _ name: String, _ code: String?, _ since: CalendarDate?, _ old: String, _ new: String
  ) -> Wording {
    let key = code.map { " for \($0)" } ?? ""
    let text = "`\(name)\(key)`: `\(old)` → `\(new)`"
    guard let since else { return Wording(verbatim: text) }
    return Wording(en: "\(text), since \(since)", zh: "\(text)（\(since) 起）")
  }

  /// The case that a test would need.
  var advice: Wording {
    switch self {
    case .sign(let old, "", _):
      Wording(
        en: "add a case that only fails `\(old)`, and say what is expected",
        zh: "加入僅 `\(old)` 不成立的案例，並寫明預期結果")
    case .sign(_, _, let whole): whole.equalSides
    case .negated(_, _, let whole):
      Wording(
        en: "add a case whose outcome hangs on `\(whole.clipped)`",
        zh: "加入結果取決於 `\(whole.clipped)` 的案例")
    case .constant(_, _, _, let edge?), .parameter(_, _, _, _, _, let edge?): edge.advice
    case .constant(let old, let new, let whole, nil): Mutant.Change.between(old, new, whole)
    case .parameter(let name, _, _, let old, let new, nil):
      Wording(
        en: "add a case that is decided otherwise where `\(name)` is \(new) instead of \(old)",
        zh: "加入一個案例：`\(name)` 為 \(new) 而非 \(old) 時，結果即不同")
    case .withoutConjunct(let part):
      Wording(
        en: "add a case where all but `\(part.clipped)` holds: it must not be flagged",
        zh: "加入僅 `\(part.clipped)` 不成立、其餘皆成立的案例：應非紅旗")
    case .withoutDisjunct(let part):
      Wording(
        en: "add a case where only `\(part.clipped)` holds: it must be flagged",
        zh: "加入僅 `\(part.clipped)` 成立的案例：應為紅旗")
    case .withoutFilter(let part):
      Wording(
        en: "add a row for which `\(part.clipped)` is no, and which would change the outcome",
        zh: "加入一列不符 `\(part.clipped)`、且若計入會改變結果的資料")
    case .withoutScope:
      Wording(
        en: "add a case outside the `where` that would be flagged without it, and expect `outside`",
        zh: "加入不在 `where` 範圍內、若無此條件即為紅旗的案例，並預期 `outside`")
    }
  }

  private static func between(_ old: String, _ new: String, _ whole: Expression?) -> Wording {
    guard let whole else {
      return Wording(
        en: "add a case that is decided otherwise with \(new) instead of \(old)",
        zh: "加入一個案例：以 \(new) 取代 \(old) 時，結果即不同")
    }
    return Wording(
      en:
        "add a case for which `\(whole.clipped)` is decided otherwise with \(new) than with \(old)",
      zh: "加入一個案例：`\(whole.clipped)` 在 \(new) 與 \(old) 之下答案不同")
  }
}

extension Mutant.Edge {
  /// The value at which a test would notice.
  fileprivate var advice: Wording {
    let side = of.clipped
    if isWhole {
      let value = includesLow ? low : high
      return Wording(
        en: "add a case where `\(side)` is \(value)", zh: "加入 `\(side)` 為 \(value) 的案例")
    }
    return includesLow
      ? Wording(
        en: "add a case where `\(side)` is at least \(low) and below \(high)",
        zh: "加入 `\(side)` 為 \(low) 以上、未達 \(high) 的案例")
      : Wording(
        en: "add a case where `\(side)` is above \(low) and at most \(high)",
        zh: "加入 `\(side)` 超過 \(low)、不超過 \(high) 的案例")
  }
}

extension Expression {
  fileprivate var clipped: String { CoverageText.clipped(text) }

  /// The case in which a comparison hangs on its sign alone.
  fileprivate var equalSides: Wording {
    let sides = unnamed.comparedSides.map(\.clipped)
    guard sides.count == 2 else {
      return Wording(en: "add a case with both sides equal", zh: "加入兩邊恰好相等的案例")
    }
    let isTime = unnamed.comparedSides.contains { $0.type.scalar == .datetime }
    return Wording(
      en: "add a case where `\(sides[0])` is exactly `\(sides[1])`"
        + (isTime ? ", to the second" : ""),
      zh: "加入 `\(sides[0])` 恰等於 `\(sides[1])`" + (isTime ? "（至秒）的案例" : " 的案例"))
  }

  private var comparedSides: [Expression] {
    switch kind {
    case .order(let left, _, let right), .before(let left, let right), .after(let left, let right):
      [left, right]
    case .not(let inner): inner.unnamed.comparedSides
    default: []
    }
  }
}
