import Diagnostics
import FlagSyntax

/// Checks the sentence of a finding: what stands between `{` and `}` is an expression.
struct MessageChecker {
  let checker: ExpressionChecker

  init(_ checker: ExpressionChecker) { self.checker = checker }

  func check(_ entry: Labels.Entry) -> Message {
    let file = entry.place.file
    let range = content(of: entry.place)
    var parts: [Message.Part] = []
    var position = range.lowerBound
    while position < range.upperBound {
      guard let open = file.bytes[position..<range.upperBound].firstIndex(of: brace) else { break }
      if open > position { parts.append(.text(file.text(position..<open))) }
      guard let close = file.bytes[open..<range.upperBound].firstIndex(of: closingBrace) else {
        checker.log.report(.braceUnclosed, at: Place(file, open..<open + 1))
        return Message(language: entry.language, parts: parts, place: entry.place)
      }
      value(Place(file, open..<close + 1)).map { parts.append(.value($0)) }
      position = close + 1
    }
    if position < range.upperBound {
      parts.append(.text(file.text(position..<range.upperBound)))
    }
    return Message(language: entry.language, parts: parts, place: entry.place)
  }

  private var brace: UInt8 { UInt8(ascii: "{") }
  private var closingBrace: UInt8 { UInt8(ascii: "}") }

  /// Between the quotes, which may be typographic until the fix is applied.
  private func content(of place: Place) -> Range<Int> {
    let bytes = place.file.bytes
    let width = { (byte: UInt8) in byte == 0x22 ? 1 : 3 }
    let lower = place.range.lowerBound + width(bytes[place.range.lowerBound])
    let last = bytes[place.range.upperBound - 1]
    let upper = place.range.upperBound - (last == 0x22 ? 1 : last >= 0x80 ? 3 : 0)
    return lower..<max(lower, upper)
  }

  private func value(_ braces: Place) -> Expression? {
    let file = braces.file
    let inner = braces.range.lowerBound + 1..<braces.range.upperBound - 1
    guard file.bytes[inner].contains(where: { $0 != 0x20 }) else {
      checker.log.report(.braceEmpty, at: braces)
      return nil
    }
    let fragment = ParsedFragment(file, region: inner)
    guard fragment.diagnostics.isEmpty, let node = fragment.tree.root.nodes.first else {
      checker.log.append(fragment.diagnostics)
      return nil
    }
    let value = checker.check(node)
    return value.type.isBroken ? nil : value
  }
}
