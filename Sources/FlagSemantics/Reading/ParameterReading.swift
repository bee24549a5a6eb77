import Diagnostics
import Values

/// Parameters with all their values and lists, each with where it comes from.
struct ParameterReading {
  fileprivate let whole: RuleReader

  init(_ whole: RuleReader) { self.whole = whole }

  fileprivate var pack: CheckedPack { whole.pack }
  private var reader: ExpressionReader { whole.reader }

  /// The parameters and lists that the rule reads, also through definitions.
  private var names: [String] {
    var names = whole.rule.parameters
    for definition in TermsReader(whole).definitions {
      for expression in definition.expressions {
        expression.walk { part in
          switch part.kind {
          case .parameter(let name, _), .parameterOn(let name, _, _), .list(let name):
            if !names.contains(name) { names.append(name) }
          default: break
          }
        }
      }
    }
    return names
  }

  var parameters: [RuleReading.Line] {
    names.compactMap { pack.parameter(named: $0) }.flatMap(lines)
  }

  private func lines(_ parameter: Parameter) -> [RuleReading.Line] {
    let label = parameter.titles.reading(orName: parameter.name)
    let laws = parameter.laws.map { $0.reading(in: pack) }
    let law = Wording(
      en: laws.map { " — " + $0.english }.joined(),
      zh: laws.isEmpty ? "" : "，依" + laws.map(\.chinese).joined(separator: "、"))
    let head = Wording(en: "{0} ({1}){2}:", zh: "{0}（{1}）{2}：")
      .filled(with: [label, Wording(verbatim: parameter.name), law])
    let settings = pack.settings(of: parameter.name)
    let values = parameter.values.map { value(of: $0, in: parameter) }
    let all = values + settings.map(setting)
    if all.count == 1 {
      return [
        whole.sentence(Wording(en: "{0} {1}", zh: "{0}{1}").filled(with: [head, all[0]]))
      ]
    }
    let items = all.enumerated().map { index, wording in
      RuleReading.Line(
        marker: ListMarker.text(index, depth: 0, in: whole.language), text: whole.say(wording))
    }
    let text = whole.say(head)
    return [.init(text: whole.language == .english ? English.capitalized(text) : text)]
      + whole.finishedItems(items)
  }

  private func value(of dated: Parameter.Dated, in parameter: Parameter) -> Wording {
    var wording = reader.text(dated.value)
    if let code = dated.code { wording = keyed(wording, code, parameter) }
    let source = source(dated.because, parameter)
    return Wording(en: "{0}{1}{2}", zh: "{0}{1}{2}")
      .filled(with: [wording, since(dated.from), source])
  }

  private func keyed(_ value: Wording, _ code: String, _ parameter: Parameter) -> Wording {
    Wording(en: "{0} for {1}", zh: "{1}：{0}").filled(with: [value, self.code(code, parameter)])
  }

  private func code(_ code: String, _ parameter: Parameter) -> Wording {
    parameter.key.map { Literal.code(code).reading(ValueType(.code($0)), in: pack.model) }
      ?? Wording(verbatim: code)
  }

  private func since(_ day: CalendarDate?) -> Wording {
    day.map { Wording(en: " from \($0)", zh: "，自 \($0) 起") } ?? ""
  }

  /// Who set a value: the law, a source that the pack names, or the authors of the pack.
  private func source(_ because: String?, _ parameter: Parameter) -> Wording {
    if let because { return Wording(en: ", because “\(because)”", zh: "，理由：「\(because)」") }
    return parameter.laws.isEmpty
      ? Wording(en: ", set by the rule pack", zh: "，由規則集訂定") : ""
  }

  /// What local policy changes: "5%, set by local policy (99_local.flag) because “…”".
  func setting(_ setting: Setting) -> Wording {
    var value: Wording
    switch setting.value {
    case .expression(let expression): value = reader.text(expression)
    case .severity(let level):
      let label = level.label
      value = Wording(en: "every finding is \(label.english)", zh: "「\(label.chinese)」")
    }
    var what: Wording = ""
    if case .parameter(let name, let code?) = setting.target,
      let parameter = pack.parameter(named: name)
    {
      what = self.code(code, parameter)
      value = Wording(en: "{0} for {1}", zh: "{0}").filled(with: [value, what])
    }
    let from = setting.from.map { Wording(en: " from \($0)", zh: "自 \($0) 起") } ?? ""
    let isSeverity = if case .severity = setting.value { true } else { false }
    let english =
      isSeverity
      ? "instead,{1} {0}, by local policy ({2}){3}" : "{0} instead{1}, by local policy ({2}){3}"
    return Wording(
      en: english, zh: "在地政策（{2}）{1}改定{4}為{0}{3}"
    ).filled(with: [
      value, from, Wording(verbatim: setting.place.file.baseName), reason(setting.because), what,
    ])
  }

  private func reason(_ because: String?) -> Wording {
    because.map { Wording(en: ", because “\($0)”", zh: "，理由：「\($0)」") } ?? ""
  }

  // MARK: Lists

  var lists: [RuleReading.Line] {
    let lists = names.compactMap { name in pack.lists.first { $0.name == name } }
    return lists.map { list in
      let name = Wording(verbatim: "`\(list.name)`")
      let label =
        list.titles.entries.isEmpty
        ? name
        : Wording(en: "{0} ({1})", zh: "{0}（{1}）")
          .filled(with: [list.titles.reading(orName: list.name), Wording(verbatim: list.name)])
      switch list.source {
      case .file(let path):
        return whole.sentence(
          Wording(
            en: "{0}, kept in {1}: an entry counts from its first to its last day",
            zh: "{0}，載於 {1}：各筆自起日至迄日有效"
          ).filled(with: [label, Wording(verbatim: path)]))
      case .codes(let codes):
        let type = ValueType(codeType(of: list))
        let items = codes.map { Literal.code($0).reading(type, in: pack.model) }
        return whole.sentence(
          Wording(en: "{0}: {1}", zh: "{0}：{1}")
            .filled(with: [label, ExpressionReader.and(items)]))
      }
    }
  }
}

extension ParameterReading {
  /// The codes that the rule tests a list of codes against: their labels are known there.
  private func codeType(of list: NamedList) -> Scalar {
    var found: Scalar = .text(.text)
    for expression in TermsReader(whole).expressions {
      expression.walk { part in
        guard case .isIn(let value, let others) = part.kind, others.count == 1,
          case .list(list.name) = others[0].kind
        else { return }
        found = value.type.scalar
      }
    }
    return found
  }
}

extension SourceFile {
  /// The name of the file without its folders.
  fileprivate var baseName: String { name.split(separator: "/").last.map(String.init) ?? name }
}
