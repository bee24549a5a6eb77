package import Diagnostics

extension AnswerKey {
  /// Where a key can't be read, and why.
  package struct Mistake: Error, Sendable {
    /// From 1.
    package let line: Int
    package let reason: Wording
  }

  /// Reads a key as it is written by ``csv``.
  package init(csv bytes: [UInt8]) throws(Mistake) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Mistake(line: 1, reason: Wording(en: "not UTF-8", zh: "不是 UTF-8 編碼"))
    }
    var rows = CSVRows(text)
    guard rows.next() == AnswerKey.header else {
      throw Mistake(
        line: 1, reason: Wording(en: "not the header of a key", zh: "標題列不是解答檔的標題列"))
    }
    var entries: [Entry] = []
    while let cells = rows.next() {
      guard cells.count == AnswerKey.header.count else {
        throw Mistake(line: rows.line, reason: Wording(en: "too few or too many cells", zh: "欄數不符"))
      }
      guard let kind = Kind(rawValue: cells[2]), let outcome = Outcome(rawValue: cells[3]) else {
        throw Mistake(
          line: rows.line, reason: Wording(en: "no such kind or outcome", zh: "沒有此種類或結果"))
      }
      entries.append(
        Entry(
          rule: cells[0], subject: cells[1], kind: kind, outcome: outcome, why: cells[4],
          reason: cells[5]))
    }
    self.init(entries: entries)
  }
}

/// The rows of a CSV text, quotes taken off.
private struct CSVRows {
  private var rest: Substring.UnicodeScalarView
  /// That of the row read last, from 1.
  private(set) var line = 0

  init(_ text: String) { rest = text[...].unicodeScalars }

  mutating func next() -> [String]? {
    if rest.isEmpty { return nil }
    line += 1
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    while let mark = rest.popFirst() {
      switch mark {
      case "\"" where isQuoted && rest.first == "\"":
        rest.removeFirst()
        cell.unicodeScalars.append(mark)
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        cells.append(cell)
        cell = ""
      case "\r" where !isQuoted: continue
      case "\n" where !isQuoted: return cells + [cell]
      default: cell.unicodeScalars.append(mark)
      }
    }
    return cells + [cell]
  }
}
