package import Diagnostics
import FlagSemantics

/// What is otherwise in one workbook than in another.
package struct ReviewDifference: Sendable {
  package let new: [ReviewRow]
  package let gone: [ReviewRow]
  package let changed: [Changed]
  /// How many findings are the same in both, review and all.
  package let same: Int

  package struct Changed: Sendable, Hashable {
    package let row: ReviewRow
    package let changes: [Change]
  }

  package struct Change: Sendable, Hashable {
    package let heading: ReviewHeading
    package let from: String
    package let to: String

    package init(heading: ReviewHeading, from: String, to: String) {
      self.heading = heading
      self.from = from
      self.to = to
    }
  }

  package init(from old: ReviewHistory, to new: ReviewHistory) {
    let known = Set(new.rows.filter { !$0.isGone }.map(\.fingerprint))
    gone = old.gone(from: known).filter { !$0.isGone }
    var added: [ReviewRow] = []
    var changed: [Changed] = []
    var seen: Set<String> = []
    var same = 0
    for row in new.rows where !row.isGone && seen.insert(row.fingerprint).inserted {
      guard let before = old[row.fingerprint], !before.isGone else {
        added.append(row)
        continue
      }
      let after = new[row.fingerprint] ?? row
      let changes = ReviewDifference.changes(
        from: before, to: after, sayTheSame: old.voice == new.voice)
      if changes.isEmpty {
        same += 1
      } else {
        changed.append(Changed(row: after, changes: changes))
      }
    }
    self.new = added
    self.changed = changed
    self.same = same
  }

  package var isEmpty: Bool { new.isEmpty && gone.isEmpty && changed.isEmpty }

  /// Sentences in different languages say nothing about each other.
  private static func changes(
    from old: ReviewRow, to new: ReviewRow, sayTheSame: Bool
  ) -> [Change] {
    let parts: [(ReviewHeading, (ReviewRow) -> String)] = [
      (.severity, { severity($0.severity) }), (.status, { status($0.status) }),
      (.message, { sayTheSame ? $0.message : "" }), (.reviewer, { $0.reviewer }),
      (.secondReviewer, { $0.secondReviewer }), (.reviewedOn, { $0.reviewedOn }),
      (.note, { $0.note }),
    ]
    return parts.compactMap { heading, part in
      let (from, to) = (part(old), part(new))
      return from == to ? nil : Change(heading: heading, from: from, to: to)
    }
  }

  /// The word of a program for what a cell says in whatever language.
  private static func severity(_ text: String) -> String {
    let level = Severity.allCases.first { level in
      Voice.all.contains { $0.words(level.label) == text }
    }
    return level?.rawValue ?? text
  }

  private static func status(_ status: ReviewRow.Status) -> String {
    switch status {
    case .known(let known): known.rawValue
    case .unknown(let text): text
    }
  }
}

extension ReviewDifference {
  /// For people: how many, then each with what is otherwise.
  package func text(in language: Language) -> String {
    let counts = Wording(
      en: "{0} new, {1} gone, {2} changed, {3} as before\n",
      zh: "新增 {0} 項，已消失 {1} 項，有變動 {2} 項，未變 {3} 項\n"
    ).filled(
      with: [new.count, gone.count, changed.count, same].map { Wording(verbatim: $0.grouped) })
    var lines = [counts.text(in: language)]
    lines += new.map { line(Wording(en: "new", zh: "新增"), $0, language) }
    lines += gone.map { line(Wording(en: "gone", zh: "已消失"), $0, language) }
    for one in changed {
      lines.append(line(Wording(en: "changed", zh: "有變動"), one.row, language))
      lines += one.changes.map { change in
        let name = change.heading.wording.text(in: language)
        let (from, to) = (
          change.heading.shown(change.from, language), change.heading.shown(change.to, language)
        )
        return "    " + DisplayWidth.drawn("\(name): \(from) → \(to)") + "\n"
      }
    }
    return lines.joined()
  }

  private func line(_ word: Wording, _ row: ReviewRow, _ language: Language) -> String {
    let head = "\(word.text(in: language))  \(row.rule)  \(row.subject)"
    return "\n" + DisplayWidth.drawn(head) + "\n  " + DisplayWidth.drawn(row.message) + "\n"
  }

  package var json: JSONValue {
    [
      "new": .array(new.map(\.json)), "gone": .array(gone.map(\.json)),
      "changed": .array(
        changed.map { one in
          [
            "finding": one.row.json,
            "changes": .array(
              one.changes.map { change in
                [
                  "field": .string(change.heading.name), "from": .string(change.from),
                  "to": .string(change.to),
                ]
              }),
          ]
        }), "same": .integer(same),
    ]
  }
}

extension ReviewRow {
  fileprivate var json: JSONValue {
    ["fingerprint": .string(fingerprint), "rule": .string(rule), "subject": .string(subject)]
  }
}

extension ReviewHeading {
  /// The word of a program in a language, any other text as it is.
  fileprivate func shown(_ text: String, _ language: Language) -> String {
    let wording: Wording? =
      switch self {
      case .severity: Severity(rawValue: text)?.label
      case .status: ReviewStatus(rawValue: text)?.wording
      default: nil
      }
    return wording?.text(in: language) ?? (text.isEmpty ? "–" : text)
  }

  /// As programs read it: `reviewed on`.
  fileprivate var name: String { wording.english.lowercased() }
}
