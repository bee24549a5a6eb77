/// Numbers that somebody gave out: accounts, serial numbers, tax ids, hashes of files.
///
/// Their letters and digits count, leading zeros included, and what only groups them does not.
/// One with digits withheld (`1234***5678`) has no canonical form: two that look the same need
/// not be the same.
enum IdentifierForm {
  static func writeAccount(_ text: Span<UInt32>, to output: inout [UInt32]) -> CanonicalOutcome {
    for index in text.indices {
      if text[index].isMask { return .masked }
      if text[index].isLetterOrDigit { output.append(text[index]) }
    }
    return output.isEmpty ? .unfit : .written
  }

  /// As an account, but a sign between two digits stays as a dash: `110-00123` counts inside the
  /// series `110-`, and is not the number 11000123. White space between digits only groups them.
  static func writeSerial(_ text: Span<UInt32>, to output: inout [UInt32]) -> CanonicalOutcome {
    var awaitsDash = false
    for index in text.indices {
      let point = text[index]
      if point.isMask { return .masked }
      guard point.isLetterOrDigit else {
        if point != sign(" ") { awaitsDash = true }
        continue
      }
      if awaitsDash, point.isDigit, output.last?.isDigit == true { output.append(sign("-")) }
      awaitsDash = false
      output.append(point)
    }
    return output.isEmpty ? .unfit : .written
  }

  /// Letters and digits with at least one digit; nothing but zeros stands for nothing.
  static func writeTaxID(_ text: Span<UInt32>, to output: inout [UInt32]) -> CanonicalOutcome {
    let outcome = writeAccount(text, to: &output)
    guard outcome == .written else { return outcome }
    let hasDigits = output.contains(where: \.isDigit)
    return hasDigits && output.contains { $0 != sign("0") } ? .written : .unfit
  }

  /// Digits of base 16, as many as a usual hash has; a name of the algorithm before a colon or
  /// equals sign, and `0x`, are left out.
  static func writeFileHash(_ text: Span<UInt32>, to output: inout [UInt32]) -> CanonicalOutcome {
    var start = 0
    for index in text.indices.prefix(12) where text[index] == sign(":") || text[index] == sign("=")
    {
      // A hash in pairs with colons between them starts with two digits, not with a name.
      if index != 2 { start = index + 1 }
      break
    }
    if start + 1 < text.count, text[start] == sign("0"), text[start + 1] == sign("x") { start += 2 }
    for index in start..<text.count {
      switch text[index] {
      case sign(" "), sign(":"), sign("-"): continue
      case let point where point.isDigit || point &- sign("a") < 6: output.append(point)
      default: return .unfit
      }
    }
    switch output.count {
    case 32, 40, 56, 64, 96, 128: return .written
    default: return .unfit
    }
  }
}
