import Diagnostics
import SourceReading

/// All that a reader gave of a text, to be held against what another one gave.
struct ReadText: Equatable {
  var header: [[UInt8]] = []
  var rows: [Row] = []
  var rejected: [Rejected] = []
  var blankLines = 0
  var trouble: String?

  struct Row: Equatable {
    let number: Int
    let offset: Int
    let cells: [[UInt8]]
  }

  struct Rejected: Equatable {
    let number: Int
    let offset: Int
    /// Words that stand in the reason.
    let reason: String
    let bytes: [UInt8]
  }

  mutating func reject(_ number: Int, _ offset: Int, _ reason: String, _ bytes: ArraySlice<UInt8>) {
    rejected.append(
      Rejected(number: number, offset: offset, reason: reason, bytes: Array(bytes)))
  }

  mutating func fail(_ reason: String, _ line: Int? = nil) {
    trouble = reason + (line.map { " line \($0)" } ?? "")
  }

  // MARK: What the readers give

  mutating func take(_ batch: CellBatch, _ rejected: [RejectedRow]) {
    for (row, place) in batch.places.enumerated() {
      let cells = (0..<batch.columns).map { batch.text(row: row, column: $0) }
      rows.append(Row(number: place.number, offset: place.offset, cells: cells))
    }
    for row in rejected {
      reject(
        row.place.number, row.place.offset, Self.kind(row.reason.english), row.bytes[...])
    }
  }

  mutating func take(_ trouble: SourceTrouble) {
    let message = trouble.message.english
    let kind = ["the file is empty", "there is no header row", "header", "longer"]
      .first { message.contains($0) }
    self.trouble = (kind ?? message) + (trouble.place.map { " " + $0.english } ?? "")
  }

  /// The part of a reason that the slow reader says too.
  private static func kind(_ reason: String) -> String {
    if reason.hasPrefix("not UTF-8") { return "not UTF-8" }
    if reason.contains(" where the header has ") { return reason.prefix { $0 != " " } + " cells" }
    if reason.hasPrefix("a NUL"), let end = reason.range(of: "of the row") {
      return String(reason[..<end])
    }
    return reason.hasPrefix("the quote") ? "quote" : reason
  }
}

extension String {
  fileprivate func range(of word: String) -> String.Index? {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(word) { return place }
      place = index(after: place)
    }
    return nil
  }
}
