/// Telephone numbers as they are dialled inside the country, with the extension kept apart.
///
/// An area code that is not stated is not guessed. Digits that are withheld, and several different
/// numbers in one cell, have no canonical form.
struct PhoneForm: Sendable {
  private var reader = PhoneReader()

  mutating func write(
    _ text: Span<UInt32>, withExtension: Bool, to output: inout [UInt32]
  ) -> CanonicalOutcome {
    for index in text.indices where text[index].isMask { return .masked }
    reader.reset()
    var index = 0
    while index < text.count { reader.take(text, at: &index) }
    reader.finishNumber()
    switch reader.found {
    case .nothing: return .unfit
    case .broken: return .masked
    case .several: return .several
    case .severalExtensions where withExtension: return .several
    case .severalExtensions, .one: break
    }
    output.append(contentsOf: reader.number)
    if withExtension, !reader.suffix.isEmpty {
      output.append(sign("#"))
      output.append(contentsOf: reader.suffix)
    }
    return .written
  }
}

/// Digits gathered into one number, until a second one shows up.
private struct PhoneReader: Sendable {
  enum Found: Sendable {
    case nothing, one, several
    /// One line, but several desks behind it.
    case severalExtensions
    /// Letters stand among the digits: 0912xxx678.
    case broken
  }

  private(set) var found = Found.nothing
  /// The first number, and its extension.
  private(set) var number: [UInt32] = []
  private(set) var suffix: [UInt32] = []

  private var digits: [UInt32] = []
  private var extra: [UInt32] = []
  private var isInExtension = false
  private var isInternational = false

  private let extensionWords = PhoneReader.extensionWords

  /// Words before an extension.
  private static let extensionWords = WordTrie([
    "#", "ext", "ext.", "extn", "extension", "x", "分機", "分機號碼", "轉", "轉接", "內線",
  ])
  private static let shortest = 3
  /// Without area code; what is shorter than this is an extension or no number of its own.
  private static let shortestLine = 7
  private static let longest = 16

  mutating func reset() {
    found = .nothing
    number.removeAll(keepingCapacity: true)
    suffix.removeAll(keepingCapacity: true)
    startNumber()
  }

  private mutating func startNumber() {
    digits.removeAll(keepingCapacity: true)
    extra.removeAll(keepingCapacity: true)
    isInExtension = false
    isInternational = false
  }

  mutating func take(_ text: Span<UInt32>, at index: inout Int) {
    let point = text[index]
    if point.isDigit { return takeDigits(text, at: &index) }
    if let length = extensionWord(text, at: index) {
      isInExtension = true
      index += length
      return
    }
    index += 1
    switch point {
    case sign("+"):
      finishNumber()
      isInternational = true
    case sign(","), sign(";"), sign("/"), sign("~"), sign("|"), 0x6216, 0x53CA, 0x548C:
      finishNumber()  // 或, 及, 和
    default:
      guard point.isLetterOrDigit, !digits.isEmpty, !isInExtension || !extra.isEmpty else { return }
      // A word between two whole numbers parts them: 02-2345-6789 手機 0912-345-678.
      if isComplete { finishNumber() } else { found = .broken }
    }
  }

  /// How long the word is that says that an extension follows. The letter x says so only behind a
  /// whole number; before that it stands for a digit.
  private func extensionWord(_ text: Span<UInt32>, at index: Int) -> Int? {
    guard !digits.isEmpty,
      let word = extensionWords.longest(in: text, at: index),
      text[index] != sign("x") || isComplete
    else { return nil }
    return word.length
  }

  private mutating func takeDigits(_ text: Span<UInt32>, at index: inout Int) {
    let isNewGroup = index > 0 && !text[index - 1].isDigit
    if isNewGroup, text[index] == sign("0"), isComplete, !isInExtension || !extra.isEmpty {
      finishNumber()
    }
    while index < text.count, text[index].isDigit {
      if isInExtension { extra.append(text[index]) } else { digits.append(text[index]) }
      index += 1
    }
  }

  /// Whether the digits so far are a number that can be dialled.
  private var isComplete: Bool {
    if isInternational || startsWithTaiwan(at: 0) { return digits.count >= 11 }
    return digits.count >= (digits.first == sign("0") ? 9 : PhoneReader.shortestLine)
  }

  /// Ends the number that is being gathered, and compares it with one found before.
  mutating func finishNumber() {
    defer { startNumber() }
    guard !digits.isEmpty else { return }
    switch found {
    case .nothing:
      toDomestic()
      guard digits.count >= PhoneReader.shortest else { return }
      found = digits.count > PhoneReader.longest ? .several : .one
      swap(&number, &digits)
      swap(&suffix, &extra)
    case .one, .severalExtensions:
      if digits.count < PhoneReader.shortestLine, digits[0] != sign("0") {
        // 分機12、13 is one line; 2345-6789~90 is two.
        found = suffix.isEmpty ? .several : .severalExtensions
        return
      }
      toDomestic()
      if number != digits {
        found = .several
      } else if suffix != extra {
        found = .severalExtensions
      }
    case .several, .broken: break
    }
  }

  /// Turns +886 2, 886 2, 002 886 2 and +886 (0)2 into 02; other countries keep their sign +.
  private mutating func toDomestic() {
    while let prefix = prefixOfTaiwan() {
      digits.removeSubrange(..<prefix)
      if digits.first != sign("0") { digits.insert(sign("0"), at: 0) }
      isInternational = false
    }
    if isInternational { digits.insert(sign("+"), at: 0) }
  }

  private func prefixOfTaiwan() -> Int? {
    if startsWithTaiwan(at: 0), isInternational || (11...13).contains(digits.count) { return 3 }
    guard !isInternational, digits.count > 9, digits[0] == sign("0"), digits[1] == sign("0") else {
      return nil
    }
    if startsWithTaiwan(at: 2) { return 5 }
    return digits[2] == sign("2") && startsWithTaiwan(at: 3) ? 6 : nil
  }

  private func startsWithTaiwan(at start: Int) -> Bool {
    digits.count > start + 3 && digits[start] == sign("8") && digits[start + 1] == sign("8")
      && digits[start + 2] == sign("6")
  }
}
