import Values

/// Serial numbers as their cells have them, taken apart when they are read: the counter, and which of
/// the few forms each has. Nothing more is kept of a cell that can be written again from these.
package struct SerialTexts: Sendable {
  /// By the row, the series by its spelling; nil where there is no serial, or one that is not short.
  private var spelled = ShortSerials()
  /// What stands before the digits, as it is given: `BH`, `bh` and `B H` are spellings of one series.
  private var spellings = TextDictionary()
  /// The series of each spelling.
  private var series: [UInt32] = []
  /// The canonical form of what stands before the digits, by the series.
  package private(set) var prefixes = TextDictionary()
  /// The rows that say something else than their serial, or have none, in order; and what they say.
  private var otherRows: [UInt32] = []
  private var others = PlainTexts()
  private var lastSpelling: UInt32?
  private var writer = CanonicalWriter()
  /// Of the last text that was looked at closely.
  private var canonical: [UInt8] = []

  package init() {}

  package var count: Int { spelled.count }

  /// By the row, with the numbers of their series.
  package var serials: ShortSerials {
    // Mostly each series has one spelling.
    if series.elementsEqual(0..<UInt32(series.count)) { return spelled }
    var serials = ShortSerials()
    serials.append(contentsOf: spelled, series: series)
    return serials
  }

  package mutating func reserve(_ rows: Int) { spelled.reserve(rows) }

  // MARK: Adding

  package mutating func append(_ text: Span<UInt8>) {
    let start = text.startOfDigits
    let digits = text.extracting(start..<text.count)
    // Digits count as they stand, so whoever knows the prefix knows the series.
    guard let spelling = known(text.extracting(0..<start)) else {
      return append(text, digits)
    }
    lastSpelling = spelling
    spelled.append(ShortSerial(digits, series: spelling))
    if !spelled.lastIsKept { keep { $0.append(text) } }
  }

  /// The number of a spelling; mostly that of the one before.
  private func known(_ prefix: Span<UInt8>) -> UInt32? {
    if let lastSpelling, spellings.isEqual(prefix, lastSpelling) { return lastSpelling }
    return spellings.find(prefix)
  }

  /// A text with a prefix that was not met before.
  private mutating func append(_ text: Span<UInt8>, _ digits: Span<UInt8>) {
    // Kept for its room, and taken out while it is read.
    var form = canonical
    canonical = []
    form.removeAll(keepingCapacity: true)
    let isWritten = writer.append(text, as: .serial, to: &form) == .written
    let start = form.span.startOfDigits
    let prefix = form.span.extracting(0..<start)
    let counter = form.span.extracting(start..<form.count)
    // Not so where a prefix ends in digits of another script.
    let isAsGiven = isWritten && counter.isSame(as: digits)
    let given = text.extracting(0..<text.count - digits.count)
    if isWritten, ShortSerial(counter, series: 0) != nil {
      let spelling = spelling(isAsGiven ? given : prefix, of: prefix)
      spelled.append(ShortSerial(counter, series: spelling))
    } else {
      spelled.append(nil)
    }
    if !isAsGiven || !spelled.lastIsKept { keep { $0.append(text) } }
    canonical = form
  }

  private mutating func spelling(_ given: Span<UInt8>, of prefix: Span<UInt8>) -> UInt32 {
    let number = spellings.number(of: given)
    if number == series.count { series.append(prefixes.number(of: prefix)) }
    return number
  }

  package mutating func appendAbsent(isNone: Bool = false) {
    spelled.append(nil)
    keep { $0.appendAbsent(isNone: isNone) }
  }

  private mutating func keep(_ add: (inout PlainTexts) -> Void) {
    otherRows.append(UInt32(count - 1))
    add(&others)
  }

  /// Adds the rows of another column.
  package mutating func append(contentsOf other: SerialTexts) {
    let first = count
    let own = other.series.enumerated().map { number, series in
      spelling(other.spellings[UInt32(number)].span, of: other.prefixes[series].span)
    }
    let lost = spelled.append(contentsOf: other.spelled, series: own)
    if lost.isEmpty {
      otherRows += other.otherRows.lazy.map { UInt32(first) + $0 }
      others.append(contentsOf: other.others)
    } else {
      for row in Set(other.otherRows.map { Int($0) } + lost).sorted() {
        otherRows.append(UInt32(first + row))
        append(other, row, to: &others)
      }
    }
  }

  private func append(_ other: SerialTexts, _ row: Int, to texts: inout PlainTexts) {
    switch other.presence(row) {
    case .value: texts.append(other[row].span)
    case .none: texts.appendAbsent(isNone: true)
    case .missing: texts.appendAbsent()
    }
  }

  /// Adds one row of another column.
  package mutating func append(_ other: SerialTexts, _ row: Int) {
    switch other.presence(row) {
    case .value: append(other[row].span)
    case .none: appendAbsent(isNone: true)
    case .missing: appendAbsent()
    }
  }

  // MARK: Reading

  package func presence(_ row: Int) -> Presence {
    spelled.isKept(row) ? .value : place(of: row).map { others.presence($0) } ?? .missing
  }

  /// The text as it was given; empty where it is absent.
  package subscript(row: Int) -> ArraySlice<UInt8> {
    if let place = place(of: row) { return others[place] }
    return spelled[UInt32(row)].map { text(of: $0)[...] } ?? []
  }

  private func text(of serial: ShortSerial) -> [UInt8] {
    let digits = String(serial.counter).utf8
    let zeros = repeatElement(UInt8(ascii: "0"), count: Int(serial.form.width) - digits.count)
    return Array(spellings[serial.form.series]) + zeros + digits
  }

  /// The place of a row among the others.
  private func place(of row: Int) -> Int? {
    var (low, high) = (0, otherRows.count)
    while low < high {
      let middle = (low + high) / 2
      if otherRows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < otherRows.count && otherRows[low] == row ? low : nil
  }

  /// The rows that have no short serial, with what they say; an absent one is empty.
  package func forEachWithout(
    _ body: (_ row: Int, _ presence: Presence, _ text: Span<UInt8>) -> Void
  ) {
    others.forEach(in: 0..<others.count) { place, presence, text in
      let row = Int(otherRows[place])
      if !spelled.isKept(row) { body(row, presence, text) }
    }
  }
}

extension Span<UInt8> {
  /// Where the digits begin that it ends in.
  fileprivate var startOfDigits: Int {
    var start = count
    while start > 0, (0x30...0x39).contains(self[start - 1]) { start -= 1 }
    return start
  }

  fileprivate func isSame(as other: Span<UInt8>) -> Bool {
    count == other.count && sameBytes(as: other) == count
  }
}
