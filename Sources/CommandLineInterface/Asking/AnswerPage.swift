internal import Diagnostics
internal import Findings
internal import FlagSemantics
internal import Ingest
internal import Reporting
internal import Scanning
internal import Values

/// What an expression gave: for all subjects together, or for one with where its values come from.
struct AnswerPage {
  let rule: CheckedRule
  /// Who is asked, as it was typed: `for each tender`.
  let subject: String
  let scanner: Scanner
  let supply: Supply
  let lists: ListStanding
  let language: Language

  /// Up to so many subjects are told one by one.
  private static let few = 12
  /// The most keys that stand beside a count, and values that are counted each for itself.
  private static let most = (keys: 5, values: 10)

  private var isCondition: Bool { rule.show.isEmpty }

  var text: String { isCondition ? condition : value }

  private func said(_ english: String, _ chinese: String, _ values: String...) -> String {
    Wording(en: english, zh: chinese).filled(with: values.map { Wording(verbatim: $0) })
      .text(in: language)
  }

  // MARK: All subjects

  private var condition: String {
    let verdicts = scanner.verdicts(of: rule.name)
    if verdicts.isEmpty { return nobody }
    let kinds: [(Outcome, Wording)] = [
      (.flagged, Truth.yes.wording), (.clear, Truth.no.wording),
      (.undecided, Truth.unknown.wording), (.outside, Wording(en: "outside", zh: "不適用")),
    ]
    let rows = kinds.compactMap { outcome, word -> [String]? in
      let own = verdicts.filter { $0.outcome == outcome }
      if own.isEmpty { return nil }
      return [
        word.text(in: language), own.count.grouped, told(own.map(\.key), own.map(\.causes)),
      ]
    }
    return AlignedRows(rows, indent: 2, right: [1]).text
  }

  private var value: String {
    let (all, isConstant) = scanner.answers(of: rule.name)
    if isConstant, let one = all.first {
      return AlignedRows([cells(one.content)], indent: 2).text
    }
    // The condition of the rule is yes, so whoever is flagged is whom it applies to.
    let asked = all.filter { $0.verdict.outcome != .outside }
    if asked.isEmpty { return nobody }
    let isSet = asked.contains { if case .set = $0.content { true } else { false } }
    if isSet || asked.count <= AnswerPage.few { return each(asked) }
    return range(asked) + frequencies(asked)
  }

  private var nobody: String {
    "  " + said("there is nobody to ask", "沒有可詢問的對象") + "\n"
  }

  private func each(_ answers: [Answer]) -> String {
    let rows = answers.prefix(AnswerPage.few).map { [$0.verdict.key] + cells($0.content) }
    let more = answers.count - rows.count
    return AlignedRows(rows, indent: 2).text
      + (more > 0 ? "  " + said("and {0} more", "另有 {0} 筆", more.grouped) + "\n" : "")
  }

  private func cells(_ content: Trace.Content) -> [String] {
    [content.wording.text(in: language), content.causes.map(\.wording).listed.text(in: language)]
  }

  /// Of what has an order: the least, the middle one and the greatest, as they are.
  private func range(_ answers: [Answer]) -> String {
    let sized = answers.compactMap { answer in answer.size.map { (size: $0, answer: answer) } }
      .sorted { $0.size < $1.size }
    guard let least = sized.first?.size, let greatest = sized.last?.size, least < greatest else {
      return ""
    }
    let places = [
      (said("least", "最小"), least), (said("middle", "中間"), sized[(sized.count - 1) / 2].size),
      (said("greatest", "最大"), greatest),
    ]
    return AlignedRows(
      places.compactMap { name, size in
        answers.first { $0.size == size }.map { answer in
          [name, answer.content.wording.text(in: language), answer.verdict.key]
        }
      }, indent: 2
    ).text + "\n"
  }

  /// How many subjects have each value, the most frequent first; what is not known comes last.
  private func frequencies(_ answers: [Answer]) -> String {
    let isKnown = { (answer: Answer) in answer.content.causes.isEmpty }
    let known = Dictionary(grouping: answers.filter(isKnown)) {
      $0.content.wording.text(in: language)
    }.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    var rows = known.prefix(AnswerPage.most.values).map { text, own in
      [text, own.count.grouped, told(own.map(\.verdict.key))]
    }
    let rest = known.dropFirst(AnswerPage.most.values)
    if !rest.isEmpty {
      rows.append([
        said("{0} other values", "其他 {0} 種值", rest.count.grouped),
        rest.reduce(0) { $0 + $1.value.count }.grouped,
      ])
    }
    let unknown = answers.filter { !isKnown($0) }
    if !unknown.isEmpty {
      rows.append([
        said("not known", "不明"), unknown.count.grouped,
        told(unknown.map(\.verdict.key), unknown.map(\.content.causes)),
      ])
    }
    return AlignedRows(rows, indent: 2, right: [1]).text
  }

  /// The first keys, and in how many there is which cause, the most frequent first.
  private func told(_ keys: [String], _ causes: [[Cause]] = []) -> String {
    var counts: [Cause: Int] = [:]
    for cause in causes.joined() { counts[cause, default: 0] += 1 }
    let shown =
      keys.prefix(AnswerPage.most.keys).joined(separator: ", ")
      + (keys.count > AnswerPage.most.keys ? ", …" : "")
    let told = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { cause, count in
      said("{0} in {1}", "{0} {1} 件", cause.wording.text(in: language), count.grouped)
    }
    return ([shown] + told).joined(separator: " · ")
  }

  // MARK: One subject

  func text(of key: String) throws(Failure) -> String {
    let verdict = try SubjectSearch(rule, called: subject, scanner.verdicts(of: rule.name)).verdict(
      of: key)
    return isCondition ? condition(verdict) : value(verdict)
  }

  private var sources: [Dataset.Source] {
    supply.sources.map { Dataset.Source(path: $0.path, part: $0.part) }
  }

  private func condition(_ verdict: Verdict) -> String {
    guard let trace = scanner.trace(rule.name, verdict) else { return nobody }
    let page = WhyPage(
      rule: rule, verdict: verdict, trace: trace,
      deciding: DecidingData(scanner.doubts(rule.name, verdict), supply), sources: sources,
      lists: lists, language: language)
    return page.drawing
  }

  private func value(_ verdict: Verdict) -> String {
    let parts = scanner.shown(rule.name, verdict)
    let origins = OriginWording.data(sources)
    let whole = parts.map { part -> [String] in
      let value = part.values.first
      return [
        CoverageText.clipped(part.text, to: 60),
        value?.content.wording.text(in: language) ?? "",
        value.flatMap(origins.text)?.text(in: language) ?? "",
      ]
    }
    let under = ValueRows(parts.flatMap(\.parts), origins, language).rows
    return AlignedRows(whole, indent: 2).text + AlignedRows(under, indent: 4).text
  }
}
