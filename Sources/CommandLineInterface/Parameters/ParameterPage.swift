internal import Diagnostics
internal import FlagSemantics
internal import Values

/// Parameters, lists and severities as people read them: what is in force, since when, and why.
struct ParameterPage {
  let pack: CheckedPack
  /// The day asked for; nil for all days.
  let day: CalendarDate?
  let language: Language

  // MARK: All in short

  /// One line each: the value on the day, or the newest one.
  func overview(of subjects: [ParameterSubject]) -> String {
    let rows = subjects.flatMap(rows)
    if rows.isEmpty {
      return Wording(en: "the pack has no parameters", zh: "規則集沒有參數").text(in: language) + "\n"
    }
    var text = ""
    if let day {
      text += Wording(en: "In force on \(day):", zh: "\(day) 生效的數值：").text(in: language) + "\n\n"
    }
    text += AlignedRows(rows).text
    if rows.contains(where: { $0[1].hasSuffix("*") }) {
      text +=
        "\n"
        + Wording(
          en: "* set by local policy", zh: "* 由在地政策設定"
        ).text(in: language) + "\n"
    }
    return text
  }

  private func rows(of subject: ParameterSubject) -> [[String]] {
    let title = subject.titles.text(in: language, orName: "")
    if case .list(let list) = subject { return [[list.name, entries(of: list), title]] }
    return subject.timelines(in: pack).map { code, timeline in
      let name = subject.name + (code.map { "(\($0))" } ?? "")
      let stretch = day.map { timeline.stretch(on: $0) } ?? timeline.stretches.last
      guard let stretch else { return [name, "–", title] }
      var value = stretch.value.text
      if day == nil, let from = stretch.from {
        value += Wording(en: " from \(from)", zh: "，自 \(from) 起").text(in: language)
      }
      return [name, value + (stretch.value.isLocal ? " *" : ""), title]
    }
  }

  private func entries(of list: NamedList) -> String {
    switch list.source {
    case .file(let path): path
    case .codes(let codes): codes.joined(separator: ", ")
    }
  }

  // MARK: One in full

  func text(of subject: ParameterSubject) -> String {
    let head = [subject.name, subject.type(in: pack.model)].compactMap { $0 }
    let title = subject.titles.text(in: language)
    let text = AlignedRows([head]).text + (title.map { AlignedRows([[$0]]).text } ?? "")
    var facts: [[String]] = []
    if !subject.laws.isEmpty {
      facts.append([words(Words.law), subject.laws.map(\.text).joined(separator: ", ")])
    }
    if case .list(let list) = subject {
      facts.append([words(Words.entries), entries(of: list)])
      facts.append([words(Words.declared), list.place.pathAndLine])
    }
    let tables = [facts, values(of: subject), readers(of: subject)]
    let widest = tables.joined().map { DisplayWidth.columns(of: $0[0]) }.max() ?? 0
    return text + tables.map { AlignedRows($0, indent: 2, leastFirst: widest).text }.joined()
  }

  private func readers(of subject: ParameterSubject) -> [[String]] {
    if case .severity = subject { return [] }
    let names = pack.rules(reading: subject.name).map(\.name)
    if names.isEmpty { return [[words(Words.usedBy), words(Words.noRule)]] }
    return names.enumerated().map { [$0 == 0 ? words(Words.usedBy) : "", $1] }
  }

  /// What is in force, what was on other days, and what a setting has replaced.
  private func values(of subject: ParameterSubject) -> [[String]] {
    var table = ValueTable(language: language)
    let timelines = subject.timelines(in: pack)
    for (code, timeline) in timelines {
      let shown = day.map { timeline.stretch(on: $0).map { [$0] } ?? [] } ?? timeline.stretches
      let label = day.map(Words.on) ?? Words.inForce
      if shown.isEmpty { table.addNothing(label, code) }
      for stretch in shown {
        table.add(label, stretch.value, from: stretch.from, until: stretch.until)
      }
    }
    if let day {
      for stretch in timelines.flatMap(\.timeline.stretches) where !stretch.holds(on: day) {
        table.add(Words.otherwise, stretch.value, from: stretch.from, until: stretch.until)
      }
    }
    for line in subject.replaced(in: pack) {
      table.add(Words.replaced, line, from: line.from, until: nil)
    }
    return table.rows
  }

  private func words(_ wording: Wording) -> String { wording.text(in: language) }

  private enum Words {
    static let law = Wording(en: "law", zh: "法源")
    static let entries = Wording(en: "entries", zh: "內容")
    static let declared = Wording(en: "declared", zh: "宣告於")
    static let usedBy = Wording(en: "used by", zh: "使用規則")
    static let noRule = Wording(en: "no rule", zh: "無")
    static let inForce = Wording(en: "in force", zh: "生效值")
    static let otherwise = Wording(en: "other days", zh: "其他日期")
    static let replaced = Wording(en: "replaced", zh: "已被取代")

    static func on(_ day: CalendarDate) -> Wording { Wording(en: "on \(day)", zh: "\(day) 生效") }
  }
}
