import FlagSemantics
import SourceReading
import Tables
import Values

/// Texts, each kept once as long as they recur.
///
/// A dictionary of texts that are all different costs a look-up for each and saves nothing, so after
/// its first rows a piece goes on without one where most of them differed.
final class TextBuilder: ColumnBuilder {
  private var numbers: [UInt32] = []
  private var dictionary = TextDictionary()
  private var texts: PlainTexts?
  private let mayTurnPlain: Bool

  /// So many rows tell; a piece is the same for any number of threads, and so is the answer.
  private static let trial = 4_096

  /// Texts of an order stay in their dictionary.
  init(_ sense: CellSense, mayTurnPlain: Bool = true) {
    self.mayTurnPlain = mayTurnPlain
    super.init(sense)
  }

  override var count: Int { texts?.count ?? numbers.count }

  override var lastIsAbsent: Bool {
    if let texts { return texts.count == 0 || texts.presence(texts.count - 1) != .value }
    return numbers.last?.isAbsent ?? true
  }

  override func takeAll(_ batch: borrowing CellBatch, column: Int) {
    batch.forEachCell(in: column) { take($0) }
  }

  override func take(_ cell: Span<UInt8>) {
    if sense.isPlain(cell) { return append(cell) }
    switch sense.read(cell) {
    case .absent(let absence): appendAbsent(absence)
    case .mapped: appendAbsent(.missing)
    case .text(let range): append(cell.extracting(range))
    }
  }

  private func append(_ text: Span<UInt8>) {
    if texts != nil {
      texts?.append(text)
    } else {
      numbers.append(dictionary.number(of: text))
      if numbers.count == TextBuilder.trial { turnPlainIfTheyDiffer() }
    }
  }

  private func appendAbsent(_ absence: CellSense.Absence) {
    if texts != nil {
      texts?.appendAbsent(isNone: absence == .none)
    } else {
      numbers.append(absence == .none ? .none : .missing)
      if numbers.count == TextBuilder.trial { turnPlainIfTheyDiffer() }
    }
  }

  private func turnPlainIfTheyDiffer() {
    guard mayTurnPlain, dictionary.count > TextBuilder.trial / 2 else { return }
    var plain = PlainTexts()
    for number in numbers { plain.append(number, of: dictionary) }
    texts = plain
    numbers = []
    dictionary = TextDictionary()
  }

  override func finish() -> Column {
    if let texts { .plain(texts) } else { .coded(numbers, dictionary) }
  }
}

/// Keys of records and references to them: numbers of one dictionary for each kind of record.
///
/// What the dictionary already knows gets its number at once; what is new gets a number of this
/// piece alone, marked by the highest bit, until the pieces are joined.
final class KeyBuilder: ValueBuilder<UInt32> {
  private let known: TextDictionary
  private var new = TextDictionary()

  static let isNew: UInt32 = 1 << 31

  init(_ sense: CellSense, known: TextDictionary) {
    self.known = known
    super.init(sense)
  }

  override func takeAll(_ batch: borrowing CellBatch, column: Int) {
    batch.forEachCell(in: column) { take($0) }
  }

  override func take(_ cell: Span<UInt8>) {
    if sense.isPlain(cell) { return append(number(cell)) }
    switch sense.read(cell) {
    case .absent(let absence): appendAbsent(absence)
    case .mapped: append(.missing)
    case .text(let range): append(number(cell.extracting(range)))
    }
  }

  private func number(_ key: Span<UInt8>) -> UInt32 {
    let hash = TextHash.hash(key)
    if let number = known.find(key, hash: hash) { return number }
    return new.number(of: key, hash: hash) | KeyBuilder.isNew
  }

  override func finish() -> Column { .coded(values, new) }
}
