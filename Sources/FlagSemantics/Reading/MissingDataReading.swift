import Diagnostics

/// What happens where the data have gaps.
struct MissingDataReading {
  private let whole: RuleReader

  init(_ whole: RuleReader) { self.whole = whole }

  private var model: Model { whole.pack.model }

  var lines: [RuleReading.Line] {
    var lines: [RuleReading.Line] = []
    let fields = fields
    if !fields.isEmpty {
      let english =
        "The outcome is “undecided” where what is known does not settle the matter and "
        + "one of these is missing:"
      let head = Wording(en: english, zh: "下列任一資料缺漏，且依其餘已知資料仍不能決定時，結果為「無法判定」：")
      let items = fields.enumerated().map { index, field in
        RuleReading.Line(
          marker: ListMarker.text(index, depth: 0, in: whole.language),
          text: whole.say(
            Wording(
              en: "of \(English.indefinite(field.owner.english)): {0}",
              zh: "\(field.owner.chinese)之{0}"
            )
            .filled(with: [
              Wording(
                en: field.labels.map(\.english).joined(separator: ", "),
                zh: field.labels.map(\.chinese).joined(separator: "、"))
            ])))
      }
      if let field = fields.first, fields.count == 1 {
        // "… and one of these fields of a tender is missing: base price, opening time."
        let owner = English.indefinite(field.owner.english)
        let one = Wording(
          en: english.replacing("one of these is", with: "one of these fields of \(owner) is")
            + " " + field.labels.map(\.english).joined(separator: ", "),
          zh: head.chinese + items[0].text)
        lines.append(whole.sentence(one))
      } else {
        lines += [.init(text: whole.say(head))] + whole.finishedItems(items)
      }
    }
    if comparesTimes {
      lines.append(
        whole.sentence(
          Wording(
            en: "A date without a time of day stands for the whole day, so within that day it "
              + "decides nothing",
            zh: "僅有日期而無時刻者，視為該日全日，故於同一日內不能決定先後")))
    }
    if !whole.rule.confirmsOnly.isEmpty {
      let names = whole.rule.confirmsOnly.map(relation)
      lines.append(
        whole.sentence(
          Wording(
            en: "The data on {0} are not complete, so this rule can only confirm: it never finds a "
              + "subject clear",
            zh: "{0}之資料並不完整，故本規則只能證實，不能據以認定無紅旗"
          ).filled(with: [ExpressionReader.and(names)])))
    }
    return lines
  }

  private func relation(_ name: String) -> Wording {
    guard let link = model.link(named: name) else { return Wording(verbatim: "`\(name)`") }
    let label = model[link].labels.reading(orName: name)
    return Wording(en: label.english, zh: "「\(label.chinese)」")
  }

  private typealias Fields = [(owner: Wording, labels: [Wording])]

  /// The fields that the verdict reads, by their records, in the order of reading.
  private var fields: Fields {
    let rule = whole.rule
    var read: Fields = []
    let used = [rule.asOf, rule.scope, rule.flag].compactMap { $0 } + keys
    let definitions = TermsReader(whole).definitions.flatMap(\.expressions)
    for expression in used + definitions { collect(expression, &read) }
    return read
  }

  private var keys: [Expression] {
    guard case .group(let group) = whole.rule.subject else { return [] }
    return group.keys.map(\.value) + (group.window.map { [$0.day] } ?? [])
  }

  private func collect(_ expression: Expression, _ read: inout Fields) {
    switch expression.kind {
    case .isMissing: return
    case .ifMissing(_, let other, _): return collect(other, &read)
    case .step(let base, .field(let name)):
      if let record = base.type.record?.records.first, !model[record].key.contains(name) {
        let labels = model[record].fields[name]?.labels ?? Labels()
        add(labels.reading(orName: name), of: model[record].label, &read)
      }
    case .step(let base, .linkField(let name)):
      if let link = base.type.record?.link, model[link].field(name) != nil {
        let label = model[link].labels.reading(orName: model[link].name)
        let owner = Wording(en: "link of \(label.english)", zh: "「\(label.chinese)」關係")
        add(whole.reader.linkField(name, of: base), of: owner, &read)
      }
    default: break
    }
    for part in expression.parts { collect(part, &read) }
  }

  private func add(_ label: Wording, of owner: Wording, _ read: inout Fields) {
    guard let index = read.firstIndex(where: { $0.owner == owner }) else {
      return read.append((owner, [label]))
    }
    if !read[index].labels.contains(label) { read[index].labels.append(label) }
  }

  private var comparesTimes: Bool {
    var found = false
    for expression in [whole.rule.scope, whole.rule.flag].compactMap({ $0 }) {
      expression.walk { part in
        switch part.kind {
        case .before(let left, let right), .after(let left, let right):
          if [left, right].contains(where: { $0.type.scalar == .datetime }) { found = true }
        default: break
        }
      }
    }
    return found
  }
}
