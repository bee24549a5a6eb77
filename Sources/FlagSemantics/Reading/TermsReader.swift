import Diagnostics

/// Explains each name that a rule uses once: its `let`s, definitions and statistics.
struct TermsReader {
  private let whole: RuleReader

  init(_ whole: RuleReader) { self.whole = whole }

  private var pack: CheckedPack { whole.pack }

  var lines: [RuleReading.Line] {
    whole.rule.lets.flatMap(binding) + definitions.flatMap(explained) + statistics + resemblance
  }

  /// Everything that the rule itself evaluates or shows.
  var expressions: [Expression] {
    let rule = whole.rule
    var all = rule.severities.compactMap(\.condition) + [rule.scope, rule.asOf].compactMap { $0 }
    all += [rule.flag] + rule.lets.map(\.value) + rule.show
    switch rule.subject {
    case .pair(let pair): all += [pair.source] + pair.sharing
    case .group(let group):
      all += [group.source] + group.keys.map(\.value)
      all += group.window.map { [$0.width, $0.day] } ?? []
    case .record: break
    }
    for message in rule.messages {
      for case .value(let value) in message.parts { all.append(value) }
    }
    return all
  }

  /// The definitions used, also by other definitions, in the order of their first use.
  var definitions: [Definition] {
    var found: [Definition] = []
    var queue = expressions[...]
    while let next = queue.popFirst() {
      next.walk { part in
        guard let definition = definition(part),
          !found.contains(where: { $0.name == definition.name && $0.owner == definition.owner })
        else { return }
        found.append(definition)
        queue += definition.expressions
      }
    }
    return found
  }

  private func definition(_ part: Expression) -> Definition? {
    switch part.kind {
    case .definition(let name): whole.reader.definition(name, of: nil)
    case .step(let base, .define(let name)):
      whole.reader.definition(name, of: base.type.record?.records.first)
    default: nil
    }
  }

  private func binding(_ binding: CheckedRule.LetBinding) -> [RuleReading.Line] {
    let term = whole.reader.letTerm(binding.name)
    return meaning(introduced(term, binding.name, binding.labels), binding.value, whole.reader)
  }

  /// A label with the name that the rule is written with: this once, so that it is found there.
  private func introduced(_ term: Noun, _ name: String, _ labels: Labels) -> Wording {
    guard !labels.entries.isEmpty else { return term.wording }
    return Wording(en: "{0} ({1})", zh: "{0}（{1}）")
      .filled(with: [term.wording, Wording(verbatim: name)])
  }

  /// "“near” means …", or for a condition "“near” holds when …".
  private func meaning(
    _ term: Wording, _ value: Expression, _ reader: ExpressionReader
  ) -> [RuleReading.Line] {
    if value.type.scalar == .truth, !value.type.isMany {
      return whole.condition(
        value,
        Wording(en: "\(term.english) holds when {0}", zh: "{0}者，\(term.chinese)即成立"), reader)
    }
    return [
      whole.sentence(
        Wording(en: "{0} means {1}", zh: "{0}，指{1}").filled(with: [term, reader.text(value)]))
    ]
  }

  private func explained(_ definition: Definition) -> [RuleReading.Line] {
    var names = ReadingNames()
    var term = introduced(
      whole.reader.term(definition.name, of: definition.owner), definition.name, definition.labels)
    if let owner = definition.owner {
      let record = pack.model[owner]
      names.addSubject(record.name, record)
      term = Wording(
        en: "\(term.english) of \(English.indefinite(record.label.english))",
        zh: "\(record.label.chinese)之\(term.chinese)")
    }
    names.addWitnesses(of: definition.expressions, in: pack)
    let reader = ExpressionReader(pack, names)
    switch definition.body {
    case .value(let value): return meaning(term, value, reader)
    case .reach(let reach): return [whole.sentence(self.reach(reach, term, reader))]
    case .broken: return []
    }
  }

  private func reach(
    _ reach: Definition.Reach, _ term: Wording, _ reader: ExpressionReader
  ) -> Wording {
    let ends = pack.model[reach.ends].pluralLabel
    let over: Wording
    switch reach.relation {
    case .link(let link, let direction): over = reader.relation(link, direction)
    case .field(let name): over = Wording(verbatim: "`\(name)`")
    }
    let steps = Wording(verbatim: "\(reach.steps)")
    guard let condition = reach.condition else {
      return Wording(
        en: "{0} means the {1} reached along {2} within {3} steps", zh: "{0}，指沿{2}於 {3} 層以內可達之{1}"
      ).filled(with: [term, ends, over, steps])
    }
    let clause = reader.inner.clause(condition).inline
    let english =
      clause.english.hasPrefix("its ")
      ? "whose " + clause.english.dropFirst(4) : "for which " + clause.english
    return Wording(
      en: "{0} means the {1} reached along {2} within {3} steps {4}; shares are multiplied along "
        + "each path and added up over all paths",
      zh: "{0}，指沿{2}於 {3} 層以內可達，且{4}之{1}；比率沿各路徑相乘，多條路徑者相加"
    ).filled(with: [term, ends, over, steps, Wording(en: english, zh: clause.chinese)])
  }

  // MARK: Functions

  private var builtins: [Builtin] {
    var found: [Builtin] = []
    for expression in expressions + definitions.flatMap(\.expressions) {
      expression.walk { part in
        if case .call(let builtin, _) = part.kind, !found.contains(builtin) {
          found.append(builtin)
        }
      }
    }
    return found
  }

  private var statistics: [RuleReading.Line] {
    builtins.compactMap { builtin in
      let reading = builtin.reading
      return reading.meaning.map { meaning in
        let isSameName = builtin.rawValue == reading.name.english
        let name =
          isSameName ? "" : Wording(en: " (\(builtin.rawValue))", zh: "（\(builtin.rawValue)）")
        return whole.sentence(
          Wording(en: "the {0}{2} is {1}", zh: "{0}{2}，指{1}")
            .filled(with: [reading.name, meaning, name]))
      }
    }
  }

  private var resemblance: [RuleReading.Line] {
    var isUsed = false
    for expression in expressions {
      expression.walk { if case .resembles = $0.kind { isUsed = true } }
    }
    guard isUsed else { return [] }
    return [
      whole.sentence(
        Wording(
          en: "two texts resemble each other when they are nearly the same once differences of "
            + "spelling that mean nothing are set aside",
          zh: "「相似」，指兩段文字除去無意義之寫法差異後幾近相同"))
    ]
  }
}

extension Definition {
  /// What a definition evaluates.
  var expressions: [Expression] {
    switch body {
    case .value(let value): [value]
    case .reach(let reach): reach.condition.map { [$0] } ?? []
    case .broken: []
    }
  }
}
