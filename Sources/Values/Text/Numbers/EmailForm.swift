/// Addresses of electronic mail: lower case, without the tag that the owner may add with `+`.
///
/// Dots before the sign @ count, although some providers ignore them: which do is not known here.
enum EmailForm {
  static func write(_ text: Span<UInt32>, to output: inout [UInt32]) -> CanonicalOutcome {
    var start = 0
    var end = text.count
    for index in text.indices {
      if text[index] == sign("<") { start = index + 1 }
      if text[index] == sign(">"), start > 0 { end = min(end, index) }
    }
    if start >= end { (start, end) = (0, text.count) }
    if starts(text, with: "mailto:", at: start) { start += 7 }
    while end > start, isLoose(text[end - 1]) { end -= 1 }
    while start < end, isLoose(text[start]) { start += 1 }
    var at = -1
    var isBroken = false
    for index in start..<end {
      switch text[index] {
      case sign("@"):
        if at >= 0 { return .several }
        at = index
      case sign(" "), sign(","), sign(";"), sign("("), sign(")"), sign("<"), sign(">"), sign(":"):
        isBroken = true
      case _ where text[index].isMask: return .masked
      default: break
      }
    }
    guard !isBroken, at > start, isDomain(text.extracting(at + 1..<end)) else { return .unfit }
    var local = at
    for index in stride(from: at - 1, to: start, by: -1) where text[index] == sign("+") {
      local = index
    }
    for index in start..<local { output.append(text[index]) }
    for index in at..<end { output.append(text[index]) }
    return .written
  }

  /// Signs around an address that are no part of it.
  private static func isLoose(_ point: UInt32) -> Bool {
    switch point {
    case sign("."), sign(","), sign(";"), sign(":"), sign("'"), sign("\""), sign("("),
      sign(")"), sign("["), sign("]"), sign("<"), sign(">"), sign(" "), sign("/"):
      true
    default: false
    }
  }

  /// Labels with dots between them, at least two. Chinese words behind an address, as the name of
  /// its owner, are no part of the last label.
  private static func isDomain(_ text: Span<UInt32>) -> Bool {
    var dots = 0
    var lastHasLatin = false
    var lastHasIdeographs = false
    for index in text.indices {
      switch text[index] {
      case sign("."):
        guard index > 0, index + 1 < text.count, text[index - 1] != sign(".") else {
          return false
        }
        dots += 1
        lastHasLatin = false
        lastHasIdeographs = false
      case let point where point.isIdeograph: lastHasIdeographs = true
      case let point where point.isLetterOrDigit: lastHasLatin = true
      case sign("-"): break
      default: return false
      }
    }
    return dots > 0 && !(lastHasLatin && lastHasIdeographs)
  }

  private static func starts(_ text: Span<UInt32>, with word: String, at start: Int) -> Bool {
    guard start + word.utf8.count <= text.count else { return false }
    return word.unicodeScalars.enumerated().allSatisfy { text[start + $0] == $1.value }
  }
}
