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
      let list = fields.map { record, labels in
        Wording(en: "{1} of {0}", zh: "{0}之{1}").filled(with: [
          Wording(en: English.indefinite(record.english), zh: record.chinese),
          Wording(
            en: English.list(labels.map { "the " + $0.english }, "or"),
            zh: labels.map(\.chinese).joined(separator: "、")),
        ])
      }
      lines.append(
        whole.sentence(
          Wording(
            en: "The outcome is “undecided” where one of these is missing and what is known does "
              + "not settle the matter: {0}",
            zh: "下列任一資料缺漏，且依其餘已知資料仍不能決定時，結果為「無法判定」：{0}"
          ).filled(with: [
            Wording(
              en: list.map(\.english).joined(separator: "; "),
              zh: list.map(\.chinese).joined(separator: "；"))
          ])))
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

  /// The fields that the verdict reads, by their records, in the order of reading.
  private var fields: [(record: Wording, labels: [Wording])] {
    let rule = whole.rule
    var read: [(record: RecordID, labels: [Wording])] = []
    let terms = TermsReader(whole)
    let used = [rule.asOf, rule.scope, rule.flag].compactMap { $0 } + keys
    for expression in used + terms.definitions.flatMap(\.expressions) { collect(expression, &read) }
    return read.map { (model[$0.record].label, $0.labels) }
  }

  private var keys: [Expression] {
    guard case .group(let group) = whole.rule.subject else { return [] }
    return group.keys.map(\.value) + (group.window.map { [$0.day] } ?? [])
  }

  private func collect(
    _ expression: Expression, _ read: inout [(record: RecordID, labels: [Wording])]
  ) {
    switch expression.kind {
    case .isMissing: return
    case .ifMissing(_, let other, _): return collect(other, &read)
    case .step(let base, .field(let name)):
      if let record = base.type.record?.records.first, !model[record].key.contains(name) {
        let label = whole.reader.field(name, of: base)
        if let index = read.firstIndex(where: { $0.record == record }) {
          if !read[index].labels.contains(label) { read[index].labels.append(label) }
        } else {
          read.append((record, [label]))
        }
      }
    default: break
    }
    for part in expression.parts { collect(part, &read) }
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
