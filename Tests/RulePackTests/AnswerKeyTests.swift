import Files
import FlagSemantics
import Ingest
import Generating
import ProbityKit
import Scanning
import TestSupport
import Testing

/// Every case of the answer key has exactly the outcome that the key gives: a look-alike that is
/// to be outside is not merely clear.
@Suite struct AnswerKeyTests {
  private let folder = TemporaryFolder()

  private func key(tenders: Int) throws -> AnswerKey {
    try GeneratedExport.write(
      to: folder("invented"), in: WorkFolder(), tenders: tenders, seed: 11)
  }

  @Test("each case of the key, by its outcome")
  func outcomes() throws {
    let key = try key(tenders: GeneratedExport.fewest)
    let rules = Set(key.entries.map(\.rule))
    try hold(key, rules: rules)
    #expect(rules.count > 200)
    #expect(Set(key.entries.map(\.outcome)).count == 4)
  }

  @Test("each case that shows only over hundreds of tenders")
  func broad() throws {
    let common = Set(try key(tenders: GeneratedExport.fewest).entries.map(\.rule))
    let broad = TemporaryFolder()
    let key = try GeneratedExport.write(
      to: broad("invented"), in: WorkFolder(), tenders: GeneratedExport.fewestForBroad, seed: 11)
    let rules = Set(key.entries.map(\.rule)).subtracting(common)
    #expect(rules.count == 4)
    try hold(key, rules: rules, in: broad)
  }

  @Test("each rule has a planted case, or the page of the pack says why not")
  func everyRule() throws {
    let key = try key(tenders: GeneratedExport.fewestForBroad)
    let pack = try StoredPack.read("Rules/tw")
    let planted = Set(key.entries.filter { $0.kind == .planted }.map(\.rule))
    let page = String(
      decoding: try WorkFolder(StoredPack.root).read("Rules/tw/README.md"), as: UTF8.self)
    let excused = page.split(separator: "\n").filter {
      $0.hasPrefix("| `") && $0.contains("probity generate")
    }
    for rule in pack.checked.rules where !planted.contains(rule.name) {
      #expect(excused.count { $0.hasPrefix("| `\(rule.name)` |") } == 2, "\(rule.name)")
    }
    #expect(excused.count == 2 * (pack.checked.rules.count - planted.count))
  }

  private func hold(_ key: AnswerKey, rules names: Set<String>, in place: TemporaryFolder? = nil)
    throws
  {
    let folder = place ?? folder
    let pack = try StoredPack.read("Rules/tw")
    let rules = names.sorted().compactMap { pack.checked.rule(named: $0) }
    let data = folder("invented/data")
    let supply = pack.supply(
      from: try WorkFolder().files(under: data).map { SourceAddress($0) }, leftAside: [],
      troubles: [], encoding: nil, threads: nil, profiles: false)
    let tables = pack.tables(for: rules, in: WorkFolder(StoredPack.root))
    let scanner = pack.scanner(rules, over: supply, tables: tables)
    for rule in rules {
      var outcomes: [String: String] = [:]
      for verdict in scanner.verdicts(of: rule.name) {
        // Of two orders of a pair, the one that the rule is about.
        let subject = subject(of: verdict, rule)
        if verdict.outcome != .outside || outcomes[subject] == nil {
          outcomes[subject] = verdict.outcome.rawValue
        }
      }
      for entry in key.entries where entry.rule == rule.name {
        #expect(
          outcomes[entry.subject] == entry.outcome.rawValue,
          "\(entry.rule) \(entry.subject): \(entry.why)")
      }
    }
  }

  /// As the key names it: of a pair, both in the order of their keys.
  private func subject(of verdict: Verdict, _ rule: CheckedRule) -> String {
    guard case .pair = rule.subject, verdict.subject.count % 2 == 0 else {
      return verdict.subject.joined(separator: "/")
    }
    let half = verdict.subject.count / 2
    return [verdict.subject.prefix(half), verdict.subject.suffix(half)]
      .map { $0.joined(separator: "/") }.sorted().joined(separator: "/")
  }
}
