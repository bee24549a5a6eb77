import Tables

/// The different cells of a column of texts: rows of plain texts, or entries of a dictionary.
struct TextCells: Sendable {
  private let column: Column

  init(_ column: Column) { self.column = column }

  var count: Int {
    switch column {
    case .coded(_, let dictionary): dictionary.count
    case .plain(let texts): texts.count
    case .serials(let texts): texts.value.count
    default: 0
    }
  }

  /// The cells in runs of some that follow each other.
  func runs(of size: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
  }

  /// Hands over cells that follow each other: 0 and the text, or the sign of an absence.
  ///
  /// Threads that read one column side by side do not touch its count of references for each cell.
  func forEach(in cells: Range<Int>, _ body: (_ absence: UInt32, _ text: Span<UInt8>) -> Void) {
    switch column {
    case .coded(_, let dictionary): dictionary.forEach(in: cells) { body(0, $0) }
    case .plain(let texts):
      texts.forEach(in: cells) { _, presence, text in body(presence.sign, text) }
    case .serials(let texts):
      for cell in cells { body(texts.value.presence(cell).sign, texts.value[cell].span) }
    default: break
    }
  }

  /// The cells as serial numbers.
  var serials: SerialTexts {
    if case .serials(let texts) = column { return texts.value }
    var texts = SerialTexts()
    forEach(in: 0..<count) { absence, text in
      if absence.isAbsent {
        texts.appendAbsent(isNone: absence == .none)
      } else {
        texts.append(text)
      }
    }
    return texts
  }

  subscript(cell: Int) -> ArraySlice<UInt8>? {
    switch column {
    case .coded(_, let dictionary): dictionary[UInt32(cell)]
    case .plain(let texts): texts.presence(cell) == .value ? texts[cell] : nil
    case .serials(let texts): texts.value.presence(cell) == .value ? texts.value[cell] : nil
    default: nil
    }
  }

  /// A number for each row from those of the cells; what is absent stays so.
  func numbers(_ ofCells: [UInt32]) -> [UInt32] {
    switch column {
    case .coded(let rows, _):
      // Where every text has its own number already, the rows are shared and not copied.
      ofCells.elementsEqual(0..<UInt32(ofCells.count))
        ? rows : rows.map { $0.isAbsent ? $0 : ofCells[Int($0)] }
    case .plain, .serials: ofCells
    default: Array(repeating: .missing, count: column.count)
    }
  }
}

extension Presence {
  /// 0 for a value, else the sign of the absence.
  var sign: UInt32 { self == .value ? 0 : self == .none ? .none : .missing }
}
