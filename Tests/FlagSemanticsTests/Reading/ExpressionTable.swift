import Diagnostics
import FlagSemantics
import FlagSyntax
import Testing

/// Expressions of one topic, each in a rule of its own, and how they are read.
struct ExpressionTable: Sendable, CustomTestStringConvertible {
  let topic: String
  private let place: Place
  private let subject: Subject
  private let sources: [String]

  /// Where an expression stands: as the condition, or among what is shown.
  enum Place: Sendable { case conditions, values }

  enum Subject: String, Sendable {
    case tender
    case pair = "pair of bids a, b sharing tender"
    case group = "group of bids by bidder"

    fileprivate var day: String {
      switch self {
      case .tender: "tender.announced_on"
      case .pair: "a.tender.announced_on"
      case .group: "first(bids.tender.announced_on)"
      }
    }

    fileprivate var condition: String {
      switch self {
      case .tender: "tender.approved"
      case .pair: "a.valid"
      case .group: "count(bids) > 1"
      }
    }
  }

  init(_ topic: String, _ place: Place, of subject: Subject, _ sources: [String]) {
    self.topic = topic
    self.place = place
    self.subject = subject
    self.sources = sources
  }

  var testDescription: String { topic }

  /// The rules of the table, checked.
  var pack: CheckedPack {
    let rules = sources.enumerated().map { index, source in
      """
      rule case_\(index)
        zh-TW "規則" en "Rule"
        severity low
        as of \(subject.day)
        for each \(subject.rawValue)
        flag when \(place == .conditions ? source : subject.condition)
        \(place == .values ? "show \(source)" : "")
        say zh-TW "甲" en "A"

      """
    }
    let file = ParsedFile(SourceFile(name: "table.flag", text: rules.joined()))
    return PackChecker(
      PackSources(models: [ReadingModel.model], rules: [ReadingModel.declarations, file])
    ).check()
  }

  /// Every expression with its reading in both languages.
  var text: String {
    let pack = pack
    return zip(sources, pack.rules).map { source, rule in
      let readings = [Language.english, .chinese].map { language in
        lines(RuleReading(rule, in: pack, language)).joined()
      }
      return source + "\n" + readings.joined() + "\n"
    }.joined()
  }

  private func lines(_ reading: RuleReading) -> [String] {
    let kind: RuleReading.Kind = place == .conditions ? .flag : .show
    let section = reading.sections.first { $0.kind == kind }
    return (section?.lines ?? []).map { line in
      // Of values there is one: its number tells nothing.
      let marker = place == .values || line.marker.isEmpty ? "" : line.marker + " "
      let indent = String(repeating: "  ", count: line.level + (line.marker.isEmpty ? 0 : 1))
      return "    \(place == .values ? "" : indent)\(marker)\(line.text)\n"
    }
  }
}
