internal import Diagnostics
internal import FlagSemantics
internal import ProbityKit
internal import RuleTesting

/// What came of the tests, for people.
struct TestPage {
  let session: TestSession
  let language: Language
  let showsCoverage: Bool

  var text: String {
    if session.rules.isEmpty {
      return Wording(en: "there are no rules here", zh: "此處沒有規則").text(in: language) + "\n"
    }
    var parts = [AlignedRows(session.rules.map(row)).text]
    parts += session.results.filter { !$0.holds }.map { result in
      FailureText(
        result: result, rule: session.pack.checked.rule(named: result.test.rule),
        language: language
      ).text
    }
    if showsCoverage { parts.append(CoverageText(session.coverage, language).text) }
    if let boundary = session.boundary {
      let failing = session.rules.map(\.name).filter { name in
        session.results.contains { $0.test.rule == name && !$0.holds }
      }
      parts.append(BoundaryText(boundary, leftOut: failing, language).text)
    }
    parts.append(summary)
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func row(_ rule: CheckedRule) -> [String] {
    let own = session.results.filter { $0.test.rule == rule.name }
    let failing = own.count { !$0.holds }
    let sign = own.isEmpty ? "·" : failing == 0 ? "✓" : "✗"
    return ["\(sign) \(rule.name)", TestPage.count(own.count, failing).text(in: language)]
  }

  private static func count(_ all: Int, _ failing: Int) -> Wording {
    if failing > 0 {
      return Wording(en: "\(failing) of \(all) failed", zh: "\(all) 項中 \(failing) 項未通過")
    }
    switch all {
    case 0: return Wording(en: "no test", zh: "無測試")
    case 1: return Wording(en: "1 test", zh: "1 項測試")
    default: return Wording(en: "\(all) tests", zh: "\(all) 項測試")
    }
  }

  // MARK: The end

  private var summary: String {
    let (all, failing) = (session.results.count, session.failing)
    let tests = TestPage.count(all, 0)
    let came: Wording? =
      if failing > 0 {
        Wording(en: "\(failing) failed", zh: "\(failing) 項未通過")
      } else if all > 0 {
        Wording(en: all == 1 ? "it holds" : "all hold", zh: "全部通過")
      } else { nil }
    let count = session.rules.count
    let rules = Wording(en: count == 1 ? "1 rule" : "\(count) rules", zh: "共 \(count) 條規則")
    let head =
      came.map { Wording(en: "{0}, {1}: {2}", zh: "{0}，{1}，{2}").filled(with: [rules, tests, $0]) }
      ?? Wording(en: "{0}, {1}", zh: "{0}，{1}").filled(with: [rules, tests])
    return head.text(in: language) + "\n" + reach.text(in: language) + "\n"
  }

  private var reach: Wording {
    let all = session.coverage
    let reached = all.reduce(0) { $0 + $1.reached }
    let possible = all.reduce(0) { $0 + $1.possible.count }
    let seen = all.reduce(0) { $0 + $1.seen }
    let answers = all.reduce(0) { $0 + $1.all }
    return Wording(
      en:
        "coverage: \(reached) of \(possible) outcomes; conditions: \(seen) of \(answers) answers",
      zh: "涵蓋：結果 \(reached)／\(possible)；條件答案 \(seen)／\(answers)")
  }
}
