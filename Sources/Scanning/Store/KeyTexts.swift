import Tables

/// The keys of one kind as bytes, where they have one part and lie ready.
struct KeyTexts: Sendable {
  private enum Cells: Sendable {
    case numbers([UInt32], TextDictionary)
    case plain(PlainTexts)
    case none
  }

  private let cells: Cells
  private let rows: Int
  /// The keys that have no row, by their numbers.
  private let unseen: [UInt32]
  private let known: TextDictionary

  init(_ columns: [Column?], rows: Int, unseen: [UInt32], _ known: TextDictionary?) {
    self.rows = rows
    self.unseen = unseen
    self.known = known ?? TextDictionary()
    cells =
      switch columns.count == 1 ? columns[0] : nil {
      case .coded(let numbers, let own)?: .numbers(numbers, own.count == 0 ? self.known : own)
      case .plain(let texts)?: .plain(texts)
      default: .none
      }
  }

  subscript(place: UInt32) -> ArraySlice<UInt8>? {
    guard Int(place) < rows else { return known[unseen[Int(place) - rows]] }
    switch cells {
    case .numbers(let numbers, let texts):
      return numbers[Int(place)].isAbsent ? nil : texts[numbers[Int(place)]]
    case .plain(let texts): return texts[Int(place)]
    case .none: return nil
    }
  }

  /// The ranges of a list whose records are not known to stand in the order of their keys.
  func loose(_ ranges: [Range<Int>], of places: [UInt32]) -> [Range<Int>] {
    guard case .plain(let texts) = cells else { return ranges }
    return ranges.filter { range in
      let (first, last) = (places[range.lowerBound], places[range.upperBound - 1])
      guard first < last, Int(last - first) == range.count - 1, Int(last) < rows else {
        return true
      }
      for index in range.dropFirst() where places[index] <= places[index - 1] { return true }
      return !texts.rise(over: Int(first)...Int(last))
    }
  }

  /// Hands over the keys of some records, and whether they lie ready.
  func forEach(of places: ArraySlice<UInt32>, _ body: (_ isReady: Bool, Span<UInt8>) -> Void) {
    if case .plain(let texts) = cells, places.allSatisfy({ Int($0) < rows }) {
      return texts.forEach(of: places) { body(true, $0) }
    }
    for place in places {
      if let key = self[place] { body(true, key.span) } else { body(false, [UInt8]().span) }
    }
  }
}
