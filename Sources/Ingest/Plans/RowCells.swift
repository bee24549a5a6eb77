import FlagSemantics
import SourceReading
import Values

/// The cells of one row, as a mapping asks for them.
struct RowCells {
  let batch: CellBatch
  var row: Int
  /// What names the source for ever.
  let sourceName: [UInt8]
  /// Texts that stand for nothing: a key is not made of them, and an alternative goes before them.
  let blanks: Placeholders
  var piece: [UInt8] = []
  var part = 0

  /// The text of a cell, without white space around it.
  func text(_ path: CellPath) -> [UInt8] {
    switch path {
    case .column(let column):
      let text = batch.text(row: row, column: column)
      return Array(text[CellText.trimmed(text.span)])
    case .piece: return piece
    case .row: return sourceName + Array(":\(batch.places[row].number)".utf8)
    case .number: return Array(String(part).utf8)
    }
  }

  /// Whether the cell holds one of the texts; a list of values is held against each of them.
  func holds(_ test: PlannedTest) -> Bool {
    let values = text(test.path).split(
      separator: DocumentColumn.separator, omittingEmptySubsequences: false)
    let cells = values.map { test.test.texts.isEmpty ? withoutBlank(Array($0)) : Array($0) }
    if test.test.isNegated { return cells.allSatisfy { test.holds($0) } }
    return cells.contains { test.holds($0) }
  }

  /// The first alternative that is not blank, cut as the mapping says.
  func text(_ cell: PlannedCell) -> [UInt8] {
    for pick in cell.picks {
      let text = pick.cuts.reduce(text(pick.path)) { $1.applied(to: $0) }
      let cut = Array(text[CellText.trimmed(text.span)])
      if cell.picks.count == 1 || !withoutBlank(cut).isEmpty { return cut }
    }
    return []
  }

  /// Whether none of some cells holds anything.
  func areBlank(_ paths: [CellPath]) -> Bool {
    paths.allSatisfy { path in
      switch path {
      case .column(let column):
        let text = batch.text(row: row, column: column)
        return CellText.trimmed(text.span).isEmpty
      case .piece: return piece.isEmpty
      case .row, .number: return true
      }
    }
  }

  /// Nothing where the text stands for nothing.
  private func withoutBlank(_ text: [UInt8]) -> [UInt8] { blanks.matches(text.span) ? [] : text }

  /// The parts of a field joined by `/`; blank when one of them is.
  func text(_ field: PlannedField) -> [UInt8] {
    if field.cells.count == 1 { return text(field.cells[0]) }
    var joined: [UInt8] = []
    for (index, cell) in field.cells.enumerated() {
      let part = withoutBlank(text(cell))
      if part.isEmpty { return [] }
      if index > 0 { joined.append(UInt8(ascii: "/")) }
      joined += part
    }
    return joined
  }
}

extension CellPick.Cut {
  func applied(to text: [UInt8]) -> [UInt8] {
    let mark: String
    let keepsRest: Bool
    switch self {
    case .before(let text): (mark, keepsRest) = (text, false)
    case .after(let text): (mark, keepsRest) = (text, true)
    }
    let bytes = Array(mark.utf8)
    guard !bytes.isEmpty, let start = text.firstRange(of: bytes) else {
      return keepsRest ? [] : text
    }
    return Array(keepsRest ? text[(start + bytes.count)...] : text[..<start])
  }
}

extension [UInt8] {
  /// Where the bytes of another array first stand.
  func firstRange(of other: [UInt8]) -> Int? {
    guard other.count <= count else { return nil }
    return (0...(count - other.count)).first { self[$0...].starts(with: other) }
  }

  /// The pieces between the separators, without white space around them.
  func pieces(by separator: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var rest = self
    while !separator.isEmpty, let start = rest.firstRange(of: separator) {
      pieces.append(Array(rest[..<start]))
      rest = Array(rest[(start + separator.count)...])
    }
    pieces.append(rest)
    return pieces.map { Array($0[CellText.trimmed($0.span)]) }.filter { !$0.isEmpty }
  }
}
