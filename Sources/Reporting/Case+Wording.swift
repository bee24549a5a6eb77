package import Diagnostics
package import Findings
package import FlagSemantics

/// What cases are called, and why they are as urgent as they are.
extension Scan {
  /// `tender T-001`, `firms V01 / V04`, in the words of the model.
  package func title(of subject: CaseSubject) -> Wording {
    let name = Wording(verbatim: subject.text)
    guard let record = subject.records.first?.record else { return name }
    let kind = model.record(record)
    let noun = kind?.labels.wording(orName: record) ?? Wording(verbatim: record)
    switch subject.kind {
    case .group:
      return Wording(en: "group of {0} {1}", zh: "{0}群組 {1}").filled(
        with: [kind.map { Wording(en: $0.plural, zh: noun.chinese) } ?? noun, name])
    default: return Wording(en: "{0} {1}", zh: "{0} {1}").filled(with: [noun, name])
    }
  }

  /// `bid-rigging package`, else the code of the row.
  package func title(of row: Case.Row) -> Wording {
    matrixRow(row)?.titles.wording(orName: row.code) ?? Wording(verbatim: row.code)
  }

  /// What the pack says is to be done.
  package func next(after row: Case.Row) -> Wording? {
    guard let next = matrixRow(row)?.next, !next.entries.isEmpty else { return nil }
    return next.wording(orName: "")
  }

  /// What a group proves; where the pack names no group, what its rule is called.
  package func title(ofGroup name: String) -> Wording {
    let titles =
      rule(named: name)?.titles ?? terms.groups.first { $0.name == name }?.titles ?? LocalText()
    return titles.wording(orName: name)
  }

  /// Why it has its priority, as a sentence.
  package func reason(for one: Case) -> Wording {
    let priority = Wording(verbatim: one.priority.rawValue)
    let because = because(one)
    guard one.reason.cappedFrom != nil else {
      return Wording(en: "{0} because {1}.", zh: "列為 {0}，因{1}。").filled(with: [priority, because])
    }
    return Wording(
      en: "{0} and no higher, because only statistics speak; else {1}.",
      zh: "列為 {0}，因僅有統計徵兆，不再提高；{1}。"
    ).filled(with: [priority, because])
  }

  private func because(_ one: Case) -> Wording {
    let points = Scan.points(one.score)
    switch one.reason.basis {
    case .critical(let rule):
      return Wording(
        en: "`{0}` is critical; the evidence adds up to {1}",
        zh: " `{0}` 屬最嚴重等級；證據合計 {1}"
      ).filled(with: [Wording(verbatim: rule), points])
    case .score:
      let given = one.reason.cappedFrom ?? one.priority
      let compared = given == .fourth ? .third : given
      let told =
        given == .fourth
        ? Wording(
          en: "the evidence adds up to {0}, and {1} begins at {2}", zh: "證據合計 {0}，未達 {1} 之 {2} 分")
        : Wording(
          en: "the evidence adds up to {0}; {1} begins at {2}", zh: "證據合計 {0}，達 {1} 之 {2} 分")
      return told.filled(with: [
        points, Wording(verbatim: compared.rawValue),
        Wording(verbatim: "\(terms.limits.least(compared))"),
      ])
    case .row(let code):
      guard let row = one.rows.first(where: { $0.code == code }) else { return points }
      let met =
        row.isBelowConfidence
        ? Wording(
          en: "the findings meet {0} ({1}), but are less sure than it asks for; {2}",
          zh: "符合 {0}（{1}），惟確信度不足；計 {2}")
        : Wording(en: "the findings meet {0} ({1}); {2}", zh: "符合 {0}（{1}）；計 {2}")
      return met.filled(with: [Wording(verbatim: code), title(of: row), points])
    }
  }

  package static func points(_ points: Points) -> Wording {
    Wording(en: points == Points(1) ? "{0} point" : "{0} points", zh: "{0} 分")
      .filled(with: [Wording(verbatim: points.text)])
  }

  private func matrixRow(_ row: Case.Row) -> CaseTerms.Row? {
    terms.rows.first { $0.code == row.code }
  }
}
