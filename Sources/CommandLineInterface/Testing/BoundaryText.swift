internal import Diagnostics
internal import FlagSemantics
internal import RuleTesting

/// The small mistakes that no test would notice, and the case that would show each.
struct BoundaryText {
  private let reports: [BoundaryRun.Report]
  /// Rules whose tests fail.
  private let leftOut: [String]
  private let language: Language

  init(_ reports: [BoundaryRun.Report], leftOut: [String], _ language: Language) {
    self.reports = reports
    self.leftOut = leftOut
    self.language = language
  }

  var text: String {
    let rules = leftOut.map { name in
      Wording(
        en: "\(name): not looked at while its tests fail", zh: "\(name)：測試未通過，未予檢視"
      ).text(in: language) + "\n"
    }
    return reports.filter { !$0.unnoticed.isEmpty }.map(text).joined() + rules.joined()
      + summary.text(in: language) + "\n"
  }

  private func text(_ report: BoundaryRun.Report) -> String {
    let count = report.unnoticed.count
    let head = Wording(
      en: "{0}: \(count) of \(report.tried) changes noticed by no test",
      zh: "{0}：\(report.tried) 處改動中，\(count) 處沒有測試察覺"
    ).filled(with: [Wording(verbatim: report.of.name)])
    let mutants = report.unnoticed.map { mutant in
      "  \(mutant.place.pathAndLine)  " + mutant.change.wording.text(in: language) + "\n    = "
        + mutant.change.advice.text(in: language) + "\n"
    }
    return head.text(in: language) + "\n" + mutants.joined() + "\n"
  }

  private var summary: Wording {
    let tried = reports.reduce(0) { $0 + $1.tried }
    let unnoticed = reports.reduce(0) { $0 + $1.unnoticed.count }
    return unnoticed == 0
      ? Wording(
        en: "boundary: \(tried) changes, each noticed by a test", zh: "邊界：改動 \(tried) 處，皆有測試察覺")
      : Wording(
        en: "boundary: \(tried) changes, \(unnoticed) noticed by no test",
        zh: "邊界：改動 \(tried) 處，\(unnoticed) 處沒有測試察覺")
  }
}

extension BoundaryRun.Subject {
  var name: String {
    switch self {
    case .rule(let rule): rule.name
    case .definition(let definition): "define " + definition.name
    }
  }
}
