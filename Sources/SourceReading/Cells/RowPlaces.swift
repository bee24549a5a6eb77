/// Where a row stands in its source.
package struct RowPlace: Sendable, Hashable {
  /// As people count: the line of a text file, the row of a sheet, the number of an element; from 1.
  package let number: Int
  /// Where its bytes begin, or the ordinal by which it can be read again.
  package let offset: Int
  /// The JSON pointer or the path of the element, for documents: `/releases/3/bids/details/0`.
  package let pointer: String?

  package init(number: Int, offset: Int, pointer: String? = nil) {
    self.number = number
    self.offset = offset
    self.pointer = pointer
  }
}

/// Where the rows of a batch stand.
package struct RowPlaces: Sendable, RandomAccessCollection, MutableCollection {
  package private(set) var numbers: [Int] = []
  package private(set) var offsets: [Int] = []
  /// Empty while no row has one.
  package private(set) var pointers: [String?] = []

  init() {}

  package var startIndex: Int { 0 }
  package var endIndex: Int { numbers.count }

  package subscript(row: Int) -> RowPlace {
    get {
      RowPlace(
        number: numbers[row], offset: offsets[row],
        pointer: pointers.isEmpty ? nil : pointers[row])
    }
    set {
      numbers[row] = newValue.number
      offsets[row] = newValue.offset
      if !pointers.isEmpty { pointers[row] = newValue.pointer }
    }
  }

  package mutating func append(_ place: RowPlace) {
    if place.pointer != nil || !pointers.isEmpty {
      pointers += repeatElement(nil, count: count - pointers.count)
      pointers.append(place.pointer)
    }
    numbers.append(place.number)
    offsets.append(place.offset)
  }

  /// Adds rows without pointers, at most so many; the body adds a number and an offset for each.
  mutating func append(
    atMost rows: Int, _ body: (inout OutputSpan<Int>, inout OutputSpan<Int>) -> Void
  ) {
    numbers.append(addingCapacity: rows) { numbers in
      offsets.append(addingCapacity: rows) { offsets in body(&numbers, &offsets) }
    }
  }

  mutating func removeAll() {
    numbers.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    pointers.removeAll(keepingCapacity: true)
  }

  mutating func removeLast(_ rows: Int) {
    numbers.removeLast(rows)
    offsets.removeLast(rows)
    if !pointers.isEmpty { pointers.removeLast(rows) }
  }

  mutating func popLast() -> RowPlace? {
    guard let last else { return nil }
    removeLast(1)
    return last
  }
}
