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
      if let values = part.values(inPlaceOf: part.text) {
        let blank = String(repeating: " ", count: column + before.count)
        lines.append(Line(text: blank + values, truth: nil))
      }
    }
  }

  /// Up to this many columns, unless a word is longer.
  static let width = 80

  /// A long line in several, those after the first indented.
  private static func wrapped(_ line: String, _ indent: Int) -> [String] {
    guard DisplayWidth.columns(of: line) > width else { return [line] }
    let blank = String(repeating: " ", count: indent + 2)
    var lines: [String] = []
    var current = ""
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      let next = current.isEmpty && lines.isEmpty ? String(word) : current + " " + word
      if DisplayWidth.columns(of: next) > width, current.contains(where: { $0 != " " }) {
        lines.append(current)
        current = blank + word
      } else {
        current = next
      }
    }
    return lines + [current]
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

extension Trace.Part {
  /// As it is written, on one line.
  var text: String { expression.text }

  /// The values where the names stand, nil where that says nothing new.
  func values(inPlaceOf text: String) -> String? {
    guard let shown = shown(negated: false), shown != text else { return nil }
    return shown
  }

  private func shown(negated: Bool) -> String? {
    let sides = parts.map(\.sign)
    let not = negated ? "not " : ""
    switch unnamed.expression.kind {
    case .not(let operand) where operand.place == expression.place:
      return parts.first?.shown(negated: true)
    case .order(_, let sign, _) where sides.count == 2:
      return "\(sides[0]) \(sign.rawValue) \(sides[1])"
    case .between(_, let first, _, let second, _) where sides.count == 3:
      // The planner asks for the value in the middle first.
      return "\(sides[1]) \(first.rawValue) \(sides[0]) \(second.rawValue) \(sides[2])"
    case .equal where sides.count == 2: return "\(sides[0]) is \(not)\(sides[1])"
    case .before where sides.count == 2: return "\(sides[0]) \(not)before \(sides[1])"
    case .after where sides.count == 2: return "\(sides[1]) \(not)after \(sides[0])"
    case .within where sides.count == 3:
      return "\(sides[0]) \(not)within \(sides[1]) of \(sides[2])"
    case .resembles where sides.count == 2: return "\(sides[0]) resembles \(sides[1])"
    case .isIn(_, let others):
      guard let value = sides.first else { return nil }
      return "\(value) is \(not)in "
        + (others.count == 1 ? others[0].text : "(\(others.map(\.text).joined(separator: ", ")))")
    default: return nil
    }
  }

  private var sign: String {
    guard values.count == 1, !expression.isLiteral else { return text }
    return values[0].content.sign
  }
}

extension Expression {
  /// As it is written, on one line, without the parentheses around it.
  var text: String {
    var text = place.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if isJoined, text.hasPrefix("("), text.hasSuffix(")") {
      text = String(text.dropFirst().dropLast())
    }
    return text
  }
}
