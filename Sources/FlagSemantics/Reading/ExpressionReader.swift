import Diagnostics
import Values

/// Turns checked expressions into nouns and conditions in both languages at once.
struct ExpressionReader: Sendable {
  let pack: CheckedPack
  let names: ReadingNames
  /// In group keys and orders `its` is left out: "the same winner", not "the same its winner".
  var leavesOutIts = false
  /// Whether "the base price" is clearly that of the record judged; not inside filters.
  var isOutermost = true
  /// In messages a parameter is named without its value.
  var isBrief = false

  var model: Model { pack.model }

  init(_ pack: CheckedPack, _ names: ReadingNames) {
    self.pack = pack
    self.names = names
  }

  /// For what stands inside a filter or an `any`.
  var inner: ExpressionReader {
    var reader = self
    reader.isOutermost = false
    reader.leavesOutIts = false
    return reader
  }

  /// For group keys, windows and orders.
  var withoutIts: ExpressionReader {
    var reader = self
    reader.leavesOutIts = true
    return reader
  }

  var brief: ExpressionReader {
    var reader = self
    reader.isBrief = true
    return reader
  }

  /// What an expression is called.
  func noun(_ expression: Expression) -> Noun {
    if let question = whether(expression) { return Noun(question) }
    switch expression.kind {
    case .literal(let literal): return Noun(literal.reading(expression.type, in: model))
    case .parameter(let name, let key): return parameter(name, key)
    case .parameterOn(let name, let key, let day): return parameter(name, key, on: day)
    case .list(let name): return Noun(list(name))
    case .dataDay: return dataDay
    case .element(let element): return self.element(element)
    case .named(let name, _): return letTerm(name)
    case .all(let record): return all(record)
    case .definition(let name): return term(name, of: nil)
    case .step(let base, let step): return self.step(base, step, expression)
    case .filter(let base, let condition): return filter(base, condition)
    case .call(let builtin, let arguments): return call(builtin, arguments)
    case .arithmetic, .negative: return Noun(arithmetic(expression))
    case .ifMissing(let value, let other, _):
      return Noun(
        Wording(en: "{0} (taken as {1} where missing)", zh: "{0}（缺漏時以{1}計）")
          .filled(with: [noun(value).wording, noun(other).wording]))
    case .converted(let amount, let currency, let day):
      let code = Wording(verbatim: currency.description)
      guard let day else {
        return Noun(
          Wording(en: "{0} in {1} at the rate of that day", zh: "依該日匯率折合 {1} 之{0}")
            .filled(with: [noun(amount).wording, code]))
      }
      return Noun(
        Wording(en: "{0} in {1} at the rate of {2}", zh: "依{2}匯率折合 {1} 之{0}")
          .filled(with: [noun(amount).wording, code, noun(day).wording]))
    case .order, .between, .equal, .isMissing, .isNone, .isIn, .before, .after, .within, .resembles,
      .conjunction, .disjunction, .not, .exists:
      return Noun(
        Wording(en: "whether {0}", zh: "「{0}」是否成立").filled(with: [clause(expression).inline]))
    case .broken: return Noun("?")
    }
  }

  func text(_ expression: Expression) -> Wording { noun(expression).wording }

  /// A condition under a name, where its answer is wanted: "whether “same room” holds".
  private func whether(_ expression: Expression) -> Wording? {
    guard expression.type == .truth else { return nil }
    switch expression.kind {
    case .named, .definition, .step(_, .define):
      let holds = clause(expression).inline
      return Wording(
        en: "whether \(holds.english)",
        zh: holds.chinese.hasSuffix("成立") ? holds.chinese.dropLast(2) + "是否成立" : holds.chinese)
    case .call(.isWorkingDay, _):
      return Wording(en: "whether {0}", zh: "「{0}」是否成立").filled(with: [clause(expression).inline])
    default: return nil
    }
  }

  private var dataDay: Noun {
    let day = model.dataDay.map { Wording(en: " (\($0))", zh: "（\($0)）") } ?? ""
    return Noun(
      Wording(en: "day on which the data end{0}", zh: "資料截止日{0}").filled(with: [day]),
      article: "the ")
  }

  private func element(_ element: Expression.Element) -> Noun {
    if case .its = element {
      return Noun("it", chain: ["其"], possessive: "its")
    }
    if let noun = names[element] { return noun }
    switch element {
    case .subject(let name), .pairMember(let name), .groupKey(let name), .members(let name),
      .anyMember(let name):
      return ExpressionReader.term(name)
    case .its: return Noun("it", chain: ["其"])
    }
  }

  /// A name that the rule gives a meaning to, or its label, in quotes as contracts do.
  static func term(_ name: String, _ labels: Labels = Labels()) -> Noun {
    let label = labels.wording(orName: name.spoken)
    return Noun("“\(label.english)”", chain: ["「\(label.chinese)」"])
  }

  func letTerm(_ name: String) -> Noun {
    ExpressionReader.term(name, names.labels(ofLet: name))
  }

  private func all(_ record: RecordID) -> Noun {
    let label = model[record].pluralLabel
    return Noun(
      "\(label.english) in the data", article: "all ", chain: ["資料所載之所有" + label.chinese])
  }

  /// "those bids of the tender whose status is “valid”", 該標案之各投標中其審標結果為「合格」者.
  private func filter(_ base: Expression, _ condition: Expression) -> Noun {
    let base = noun(base)
    let clause = inner.clause(condition)
    let article =
      base.article == "all " ? "all " : base.isIts ? "those of " : "those "
    return Noun(
      "\(base.bare) \(ExpressionReader.relative(clause))", article: article,
      chain: [base.chinese + "中，" + ExpressionReader.relativeChinese(clause)])
  }

  /// What a set is narrowed to; a condition that narrows another set within stands in brackets.
  private static func relativeChinese(_ clause: Clause) -> String {
    let text = clause.inline.chinese
    return text.contains("中，") ? "有（\(text)）情形者" : text + "者"
  }

  /// A condition as it follows what it is about: "whose status is “valid”".
  static func relative(_ clause: Clause) -> String {
    let its = "its "
    switch clause {
    case .several(.all, let parts, lead: nil):
      let texts = parts.map(\.inline.english)
      guard texts.allSatisfy({ $0.hasPrefix(its) }) else { break }
      return texts.map { "whose " + $0.dropFirst(its.count) }.joined(separator: " and ")
    default: break
    }
    let text = clause.inline.english
    if text.hasPrefix(its) { return "whose " + text.dropFirst(its.count) }
    return "for which " + text
  }
}
