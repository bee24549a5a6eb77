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

  @Test("each case of the key, by its outcome")
  func outcomes() throws {
    let key = try GeneratedExport.write(
      to: folder("invented"), in: WorkFolder(), tenders: 200, seed: 11)
    let pack = try StoredPack.read("Rules/tw")
    let rules = Set(key.entries.map(\.rule)).sorted().compactMap { pack.checked.rule(named: $0) }
    let data = folder("invented/data")
    let supply = pack.supply(
      from: try WorkFolder().files(under: data).map { SourceAddress($0) }, leftAside: [],
      troubles: [], encoding: nil, threads: nil, profiles: false)
    let tables = pack.tables(for: rules, in: WorkFolder(StoredPack.root))
    let scanner = pack.scanner(rules, over: supply, tables: tables)
    for rule in rules {
      var outcomes: [String: String] = [:]
      for verdict in scanner.verdicts(of: rule.name) {
        outcomes[subject(of: verdict, rule)] = verdict.outcome.rawValue
      }
      for entry in key.entries where entry.rule == rule.name {
        #expect(
          outcomes[entry.subject] == entry.outcome.rawValue,
          "\(entry.rule) \(entry.subject): \(entry.why)")
      }
    }
    #expect(rules.count > 150)
    #expect(Set(key.entries.map(\.outcome)).count == 4)
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
