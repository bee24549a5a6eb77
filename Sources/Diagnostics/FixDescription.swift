/// Says in one line what a fix will write.
struct FixDescription {
  let fix: Fix
  /// The place of the diagnostic; an edit elsewhere says where.
  let place: Place
  let lines: LineTable
  let language: Language
  private static let mostEdits = 3
  private static let mostColumns = 60

  /// `` write `base_price_announced_at` ``, `` insert `as of` at 8:3, remove `x` at 9:1 ``.
  var text: String {
    var parts = fix.edits.prefix(FixDescription.mostEdits).map(describe)
    let rest = fix.edits.count - parts.count
    if rest > 0 { parts.append(RendererWords.furtherEdits(rest).text(in: language)) }
    return parts.joined(separator: RendererWords.separator.text(in: language))
  }

  /// Whether a note already shows the text that the fix writes, so that it need not be said again.
  func isSaid(by note: String) -> Bool {
    guard fix.edits.count == 1, let edit = fix.edits.first, !edit.replacement.isEmpty else {
      return false
    }
    return note.contains("`" + shown(edit.replacement) + "`")
  }

  private func describe(_ edit: Fix.Edit) -> String {
    let wording =
      if edit.replacement.isEmpty {
        RendererWords.remove(shown(fix.file.text(edit.range)))
      } else if edit.range.isEmpty {
        RendererWords.insert(shown(edit.replacement))
      } else {
        RendererWords.write(shown(edit.replacement))
      }
    return wording.text(in: language) + location(of: edit)
  }

  private func location(of edit: Fix.Edit) -> String {
    let isHere = fix.file == place.file
    if isHere, edit.range.clamped(to: place.range) == edit.range { return "" }
    let position = lines.position(at: edit.range.lowerBound)
    let numbers = "\(position.line):\(position.column)"
    let target = isHere ? numbers : DisplayWidth.drawn(fix.file.name) + ":" + numbers
    return Wording(en: " at \(target)", zh: "（\(target)）").text(in: language)
  }

  /// The first line of a text without the spaces round it, cut when it is long.
  private func shown(_ text: String) -> String {
    let rows = text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    guard let row = rows.first else { return DisplayWidth.drawn(text) }
    let trimmed = row.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    var shown = ""
    for character in trimmed {
      let next = DisplayWidth.drawn(String(character))
      if DisplayWidth.columns(of: shown + next) > FixDescription.mostColumns { return shown + "…" }
      shown += next
    }
    return rows.count > 1 ? shown + " …" : shown
  }
}
