import FlagSemantics
import SourceReading
import Tables
import Values

/// Texts, each kept once as long as they recur.
///
/// A dictionary of texts that are all different costs a look-up for each and saves nothing, so such
/// a column is kept as plain texts. The first piece of a table decides; later ones know what it is,
/// and most of its texts.
struct TextTaker: CellTaker {
  private let sense: CellSense
  /// How many rows the table will have, if anyone knows.
  private let rows: Int?
  private var isOnTrial = false
  private var isPlain = false
  private var known = TextDictionary()
  /// Only while it takes a column of which this is known.
  private var beside: KeysOfBatch?
  private var guesses = Guesses()
  private var new = TextDictionary()
  private var numbers: [UInt32] = []
  private var texts: PlainTexts
  var faults = CellFaults()

  /// So many rows tell; a piece is the same for any number of threads, and so is the answer.
  private static let trial = 4_096

  init(_ sense: CellSense, _ knowledge: KnownTexts.Knowledge?, areKeys: Bool, rows: Int?) {
    self.sense = sense
    texts = PlainTexts(beginAlike: areKeys)
    self.rows = rows
    switch knowledge {
    case .coded(let dictionary): known = dictionary
    case .plain: isPlain = true
    case nil: isOnTrial = true
    }
  }

  var count: Int { isPlain ? texts.count : numbers.count }

  mutating func reserve(_ rows: Int) {
    if isPlain { texts.reserve(rows) } else { numbers.reserveCapacity(rows) }
  }

  func isAbsent(_ row: Int) -> Bool {
    isPlain ? texts.presence(row) != .value : numbers[row].isAbsent
  }

  func absentRows(from first: Int) -> [Int] {
    isPlain
      ? texts.absentRows(from: first)
      : numbers.indices[first...].filter { numbers[$0].isAbsent }
  }

  mutating func takeAll(_ batch: borrowing CellBatch, column: Int) {
    guesses.make(for: column, of: batch, in: known)
    batch.hand(column, to: &self)
  }

  mutating func takeAll(_ batch: borrowing CellBatch, column: Int, beside keys: KeysOfBatch) {
    if isPlain { return takeAll(batch, column: column) }
    beside = keys
    batch.hand(column, to: &self)
    beside = nil
  }

  mutating func take(_ cell: Span<UInt8>) {
    if let number = beside?.number(of: cell) { return append(number) }
    let guess = guesses.next()
    if cell.isEmpty { return appendAbsent(sense.blank) }
    guard sense.isPlain(cell) else { return takeSlowly(cell) }
    guard let guess else { return append(cell) }
    if guess.isNew, !isPlain {
      append(new.number(of: cell) | .new)
    } else if let number = known.number(of: cell, by: guess) {
      append(number)
    } else {
      append(cell)
    }
  }

  private mutating func takeSlowly(_ cell: Span<UInt8>) {
    switch sense.read(cell) {
    case .absent(let absence): appendAbsent(absence)
    case .mapped: appendAbsent(.missing)
    case .text(let range): append(cell.extracting(range))
    }
  }

  private mutating func append(_ text: Span<UInt8>) {
    if isPlain { return texts.append(text) }
    let hash = TextHash.hash(text)
    append(known.find(text, hash: hash) ?? new.number(of: text, hash: hash) | .new)
  }

  private mutating func appendAbsent(_ absence: CellSense.Absence) {
    if isPlain { return texts.appendAbsent(isNone: absence == .none) }
    append(UInt32(absence))
  }

  private mutating func append(_ number: UInt32) {
    numbers.append(number)
    if isOnTrial, numbers.count == TextTaker.trial { endTrial() }
  }

  private mutating func endTrial() {
    isOnTrial = false
    guard new.count > TextTaker.trial / 2, !recurInTheWhole else { return }
    for number in numbers {
      texts.append(number.isAbsent ? number : number & ~UInt32.new, of: new)
    }
    isPlain = true
    numbers = []
    new = TextDictionary()
  }

  /// Whether the table will have each text eight times or more, by what the second half of the trial
  /// has of the first: of 50,000 firms that all bid alike 2,000 are met again in 4 of 100 bids.
  private var recurInTheWhole: Bool {
    guard let rows else { return false }
    let half = numbers.count / 2
    let first = Set(numbers[..<half])
    let later = numbers[half...].filter { !$0.isAbsent }
    let again = later.count { first.contains($0) }
    return first.count * later.count * 8 < again * rows
  }

