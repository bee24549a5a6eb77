import Diagnostics

/// Who is judged: a record, a pair, a group.
struct SubjectReading {
  private let whole: RuleReader

  init(_ whole: RuleReader) { self.whole = whole }

  private var reader: ExpressionReader { whole.reader.withoutIts }

  /// "each award", 每一決標.
  var each: Wording {
    switch whole.rule.subject {
    case .record(let record, _):
      let label = whole.pack.model[record].label
      return Wording(en: "each \(label.english)", zh: "每一\(label.chinese)")
    case .pair: return Wording(en: "each pair", zh: "每一配對")
    case .group: return Wording(en: "each group", zh: "每一組")
    }
  }

  var lines: [RuleReading.Line] {
    switch whole.rule.subject {
    case .record:
      return [
        whole.sentence(
          Wording(en: "{0}; one verdict for each", zh: "{0}，逐一判定").filled(with: [each]))
      ]
    case .pair(let pair): return self.pair(pair)
    case .group(let group): return self.group(group)
    }
  }

  private func pair(_ pair: Subject.Pair) -> [RuleReading.Line] {
    let names = pair.names.compactMap { whole.reader.names[.pairMember($0)]?.wording }
    let shared = pair.sharing.map { path in
      if case .resembles(let text, _) = path.kind {
        return Wording(en: "a similar {1}", zh: "{0}相似")
          .filled(with: [reader.text(text), reader.noun(text).bareWording])
      }
      return path.type.isMany
        ? Wording(en: "at least one of {0} in common", zh: "{0}至少有一筆相同")
          .filled(with: [reader.text(path)])
        : Wording(en: "the same {1}", zh: "{0}相同")
          .filled(with: [reader.text(path), reader.noun(path).bareWording])
    }
    let opening = Wording(
      en: "each pair of {0} that have {1}, called {2}", zh: "{1}之任二{0}，逐對判定；二者稱為{2}"
    ).filled(with: [members(pair.source), all(shared), ExpressionReader.and(names)])
    let order =
      pair.isOrdered
      ? Wording(
        en: "The order matters: the same two are judged once each way round",
        zh: "次序有別：同一配對依兩種次序各判定一次")
      : Wording(
        en: "The order does not matter: the same two are judged once",
        zh: "次序無別：同一配對僅判定一次")
    return [whole.sentence(opening), whole.sentence(order)]
  }

  /// "bids", or what a definition calls some of them.
  private func members(_ source: Expression) -> Wording {
    guard case .all(let record) = source.kind else {
      return Wording(en: "records among {0}", zh: "{0}").filled(with: [reader.text(source)])
    }
    let model = whole.pack.model
    return Wording(en: model[record].pluralLabel.english, zh: model[record].label.chinese)
  }

  private func all(_ words: [Wording]) -> Wording {
    Wording(
      en: English.list(words.map(\.english), "and"),
      zh: words.map(\.chinese).joined(separator: "且"))
  }

  private func group(_ group: Subject.Group) -> [RuleReading.Line] {
    let source = Wording(en: members(group.source).english, zh: reader.text(group.source).chinese)
    let keys = group.keys.map { reader.noun($0.value).bareWording }
    let same = Wording(
      en: "each group of {0} that have in common:", zh: "{0}，下列各項均相同者歸為一組，逐組判定："
    ).filled(with: [source])
    let items = keys.enumerated().map { index, key in
      RuleReading.Line(
        marker: ListMarker.text(index, depth: 0, in: whole.language),
        text: whole.say(
          Wording(en: "the {0}", zh: "{0}").filled(with: [key])))
    }
    let head = RuleReading.Line(
      text: whole.language == .english
        ? English.capitalized(whole.say(same)) : whole.say(same))
    return [head] + whole.finishedItems(items) + (group.window.map(window) ?? [])
  }

  private func window(_ window: Subject.Group.Window) -> [RuleReading.Line] {
    let words = [whole.reader.text(window.width), reader.noun(window.day).bareWording]
    return [
      whole.sentence(
        Wording(
          en: "Within a group the first and the last {1} lie at most {0} apart; each such stretch "
            + "of time is a group of its own",
          zh: "同組各筆之{1}，最早與最晚相距不逾{0}；每一段符合之期間各成一組"
        ).filled(with: words))
    ]
  }
}

extension ExpressionReader {
  /// What a group key is called: `tender.buyer` is the buyer of the group.
  fileprivate func key(_ value: Expression) -> Noun {
    guard case .step(let base, .field(let name)) = value.kind else { return noun(value) }
    return Noun(field(name, of: base))
  }
}

extension ReadingNames {
  /// The names of a rule: its subject, and what its conditions look for.
  init(_ rule: CheckedRule, in pack: CheckedPack) {
    self.init()
    addLets(rule.lets)
    let model = pack.model
    switch rule.subject {
    case .record(let record, let name): addSubject(name, model[record])
    case .pair(let pair):
      let label = ExpressionReader(pack, self).recordLabel(pair.source.type.record)
      for name in pair.names { addMember(name, label) }
    case .group(let group):
      let reader = ExpressionReader(pack, self).withoutIts
      addMembers(group.members, reader.recordLabel(group.source.type.record))
      let short = group.keys.map { reader.key($0.value) }
      for (key, noun) in zip(group.keys, short) {
        let isAlone = short.count { $0.bare == noun.bare } == 1
        addKey(key.name, isAlone ? noun : reader.noun(key.value))
      }
    }
    let conditions =
      [rule.flag] + [rule.scope].compactMap { $0 } + rule.lets.map(\.value)
      + rule.severities.compactMap(\.condition)
    addWitnesses(of: conditions, in: pack)
  }

  /// The names that every `any` of some expressions binds.
  mutating func addWitnesses(of expressions: [Expression], in pack: CheckedPack) {
    var found: [(name: String, label: Wording)] = []
    for expression in expressions {
      expression.walk { part in
        guard case .exists(let bindings, _) = part.kind else { return }
        for binding in bindings {
          let label = ExpressionReader(pack, self).recordLabel(binding.path.type.record)
          if !found.contains(where: { $0.name == binding.name }) {
            found.append((binding.name, label))
          }
        }
      }
    }
    for (name, label) in found {
      addWitness(name, label, isAlone: found.count { $0.label == label } == 1)
    }
  }
}
