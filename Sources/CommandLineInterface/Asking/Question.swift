internal import Diagnostics
internal import FlagSemantics
internal import FlagSyntax
internal import ProbityKit

/// An expression as the rule that asks it: the clauses of the session around the line that was typed.
///
/// The line goes through the parser, the checker and the planner as any rule does; what they say
/// about it is put back to the place where it was typed.
struct Question {
  /// The pack with the rule, and the rule; nil where the line has a mistake.
  let asked: (pack: Pack, rule: CheckedRule)?
  /// What is wrong with the line.
  let mistakes: [Diagnostic]

  /// As what the line stands in the rule.
  enum Role {
    /// A clause such as `where …`, which is only checked.
    case clause
    case condition
    case value
  }

  init(_ line: String, number: Int, as role: Role, _ clauses: AskedClauses, in pack: Pack) {
    var text = "rule \(Question.name)\n"
    for language in pack.languages { text += "  \(language) \"-\"" }
    text += "\n  severity low\n"
    var start = 0
    for clause in clauses.lines {
      text += "  "
      if clause == line { start = text.utf8.count }
      text += clause + "\n"
    }
    func ask(_ keyword: String) {
      text += "  \(keyword) "
      start = text.utf8.count
      text += line + "\n"
    }
    if role == .condition { ask("flag when") } else { text += "  flag when yes\n" }
    if role == .value { ask("show") }
    text += "  say"
    for language in pack.languages { text += " \(language) \"-\"" }
    func checked(_ text: String) -> (pack: Pack, typed: TypedLine, errors: [Diagnostic]) {
      let file = SourceFile(name: "asked.flag", text: text)
      let whole = pack.adding(file)
      return (
        whole, TypedLine(line, number: number, standing: start, in: file),
        whole.checked.diagnostics.filter { $0.gravity == .error && $0.place.file == file }
      )
    }
    var found = checked(text + "\n")
    let rule = found.pack.checked.rule(named: Question.name)
    asked = found.errors.isEmpty ? rule.map { (found.pack, $0) } : nil
    if found.errors.contains(where: { !found.typed.holds($0) }) {
      // What lacks its end is told as if nothing came after it.
      found = checked(String(decoding: text.utf8.prefix(start), as: UTF8.self) + line)
      found.errors.removeAll { $0.kind == .missingClause }
    }
    mistakes = found.errors.map(found.typed.diagnostic)
  }

  /// No rule of a pack is called so: names don't end in this.
  static let name = "asked__"
}

/// What was typed, as a file of its own in which its line has the number it has in the session.
private struct TypedLine {
  private let file: SourceFile
  private let rule: SourceFile
  private let standing: Range<Int>
  private let shift: Int

  init(_ line: String, number: Int, standing start: Int, in rule: SourceFile) {
    let before = String(repeating: "\n", count: number - 1)
    file = SourceFile(name: "input", text: before + line + "\n")
    self.rule = rule
    standing = start..<start + line.utf8.count
    shift = before.utf8.count - start
  }

  /// Whether it is about the line and not about what the session put around it.
  func holds(_ diagnostic: Diagnostic) -> Bool { place(diagnostic.place) != nil }

  func diagnostic(_ other: Diagnostic) -> Diagnostic {
    let others = other.others.compactMap { label in
      label.place.file == rule
        ? place(label.place).map { Diagnostic.Label($0, label.text) } : label
    }
    return Diagnostic(other, at: place(other.place) ?? end, others: others)
  }

  /// What lies behind the line was expected at its end.
  private func place(_ place: Place) -> Place? {
    guard place.range.overlaps(standing) else { return nil }
    let own = place.range.clamped(to: standing)
    return Place(file, own.lowerBound + shift..<own.upperBound + shift)
  }

  private var end: Place {
    let end = standing.upperBound + shift
    return Place(file, end..<end)
  }
}
