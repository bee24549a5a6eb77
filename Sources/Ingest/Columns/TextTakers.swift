import Tables

/// Texts, each kept once as long as they recur.
///
/// A dictionary of texts that are all different costs a look-up for each and saves nothing, so after
/// its first rows a piece goes on without one where most of them differed.
struct TextTaker: CellTaker {
  private let sense: CellSense
  private let mayTurnPlain: Bool
  private var numbers: [UInt32] = []
  private var dictionary = TextDictionary()
  private var texts = PlainTexts()
  private var isPlain = false
  var faults = CellFaults()

  /// So many rows tell; a piece is the same for any number of threads, and so is the answer.
  private static let trial = 4_096

  /// Texts of an order stay in their dictionary.
  init(_ sense: CellSense, mayTurnPlain: Bool = true) {
    self.sense = sense
    self.mayTurnPlain = mayTurnPlain
  }

  var count: Int { isPlain ? texts.count : numbers.count }

  mutating func reserve(_ rows: Int) { numbers.reserveCapacity(rows) }

  func isAbsent(_ row: Int) -> Bool {
    isPlain ? texts.presence(row) != .value : numbers[row].isAbsent
  }

  mutating func take(_ cell: Span<UInt8>) {
    if sense.isPlain(cell) { return append(cell) }
    switch sense.read(cell) {
    case .absent(let absence): appendAbsent(absence)
    case .mapped: appendAbsent(.missing)
    case .text(let range): append(cell.extracting(range))
    }
  }

  private mutating func append(_ text: Span<UInt8>) {
    if isPlain { return texts.append(text) }
    numbers.append(dictionary.number(of: text))
    if numbers.count == TextTaker.trial { turnPlainIfTheyDiffer() }
  }

  private mutating func appendAbsent(_ absence: CellSense.Absence) {
    if isPlain { return texts.appendAbsent(isNone: absence == .none) }
    numbers.append(UInt32(absence))
    if numbers.count == TextTaker.trial { turnPlainIfTheyDiffer() }
  }

  private mutating func turnPlainIfTheyDiffer() {
    guard mayTurnPlain, dictionary.count > TextTaker.trial / 2 else { return }
    for number in numbers { texts.append(number, of: dictionary) }
    isPlain = true
    numbers = []
    dictionary = TextDictionary()
  }

  mutating func finish() -> Column { isPlain ? .plain(texts) : .coded(numbers, dictionary) }
}

/// Keys of records and references to them: numbers of one dictionary for each kind of record.
///
/// What the dictionary already knows gets its number at once; what is new gets a number of this
/// piece alone, marked by the highest bit, until the pieces are joined.
struct KeyTaker: CellTaker {
  private let sense: CellSense
  private let known: TextDictionary
  private var new = TextDictionary()
  private var numbers: [UInt32] = []
  /// The known key that was met last.
  private var last = 0
  var faults = CellFaults()

  static let isNew: UInt32 = 1 << 31

  init(_ sense: CellSense, known: TextDictionary) {
    self.sense = sense
    self.known = known
  }

  var count: Int { numbers.count }

  mutating func reserve(_ rows: Int) { numbers.reserveCapacity(rows) }

  func isAbsent(_ row: Int) -> Bool { numbers[row].isAbsent }

  mutating func take(_ cell: Span<UInt8>) {
    if sense.isPlain(cell) { return append(cell) }
    switch sense.read(cell) {
    case .absent(let absence): numbers.append(UInt32(absence))
    case .mapped: numbers.append(.missing)
    case .text(let range): append(cell.extracting(range))
    }
  }

  private mutating func append(_ key: Span<UInt8>) {
    if let number = likely(key) { return numbers.append(number) }
    let hash = TextHash.hash(key)
    if let number = known.find(key, hash: hash) {
      last = Int(number)
      return numbers.append(number)
    }
    numbers.append(new.number(of: key, hash: hash) | KeyTaker.isNew)
  }

  /// Rows of one record stand together in most files, in the order of the records.
  private mutating func likely(_ key: Span<UInt8>) -> UInt32? {
    for number in last..<min(last + 2, known.count) where known.isEqual(key, UInt32(number)) {
      last = number
      return UInt32(number)
    }
    return nil
  }

  mutating func finish() -> Column { .coded(numbers, new) }
}
