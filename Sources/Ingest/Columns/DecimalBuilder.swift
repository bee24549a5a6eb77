import FlagSemantics
import SourceReading
import Tables
import Values

/// Numbers, percentages and amounts.
final class DecimalBuilder: ColumnBuilder {
  private let reading: AmountReading
  private var decimals: Decimals

  init(_ sense: CellSense, _ reading: AmountReading, scale: Int) {
    self.reading = reading
    decimals = Decimals(scale: scale)
    super.init(sense)
  }

  override var count: Int { decimals.count }
  override var lastIsAbsent: Bool { decimals.scaled.last?.isAbsent ?? true }

  override func takeAll(_ batch: borrowing CellBatch, column: Int) {
    batch.forEachCell(in: column) { take($0) }
  }

  override func take(_ cell: Span<UInt8>) {
    if let scaled = reading.fast(cell, scale: decimals.scale) {
      decimals.append(scaled: scaled)
      return
    }
    switch sense.read(cell) {
    case .absent(let absence): decimals.append(scaled: absence == .none ? .none : .missing)
    case .mapped: decimals.append(scaled: .missing)
    case .text(let range): takeSlowly(cell.extracting(range))
    }
  }

  private func takeSlowly(_ text: Span<UInt8>) {
    do throws(CellTrouble) {
      let value = try reading.value(text)
      if value.isNegative, sense.isNonNegative { throw CellTrouble.negative }
      decimals.append(value)
    } catch {
      fault(.unread(error))
      decimals.append(scaled: .missing)
    }
  }

  override func finish() -> Column { .decimals(decimals) }
}
