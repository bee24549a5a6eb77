import FlagSemantics
import Values

/// What is the same for all cells of a field: which texts stand for nothing, which for a code.
struct CellSense: Sendable {
  enum Absence: Sendable, Hashable { case missing, none }

  enum Reading: Sendable {
    case absent(Absence)
    /// The mapping says what the text means.
    case mapped(MappedValue.Meaning)
    /// A value, white space around it left out.
    case text(Range<Int>)
  }

  private let values: [MappedValue]
  private let mayBeNone: Bool
  let isNonNegative: Bool
  private let blanks: Placeholders
  /// Of most cells the first byte says that they are no placeholder.
  private let strangers: [Bool]
  private let form: CanonicalForm?

  private static let nothing = Placeholders(
    words: ["無", "沒有", "不適用", "none", "n/a", "na", "not applicable", "-", "--", "/"])

  /// Without a field, every text is a value.
  init(_ field: FilledField?, blanks: Placeholders, form: CanonicalForm?) {
    values = field?.values ?? []
    mayBeNone = field?.mayBeNone ?? false
    isNonNegative = field?.isNonNegative ?? false
    self.blanks = blanks
    strangers = blanks.strangers
    self.form = form
  }

  /// Whether a cell is surely a value as it stands: nothing to trim, no placeholder.
  @inline(__always)
  func isPlain(_ cell: Span<UInt8>) -> Bool {
    guard cell.count > 0, values.isEmpty else { return false }
    let first = cell[0]
    let last = cell[cell.count - 1]
    if strangers[Int(first)], first > 0x20, last > 0x20, last < 0x80 { return true }
    // U+3000 begins with E3 and ends with 80; what is short may be a placeholder.
    return first > 0x20 && last > 0x20 && first != 0xE3 && last != 0x80 && first != 0xC2
      && !(blanks.mayMatch(cell) && blanks.matches(cell, as: form))
  }

  /// What a cell with nothing in it means.
  var blank: Absence { mayBeNone ? .none : .missing }

  func read(_ cell: Span<UInt8>) -> Reading {
    let range = CellText.trimmed(cell)
    if range.isEmpty { return .absent(blank) }
    let text = cell.extracting(range)
    if !values.isEmpty, let meaning = meaning(of: text) {
      switch meaning {
      case .missing: return .absent(.missing)
      case .none: return .absent(.none)
      case .code, .truth: return .mapped(meaning)
      }
    }
    guard blanks.matches(text, as: form) else { return .text(range) }
    // 無 says that there is none, 查無 that nobody knows.
    return .absent(mayBeNone && CellSense.nothing.matches(text) ? .none : .missing)
  }

  /// The same for a truth, where 無 is an answer.
  func readTruth(_ cell: Span<UInt8>) -> Reading {
    let reading = read(cell)
    guard case .absent = reading else { return reading }
    let range = CellText.trimmed(cell)
    let isAnswer = !range.isEmpty && (try? TruthCell.truth(cell.extracting(range))) != nil
    return isAnswer && values.isEmpty ? .text(range) : reading
  }

  private func meaning(of text: Span<UInt8>) -> MappedValue.Meaning? {
    let bytes = text.bytesCopied
    // A whole text goes before a pattern, and a longer pattern before a shorter one.
    var best: (length: Int, meaning: MappedValue.Meaning)?
    for value in values {
      for text in value.texts where text.matches(bytes) {
        let length = text.isWhole ? Int.max : text.text.utf8.count
        if length > best?.length ?? -1 { best = (length, value.meaning) }
      }
    }
    return best?.meaning
  }
}

extension CellText {
  /// The bytes without white space at either end.
  static func trimmed(_ cell: Span<UInt8>) -> Range<Int> {
    var start = 0
    var end = cell.count
    while start < end, let width = whiteSpace(cell, at: start, before: end) { start += width }
    while end > start {
      if cell[end - 1] <= 0x20 {
        end -= 1
      } else if end - start >= 3, cell[end - 1] == 0x80,
        whiteSpace(cell, at: end - 3, before: end) == 3
      {
        end -= 3
      } else if end - start >= 2, whiteSpace(cell, at: end - 2, before: end) == 2 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  static func isBlank(_ cell: Span<UInt8>) -> Bool {
    if cell.isEmpty { return true }
    return cell[0] > 0x20 && cell[0] < 0x80 ? false : trimmed(cell).isEmpty
  }

  /// How many bytes of white space begin here: ASCII, U+00A0, U+3000.
  private static func whiteSpace(_ cell: Span<UInt8>, at index: Int, before end: Int) -> Int? {
    let byte = cell[index]
    if byte <= 0x20 { return 1 }
    if byte == 0xC2, index + 1 < end, cell[index + 1] == 0xA0 { return 2 }
    if byte == 0xE3, index + 2 < end, cell[index + 1] == 0x80, cell[index + 2] == 0x80 { return 3 }
    return nil
  }
}

extension Span<UInt8> {
  /// For what is read once, not for loops.
  var bytesCopied: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for index in indices { bytes.append(self[index]) }
    return bytes
  }
}
