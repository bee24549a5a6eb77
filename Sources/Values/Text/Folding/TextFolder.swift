/// Folds texts to the code points that all canonical forms start from.
///
/// Width, case, shapes of characters, punctuation and white space no longer differ afterwards:
/// `ＡＢＣ　公司` and `abc公司` are the same. The array of the last text is used again, so folding
/// millions of cells allocates once.
struct TextFolder: Sendable {
  private let table = FoldingTable.shared
  private(set) var points: [UInt32] = []
  private var awaitsSpace = false
  /// Where the marks of the last letter start, and whether they stand in the wrong order.
  private var marksStart = 0
  private var marksAreUnordered = false
  /// Whether the last text has marks or parts of syllables, which may join what comes before them.
  private(set) var hasLooseParts = false

  mutating func fold(_ text: Span<UInt8>) {
    points.removeAll(keepingCapacity: true)
    awaitsSpace = false
    marksStart = 0
    marksAreUnordered = false
    hasLooseParts = false
    var index = 0
    while index < text.count {
      let point = text.codePoint(at: &index)
      guard point != 0x20 else {
        awaitsSpace = true
        continue
      }
      let entry = table.entry(of: point)
      if entry == 0 { take(point) } else { take(point, folding: table.meaning(of: entry)) }
    }
    orderMarks()
  }

  private mutating func take(_ point: UInt32, folding: FoldingTable.Folding) {
    switch folding {
    case .itself: take(point)
    case .one(let other): takeFolded(other)
    case .mark(let order): take(mark: point, order)
    case .many(let range): for index in range { takeFolded(table.sequenceItem(index)) }
    }
  }

  private mutating func takeFolded(_ point: UInt32) {
    guard point != 0x20 else { return awaitsSpace = true }
    let order = point < 0x300 ? 0 : table.markClass(of: point)
    if order == 0 { take(point) } else { take(mark: point, order) }
  }

  @inline(__always)
  private mutating func take(_ point: UInt32) {
    if marksAreUnordered { orderMarks() }
    if awaitsSpace {
      awaitsSpace = false
      if let last = points.last, last.isOfSpacedWord, point.isOfSpacedWord { points.append(0x20) }
    } else if point &- 0x1100 < 0x100, let last = points.last,
      let syllable = TextFolder.syllable(last, point)
    {
      points[points.count - 1] = syllable
      return
    }
    if point &- 0x1100 < 0x100 { hasLooseParts = true }
    points.append(point)
    marksStart = points.count
  }

  private mutating func take(mark point: UInt32, _ order: UInt32) {
    awaitsSpace = false
    hasLooseParts = true
    if marksStart < points.count, table.markClass(of: points[points.count - 1]) > order {
      marksAreUnordered = true
    }
    points.append(point)
  }

  private mutating func orderMarks() {
    guard marksAreUnordered else { return }
    marksAreUnordered = false
    let marks = points[marksStart...].enumerated().map { index, point in
      (order: table.markClass(of: point), index: index, point: point)
    }
    let ordered = marks.sorted { ($0.order, $0.index) < ($1.order, $1.index) }
    points.replaceSubrange(marksStart..., with: ordered.map(\.point))
  }

  /// A syllable of Hangul from its two halves.
  private static func syllable(_ left: UInt32, _ right: UInt32) -> UInt32? {
    if left &- 0x1100 < 19, right &- 0x1161 < 21 {
      return 0xAC00 + ((left - 0x1100) * 21 + right - 0x1161) * 28
    }
    let open = left &- 0xAC00
    guard open < 11_172, open % 28 == 0, right &- 0x11A8 < 27 else { return nil }
    return left + right - 0x11A7
  }
}
