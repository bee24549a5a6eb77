internal import Diagnostics
internal import FlagSemantics
internal import Scanning
internal import Values

/// A condition as it is written, each part with what it was, and the values in place of the names.
///
///     flag when award.amount > award.tender.base_price      no
///               1,080,000 TWD > 1,080,000 TWD
struct ConditionText {
  private(set) var lines: [Line] = []

  struct Line {
    let text: String
    let truth: Truth?
  }

  /// `keyword` opens the first line.
  init(_ part: Trace.Part, after keyword: String, indent: Int) {
    let column = indent + keyword.count + 1
    let opening = String(repeating: " ", count: indent) + keyword + " "
    add(part, opening: opening, column: column, before: "", after: "")
  }

  private mutating func add(
    _ part: Trace.Part, opening: String, column: Int, before: String, after: String
  ) {
    let inner = part.unnamed
    switch inner.expression.kind {
    case .conjunction: add(inner.parts, "and", opening, column, before, after)
    case .disjunction: add(inner.parts, "or", opening, column, before, after)
    case .not(let operand) where operand.unnamed.isJoined && !inner.parts.isEmpty:
      add(
        inner.parts[0], opening: opening, column: column, before: before + "not (",
        after: ")" + after)
    default:
      let whole = ConditionText.wrapped(opening + before + part.text + after, column + before.count)
      lines += whole.dropLast().map { Line(text: $0, truth: nil) }
      lines.append(Line(text: whole.last ?? "", truth: part.truth))
      let blank = String(repeating: " ", count: column + before.count)
      if let values = part.values(inPlaceOf: part.text) {
        lines.append(Line(text: blank + values, truth: nil))
      }
      lines += part.cases.map { Line(text: blank + $0.text, truth: $0.truth) }
    }
  }

  /// Up to this many columns, unless a word is longer.
  static let width = 90

  /// A long line in several, those after the first indented.
  private static func wrapped(_ line: String, _ indent: Int) -> [String] {
    guard DisplayWidth.columns(of: line) > width else { return [line] }
    let words = line.split(separator: " ")
    var current = line.prefix { $0 == " " } + (words.first ?? "")
    var lines: [String] = []
    for word in words.dropFirst() {
      if DisplayWidth.columns(of: current + " " + word) > width {
        lines.append(String(current))
        current = String(repeating: " ", count: indent + 2) + word
      } else {
        current += " " + word
      }
    }
    return lines + [String(current)]
  }

  private mutating func add(
    _ parts: [Trace.Part], _ word: String, _ opening: String, _ column: Int, _ before: String,
    _ after: String
  ) {
    let isInner = !before.isEmpty
    let inside = isInner ? column + 4 : column
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      let head = String(repeating: " ", count: max(0, inside - word.count - 1)) + word + " "
      let opens = part.unnamed.expression.isJoined
      add(
        part, opening: index == 0 ? opening : head, column: index == 0 ? column : inside,
        before: (index == 0 ? before : "") + (opens ? "(" : ""),
        after: (opens ? ")" : "") + (isLast ? after : ""))
    }
  }
}
