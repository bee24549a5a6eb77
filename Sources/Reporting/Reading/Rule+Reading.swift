import Diagnostics
import Findings
import FlagSemantics

/// Rules and cases, read from the JSON of a scan.
extension JSONPlace {
  func rule() throws(Mistake) -> ReportedRule {
    var readings: [ReportedRule.Reading] = []
    for (language, place) in try find("reading")?.members() ?? [] {
      guard let language = Language(rawValue: language) else { continue }
      var sections: [ReportedRule.Section] = []
      for (kind, lines) in try place.members() {
        guard let kind = RuleReading.Kind(rawValue: kind) else { continue }
        sections.append(.init(kind: kind, lines: try lines.texts()))
      }
      readings.append(.init(language: language, sections: sections))
    }
    return ReportedRule(
      name: try at("rule").text(), titles: try at("titles").localText(),
      family: try find("family")?.text(),
      familyTitles: try find("family_titles")?.localText() ?? LocalText(),
      laws: try at("laws").texts(),
      levels: try at("levels").list { place throws(Mistake) in try place.word() },
      confirmsOnly: try at("confirms_only").texts(),
      judgesPairs: try at("judges_pairs").truth(), readings: readings)
  }

  func summary() throws(Mistake) -> RuleSummary {
    RuleSummary(
      rule: try at("rule").text(), meaning: try at("meaning").text(),
      flagged: try at("flagged").integer(), suppressed: try at("suppressed").integer(),
      clear: try at("clear").integer(), outside: try at("outside").integer(),
      undecided: try at("undecided").integer(),
      causes: try at("causes").list { place throws(Mistake) in
        .init(
          cause: try place.at("cause").cause(), subjects: try place.at("subjects").integer())
      }, leftOut: try at("left_out").integer())
  }

  func cause() throws(Mistake) -> Cause {
    let details = try ["first", "last", "currency", "into"].map { key throws(Mistake) in
      (key, try find(key)?.text())
    }
    let cause = Cause(kind: try at("kind").text(), name: try at("name").text()) { key in
      details.first { $0.0 == key }?.1
    }
    guard let cause else {
      throw Mistake(path: path + "/kind", wanted: "kind of cause")
    }
    return cause
  }

  func terms() throws(Mistake) -> CaseTerms {
    let limits = try at("limits")
    return CaseTerms(
      groups: try at("groups").list { place throws(Mistake) in
        .init(name: try place.at("group").text(), titles: try place.at("titles").localText())
      },
      rows: try at("rows").list { place throws(Mistake) in
        .init(
          code: try place.at("code").text(), titles: try place.at("titles").localText(),
          next: try place.at("next").localText())
      },
      limits: CaseRules.Limits(
        first: try limits.at("P1").integer(), second: try limits.at("P2").integer(),
        third: try limits.at("P3").integer()))
  }

  func oneCase() throws(Mistake) -> Case {
    let subject = try at("subject")
    return Case(
      id: try at("id").text(),
      subject: CaseSubject(
        try subject.at("kind").word(),
        try subject.at("records").list { place throws(Mistake) in try place.recordName() }),
      findings: try at("findings").texts(),
      groups: try at("groups").list { place throws(Mistake) in try place.group() },
      rows: try at("rows").list { place throws(Mistake) in try place.row() },
      score: try at("points").points(), priority: try at("priority").word(),
      reason: .init(
        basis: try at("basis").basis(), cappedFrom: try find("capped_from")?.word()))
  }

  private func group() throws(Mistake) -> Case.Group {
    .init(
      name: try at("name").text(), points: try at("points").points(),
      isStatistical: try find("statistical")?.truth() ?? false,
      findings: try at("findings").texts())
  }

  private func row() throws(Mistake) -> Case.Row {
    .init(
      code: try at("code").text(), priority: try at("priority").word(),
      isBelowConfidence: try find("below_confidence")?.truth() ?? false,
      findings: try at("findings").texts())
  }

  private func basis() throws(Mistake) -> Case.Reason.Basis {
    switch try at("kind").text() {
    case "row": .row(try at("name").text())
    case "critical": .critical(try at("name").text())
    case "score": .score
    default: throw Mistake(path: path + "/kind", wanted: "row, critical or score")
    }
  }

  /// `4.2`: hundredths are as exact as points are.
  private func points() throws(Mistake) -> Points {
    let parts = try text().split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.count > 1 ? String(parts[1]) : ""
    guard parts.count <= 2, digits.utf8.count <= 2, let whole = Int(parts[0]),
      let rest = Int(digits + String(repeating: "0", count: 2 - digits.utf8.count))
    else { throw Mistake(path: path, wanted: "number of points") }
    return Points(hundredths: whole * 100 + rest)
  }
}
