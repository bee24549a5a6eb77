import Diagnostics
import Findings
import FlagSemantics

/// Every rule that ran: as prose, with its law, its outcomes and what to think of besides.
struct RulesSheet {
  let ledger: Ledger

  func table() -> TableSheet<RuleSummary> {
    TableSheet(
      name: ledger.voice.name(.rules), key: "rules", columns: columns,
      items: ledger.scan.report.rules, frozenColumns: 1, printed: 11 + measured.count,
      voice: ledger.voice)
  }

  /// First what is printed, then what is looked up.
  private var columns: [TableSheet<RuleSummary>.Column] {
    names + [flagged] + outcomes + measured + prose(printedParts) + prose(otherParts) + codes
  }

  private typealias Column = TableSheet<RuleSummary>.Column

  private var names: [Column] {
    let (ledger, voice) = (ledger, ledger.voice)
    return [
      Column(heading: voice.words("Rule", "規則"), width: .fitting(16...30)) { rule, _ in
        .text(ledger.title(ofRule: rule.rule), .text)
      },
      Column(heading: voice.words("Severity", "嚴重度"), width: .fitting(8...14)) { rule, _ in
        let levels = ledger.scan.rule(named: rule.rule)?.levels ?? []
        return .text(voice.list(levels.map { voice.words($0.label) }), .text)
      },
      Column(heading: voice.words("Legal basis", "法規依據"), width: .fitting(12...26)) {
        rule, _ in .text(ledger.laws(ofRule: rule.rule), .text)
      },
    ]
  }

  /// How many findings it has, which leads to the first of them.
  private var flagged: Column {
    let ledger = ledger
    let first = Dictionary(
      ledger.findings.enumerated().map { ($0.element.rule, $0.offset) }
    ) { first, _ in first }
    return Column(heading: ledger.voice.words("Flagged", "紅旗"), width: .fixed(9)) { rule, index in
      let place = index < Ledger.linkLimit ? first[rule.rule] : nil
      return Cell(
        .number(Double(rule.flagged)), .number,
        link: place.map { ledger.findingPlaces.place(of: $0) })
    }
  }

  private var outcomes: [Column] {
    let voice = ledger.voice
    let counts: [(String, String, @Sendable (RuleSummary) -> Int)] = [
      ("Set aside", "依例外排除", { $0.suppressed }),
      ("Clear", "無紅旗", { $0.clear }), ("Outside", "不適用", { $0.outside }),
      ("Undecided", "無法判定", { $0.undecided }),
    ]
    return counts.map { english, chinese, count in
      Column(heading: voice.words(english, chinese), width: .fixed(9)) { rule, _ in
        .number(count(rule))
      }
    }
  }

  /// What reviews made of its findings, and how sure that is.
  private var measured: [Column] {
    guard let history = ledger.history else { return [] }
    let voice = ledger.voice
    return [
      Column(heading: voice.words("Upheld in review", "查核成立"), width: .fixed(9)) { rule, _ in
        .number(history.outcome(of: rule.rule).upheld)
      },
      Column(heading: voice.words("Cleared in review", "查核澄清"), width: .fixed(9)) { rule, _ in
        .number(history.outcome(of: rule.rule).cleared)
      },
      Column(heading: voice.words("Measured precision", "實測精確度"), width: .fixed(10)) {
        rule, _ in
        Cell(history.outcome(of: rule.rule).precision.map { .number($0) } ?? .blank, .percent)
      },
      Column(heading: voice.words("95 % interval (Wilson)", "95% 信賴區間 (Wilson)"), width: .fixed(11))
      {
        rule, _ in
        guard let interval = history.outcome(of: rule.rule).interval else { return .blank(.word) }
        func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
        return .text("\(percent(interval.lowerBound))–\(percent(interval.upperBound))", .word)
      },
    ]
  }

  /// Parts of the reading that stand in one column, under what heading and how wide.
  private typealias Part = (heading: Wording, width: ClosedRange<Int>, kinds: [RuleReading.Kind])

  private var printedParts: [Part] {
    [
      (
        Wording(en: "The rule as prose", zh: "規則全文"), 44...64,
        [.day, .subject, .scope, .flag, .terms, .severity]
      ),
      (RuleReading.Kind.innocent.heading, 22...30, [.innocent]),
      (RuleReading.Kind.next.heading, 22...30, [.next]),
    ]
  }

  private var otherParts: [Part] {
    [
      (
        Wording(en: "Parameters, lists and local policy", zh: "參數、名單與在地設定"), 44...44,
        [.parameters, .lists, .exceptions, .assumptions]
      ),
      (Wording(en: "Missing data", zh: "資料缺漏時"), 44...44, [.missing]),
      (RuleReading.Kind.why.heading, 44...44, [.why]),
    ]
  }

  private func prose(_ parts: [Part]) -> [Column] {
    let (ledger, voice) = (ledger, ledger.voice)
    return parts.map { heading, width, kinds in
      Column(heading: voice.words(heading), width: .fitting(width)) { rule, _ in
        .text(ledger.prose(ofRule: rule.rule, kinds), .text)
      }
    }
  }

  private var codes: [Column] {
    let (ledger, voice) = (ledger, ledger.voice)
    return [
      Column(heading: voice.words("Family", "類別"), width: .fitting(10...22)) { rule, _ in
        .text(ledger.family(ofRule: rule.rule), .text)
      },
      Column(heading: voice.words("Rule id", "規則代號"), width: .fitting(14...32)) { rule, _ in
        .text(rule.rule, .code)
      },
      Column(heading: voice.words("Version by meaning", "規則版本（依內容）"), width: .fixed(20)) {
        rule, _ in .text(rule.meaning, .code)
      },
    ]
  }
}

extension Ledger {
  func family(ofRule name: String) -> String {
    guard let rule = scan.rule(named: name), let family = rule.family else { return "" }
    return voice.words(rule.familyTitles.wording(orName: family))
  }

  /// Sections of the reading of a rule, a language after the other.
  fileprivate func prose(ofRule name: String, _ kinds: [RuleReading.Kind]) -> String {
    guard let rule = scan.rule(named: name) else { return "" }
    return voice.languages.map { language in
      kinds.compactMap { kind in
        let lines = rule.lines(kind, in: language)
        if lines.isEmpty { return nil }
        let text = lines.joined(separator: "\n")
        // A part of its own needs no heading besides that of its column.
        if kinds.count == 1 { return text }
        return Wording(en: "{0}: {1}", zh: "【{0}】{1}")
          .filled(with: [kind.heading, Wording(verbatim: text)]).text(in: language)
      }.joined(separator: "\n")
    }.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}
