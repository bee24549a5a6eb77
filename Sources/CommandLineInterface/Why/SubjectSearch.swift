internal import Diagnostics
internal import FlagSemantics
internal import Scanning
internal import Values

/// Finds the subject that a person means: `B1/B2`, `B2/B1`, `G1/V1/2024-03-01`.
struct SubjectSearch {
  private let rule: CheckedRule
  /// Who judges, as the user knows it.
  private let name: String
  private let verdicts: [Verdict]

  init(_ rule: CheckedRule, called name: String? = nil, _ verdicts: [Verdict]) {
    self.rule = rule
    self.name = name ?? rule.name
    self.verdicts = verdicts
  }

  func verdict(of typed: String) throws(Failure) -> Verdict {
    let found = verdicts.filter { names($0).contains(typed) }
    // As it is written goes before what only reads alike.
    let fitting = found.isEmpty ? verdicts.filter { readsAlike($0, typed) } : found
    if let only = fitting.first, fitting.count == 1 { return only }
    if let exact = fitting.first(where: { $0.key == typed }) { return exact }
    throw fitting.isEmpty ? unknown(typed) : several(typed, fitting)
  }

  /// A window may be named without its first day, a pair the other way round.
  private func names(_ verdict: Verdict) -> [String] {
    var keys = [verdict.subject]
    if case .pair(let pair) = rule.subject, !pair.isOrdered {
      let half = verdict.subject.count / 2
      keys.append(Array(verdict.subject[half...] + verdict.subject[..<half]))
    }
    return keys.flatMap { key in
      [key.joined(separator: "/")]
        + (verdict.firstDay.map { [(key + [$0]).joined(separator: "/")] } ?? [])
    }
  }

  private func readsAlike(_ verdict: Verdict, _ typed: String) -> Bool {
    guard let form = CanonicalForm.text.text(of: typed) else { return false }
    return names(verdict).contains { CanonicalForm.text.text(of: $0) == form }
  }

  // MARK: Nobody, or too many

  private static let most = 5

  private func unknown(_ typed: String) -> Failure {
    Failure(
      .wrongUse,
      Wording(en: "`{0}` judges no `{1}`", zh: "`{0}` 的判斷對象中沒有 `{1}`")
        .filled(with: [Wording(verbatim: name), Wording(verbatim: typed)]),
      advice: [nearest(typed)])
  }

  private func nearest(_ typed: String) -> Wording {
    let keys = verdicts.map(\.key)
    if keys.isEmpty {
      return Wording(en: "with these data it judges nobody", zh: "依這些資料，它沒有任何判斷對象")
    }
    if let near = Suggestion.closest(to: typed, among: keys) {
      return Wording(en: "did you mean `{0}`?", zh: "是否為 `{0}`？")
        .filled(with: [Wording(verbatim: near)])
    }
    let parts = Set(typed.split(separator: "/").map(String.init))
    let sharing = verdicts.filter { !parts.isDisjoint(with: $0.subject) }.map(\.key)
    let beginning = keys.filter { $0.hasPrefix(typed) || typed.hasPrefix($0) }
    let shown = !sharing.isEmpty ? sharing : !beginning.isEmpty ? beginning : keys
    return listed(shown)
  }

  private func several(_ typed: String, _ found: [Verdict]) -> Failure {
    Failure(
      .wrongUse,
      Wording(en: "`{0}` may be any of {1} subjects", zh: "`{0}` 可能是 {1} 個對象之一")
        .filled(with: [Wording(verbatim: typed), "\(found.count)"]),
      advice: [listed(found.map(\.key))])
  }

  private func listed(_ keys: [String]) -> Wording {
    let shown = keys.prefix(SubjectSearch.most).map { "`\($0)`" }
    let more = keys.count - shown.count
    return Wording(
      en: "it judges " + shown.joined(separator: ", ")
        + (more > 0 ? " and \(more.grouped) more" : ""),
      zh: "判斷對象有 " + shown.joined(separator: "、") + (more > 0 ? " 等 \(keys.count.grouped) 個" : ""))
  }
}
