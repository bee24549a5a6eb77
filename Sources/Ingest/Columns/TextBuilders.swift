import FlagSemantics
import SourceReading
import Tables
import Values

/// Texts that recur, each kept once.
final class CodedTextBuilder: ValueBuilder<UInt32> {
  private var dictionary = TextDictionary()

  override func takeAll(_ batch: borrowing CellBatch, column: Int) {
    batch.forEachCell(in: column) { take($0) }
  }

  override func take(_ cell: Span<UInt8>) {
    if sense.isPlain(cell) { return append(dictionary.number(of: cell)) }
    switch sense.read(cell) {
    case .absent(let absence): appendAbsent(absence)
    case .mapped: append(.missing)
    case .text(let range): append(dictionary.number(of: cell.extracting(range)))
    }
  }

  override func finish() -> Column { .coded(values, dictionary) }
}

/// Texts that hardly recur.
final class PlainTextBuilder: ColumnBuilder {
  private var texts = PlainTexts()

  override var count: Int { texts.count }
  override var lastIsAbsent: Bool { count == 0 || texts.presence(count - 1) != .value }

  override func takeAll(_ batch: borrowing CellBatch, column: Int) {
    batch.forEachCell(in: column) { take($0) }
  }

  override func take(_ cell: Span<UInt8>) {
    if sense.isPlain(cell) { return texts.append(cell) }
    switch sense.read(cell) {
    case .absent(let absence): texts.appendAbsent(isNone: absence == .none)
    case .mapped: texts.appendAbsent()
    case .text(let range): texts.append(cell.extracting(range))
    }
  }

  override func finish() -> Column { .plain(texts) }
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
