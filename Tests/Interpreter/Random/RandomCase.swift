import Diagnostics
package import FlagSemantics
import FlagSyntax

/// A model, rules over it and data for them, all drawn from one seed.
///
/// Rules are written as text, so that they go through the parser and the checker as any pack does.
package struct RandomCase: Sendable {
  package let seed: UInt64
  package let modelText: String
  package let ruleText: String
  package let pack: CheckedPack
  package let data: PlainData
  /// How many packs were drawn until the checker had nothing to say against one.
  package let attempts: Int

  /// `size` makes the tables so many times as long.
  package init(seed: UInt64, size: Int = 1) {
    self.seed = seed
    modelText = RandomModel(seed: seed).text
    let model = ParsedFile(SourceFile(name: "random.model", text: modelText))
    let empty = PackChecker(PackSources(models: [model], rules: [])).check()
    var attempts = 0
    var text = ""
    var pack = empty
    repeat {
      text =
        RandomRules(
          empty.model, seed: seed &* 1009 &+ UInt64(attempts), asksMore: seed % 8 == 2
        ).text
      let rules = ParsedFile(SourceFile(name: "random.flag", text: text))
      pack = PackChecker(PackSources(models: [model], rules: [rules])).check()
      attempts += 1
    } while pack.hasErrors && attempts < 40
    self.attempts = attempts
    self.pack = pack
    ruleText = text
    data = RandomTables(pack.model, seed: seed &+ 77, size: size).data
  }

  private init(_ other: RandomCase, rules text: String) {
    seed = other.seed
    modelText = other.modelText
    ruleText = text
    data = other.data
    attempts = 1
    pack = PackChecker(
      PackSources(
        models: [ParsedFile(SourceFile(name: "random.model", text: modelText))],
        rules: [ParsedFile(SourceFile(name: "random.flag", text: text))])
    ).check()
  }

  /// The same model and data with other rules.
  package func replacing(rules text: String) -> RandomCase { RandomCase(self, rules: text) }

  /// The data with missing cells filled at random, where filling may not change what is decided.
  package func filled(_ seed: UInt64) -> PlainData {
    RandomTables.filling(data, pack.model, seed: seed)
  }

  /// The rows in another order.
  package func shuffled(_ seed: UInt64) -> PlainData { RandomTables.shuffling(data, seed: seed) }

  /// Every verdict, by rule and by key.
  package func judgements(
    of data: PlainData? = nil, statistics: StatisticTable = .published
  ) -> [String: [Judgement]] {
    let interpreter = Interpreter(pack, data ?? self.data, statistics: statistics)
    return Dictionary(
      pack.rules.map { ($0.name, interpreter.judge($0)) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Dictionary<String, [Judgement]> {
  /// How many verdicts there are of each outcome.
  package var tally: [Outcome: Int] {
    values.joined().reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 }
  }
}
