import Diagnostics
import FlagSyntax

/// Holds a manifest against the table of its keys.
struct ManifestChecker {
  private(set) var diagnostics: [Diagnostic] = []

  /// Checks the keys of one table; `owner` says whose keys they are, `place` where one is missed.
  mutating func check(
    _ table: TOMLTable, against keys: [ManifestKey], of owner: Wording, missedAt place: Place
  ) {
    for entry in table.entries {
      if let key = keys.first(where: { $0.name == entry.key.text }) {
        check(entry.value, key: entry.key, shape: key.shape)
      } else {
        reportUnknown(entry.key, among: keys.map(\.name), of: owner)
      }
    }
    for key in keys where key.isRequired && table[key.name] == nil {
      diagnostics.append(
        Diagnostic(.manifestMissingKey, at: place, [Wording(verbatim: key.name), key.meaning]))
    }
  }

  private mutating func check(_ value: TOMLValue, key: TOMLKey, shape: ManifestShape) {
    switch (shape, value.content) {
    case (_, .unreadable), (.truth, .truth): break
    case (.whole(let range), .integer(let number)):
      if Int(exactly: number).map(range.contains) != true {
        diagnostics.append(
          Diagnostic(
            .manifestInvalidText, at: value.place,
            [
              Wording(verbatim: "\(number)"),
              Wording(
                en: "a whole number from \(range.lowerBound) to \(range.upperBound)",
                zh: "\(range.lowerBound) 至 \(range.upperBound) 的整數"),
            ]))
      }
    case (.text(let form), .text(let text)), (.texts(let form), .text(let text)):
      check(text, form, at: value.place)
    case (.texts(let form), .array(let elements)):
      for element in elements { check(element, key: key, shape: .text(form)) }
    case (.titles, .table(let table)):
      checkNames(of: table, .language)
      for entry in table.entries { check(entry.value, key: entry.key, shape: .text(.any)) }
    case (.table(let keys), .table(let table)):
      check(
        table, against: keys, of: Wording(en: "`\(key.text)`", zh: " `\(key.text)` "),
        missedAt: key.place)
    case (.each(let form, let inner), .table(let table)):
      checkNames(of: table, form)
      for entry in table.entries { check(entry.value, key: entry.key, shape: inner) }
    default:
      diagnostics.append(
        Diagnostic(
          .manifestWrongType, at: value.place,
          [Wording(verbatim: key.text), shape.wording, value.wording]))
    }
  }

  private mutating func checkNames(of table: TOMLTable, _ form: TextForm) {
    for entry in table.entries { check(entry.key.text, form, at: entry.key.place) }
  }

  private mutating func check(_ text: String, _ form: TextForm, at place: Place) {
    guard !form.admits(text) else { return }
    diagnostics.append(
      Diagnostic(.manifestInvalidText, at: place, [Wording(verbatim: text), form.wording]))
  }

  private mutating func reportUnknown(
    _ key: TOMLKey, among names: [String], of owner: Wording
  ) {
    let closest = Suggestion.closest(to: key.text, among: names)
    diagnostics.append(
      Diagnostic(
        .manifestUnknownKey, at: key.place, [Wording(verbatim: key.text), owner],
        notes: closest.map { [Wording(en: "did you mean `\($0)`?", zh: "是否為 `\($0)`？")] } ?? [],
        fix: closest.map { Fix(replacing: key.place, with: $0) }))
  }
}