  mutating func finish() -> Column {
    texts.trim()
    return isPlain ? .plain(texts) : .coded(numbers, new)
  }
}

/// Where the cells of a column of a batch likely stand in a large dictionary.
struct Guesses {
  private var sought = SoughtTexts()
  private var guesses: [TextDictionary.Guess] = []
  private var place = 0

  /// A smaller dictionary stays in the cache of the processor.
  private static let large = 4_096

  mutating func make(for column: Int, of batch: borrowing CellBatch, in known: TextDictionary) {
    guard known.count >= Guesses.large else { return }
    sought.texts.removeAll(keepingCapacity: true)
    batch.hand(column, to: &sought)
    known.guess(sought.texts, &guesses)
    place = 0
  }

  /// The guess for the next cell; nil where there is none.
  mutating func next() -> TextDictionary.Guess? {
    guard place < guesses.count else { return nil }
    defer { place += 1 }
    return guesses[place]
  }
}

private struct SoughtTexts: CellReceiver {
  var texts: [TextDictionary.Sought] = []

  mutating func take(_ cell: Span<UInt8>) { texts.append(TextDictionary.Sought(cell)) }
}

/// The texts that say which row is newest.
struct OrderTaker: CellTaker {
  private var texts = PlainTexts()
  var faults = CellFaults()

  var count: Int { texts.count }

  mutating func reserve(_ rows: Int) {}

  func isAbsent(_ row: Int) -> Bool { texts.presence(row) != .value }

  mutating func take(_ cell: Span<UInt8>) { texts.append(cell.extracting(CellText.trimmed(cell))) }

  mutating func finish() -> Column { .plain(texts) }
}

/// Keys of records and references to them: numbers of one dictionary for each kind of record.
///
/// What the dictionary already knows gets its number at once; what is new gets a number of this
/// piece alone until the pieces are joined.
struct KeyTaker: CellTaker {
  private let sense: CellSense
  private let known: TextDictionary
  private var new = TextDictionary()
  private var numbers: [UInt32] = []
  /// The known key that was met last, and how many keys of a batch stood near the one before.
  private var last = 0
  private var near = 0
  private var guesses = Guesses()
  var faults = CellFaults()

  init(_ sense: CellSense, known: TextDictionary) {
    self.sense = sense
    self.known = known
  }

  var count: Int { numbers.count }

  mutating func reserve(_ rows: Int) { numbers.reserveCapacity(rows) }

  func isAbsent(_ row: Int) -> Bool { numbers[row].isAbsent }

  func keys(from row: Int) -> [UInt32] { Array(numbers[row...]) }

  mutating func takeAll(_ batch: borrowing CellBatch, column: Int) {
    if near < batch.rows / 2 { guesses.make(for: column, of: batch, in: known) }
    near = 0
    batch.hand(column, to: &self)
  }

  mutating func take(_ cell: Span<UInt8>) {
    let guess = guesses.next()
    if sense.isPlain(cell) { return append(cell, guess) }
    switch sense.read(cell) {
    case .absent(let absence): numbers.append(UInt32(absence))
    case .mapped: numbers.append(.missing)
    case .text(let range): append(cell.extracting(range))
    }
  }

  private mutating func append(_ key: Span<UInt8>, _ guess: TextDictionary.Guess? = nil) {
    if let guess {
      if guess.isNew { return numbers.append(new.number(of: key) | .new) }
      if let number = known.number(of: key, by: guess) { return numbers.append(number) }
    }
    if let number = nearLast(key) { return numbers.append(number) }
    let hash = TextHash.hash(key)
    if let number = known.find(key, hash: hash) {
      last = Int(number)
      return numbers.append(number)
    }
    numbers.append(new.number(of: key, hash: hash) | .new)
  }

  /// Rows of one record stand together in most files, in the order of the records.
  private mutating func nearLast(_ key: Span<UInt8>) -> UInt32? {
    for number in last..<min(last + 2, known.count) where known.isEqual(key, UInt32(number)) {
      last = number
      near += 1
      return UInt32(number)
    }
    return nil
  }

  mutating func finish() -> Column { .coded(numbers, new) }
}
