import FlagSemantics
import Interpreter
import Testing

/// Drawn rules use every word of the language.
@Suite struct CoverageTests {
  @Test("every function and every form of an expression is drawn")
  func everything() {
    var seen: Set<String> = []
    for seed in UInt64(1)...400 {
      let pack = RandomCase(seed: seed).pack
      for rule in pack.rules {
        seen.insert(rule.subject.word)
        if rule.asOf != nil { seen.insert("as of") }
        let clauses = [rule.asOf, rule.scope, rule.flag].compactMap { $0 }
        let others = rule.severities.compactMap(\.condition) + rule.subject.parts
        for expression in clauses + others {
          expression.walk { seen.formUnion($0.words) }
        }
      }
      for definition in pack.definitions {
        if case .value(let value) = definition.body { value.walk { seen.formUnion($0.words) } }
      }
    }
    // `in_force` is a form of its own.
    let functions = Set(Builtin.allCases.map(\.rawValue)).subtracting(["in_force"])
    #expect(functions.union(CoverageTests.forms).subtracting(seen).sorted() == [])
  }

  private static let forms: Set<String> = [
    "record", "pair", "pair then", "group", "window", "as of", "parameter", "keyed parameter",
    "in force", "list", "data_day", "let", "all", "definition", "field", "many", "link", "define",
    "link field", "filter", "arithmetic", "negative", "order", "between", "is", "missing", "none",
    "in", "before", "after", "within", "resembles", "and", "or", "not", "any", "any of two",
    "if missing", "converted", "pair similar",
  ]
}

extension Subject {
  fileprivate var word: String {
    switch self {
    case .record: "record"
    case .pair(let pair):
      pair.sharing.contains(where: \.isResemblance)
        ? "pair similar" : pair.isOrdered ? "pair then" : "pair"
    case .group(let group): group.window == nil ? "group" : "window"
    }
  }

  fileprivate var parts: [Expression] {
    switch self {
    case .record: []
    case .pair(let pair): [pair.source] + pair.sharing
    case .group(let group): [group.source] + group.keys.map(\.value)
    }
  }
}

extension Expression {
  fileprivate var isResemblance: Bool { if case .resembles = kind { true } else { false } }

  fileprivate var words: [String] {
    switch kind {
    case .literal, .element, .broken: []
    case .parameter(_, let key): [key == nil ? "parameter" : "keyed parameter"]
    case .parameterOn: ["in force"]
    case .list: ["list"]
    case .dataDay: ["data_day"]
    case .named: ["let"]
    case .all: ["all"]
    case .definition: ["definition"]
    case .step(_, let step): [step.word]
    case .filter: ["filter"]
    case .call(let builtin, _): [builtin.rawValue]
    case .arithmetic: ["arithmetic"]
    case .negative: ["negative"]
    case .order: ["order"]
    case .between: ["between"]
    case .equal: ["is"]
    case .isMissing: ["missing"]
    case .isNone: ["none"]
    case .isIn: ["in"]
    case .before: ["before"]
    case .after: ["after"]
    case .within: ["within"]
    case .resembles: ["resembles"]
    case .conjunction: ["and"]
    case .disjunction: ["or"]
    case .not: ["not"]
    case .exists(let bindings, _): [bindings.count == 1 ? "any" : "any of two"]
    case .ifMissing: ["if missing"]
    case .converted: ["converted"]
    }
  }
}

extension Expression.Step {
  fileprivate var word: String {
    switch self {
    case .field: "field"
    case .records: "many"
    case .link: "link"
    case .define: "define"
    case .linkField: "link field"
    }
  }
}
