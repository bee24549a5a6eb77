import FlagSemantics
import SourceReading
import Tables
import Values

/// Days.
final class DayBuilder: ValueBuilder<Int32> {
  private let reading: TimeReading

  init(_ sense: CellSense, _ reading: TimeReading) {
    self.reading = reading
    super.init(sense)
  }

  override func takeAll(_ batch: borrowing CellBatch, column: Int) {
    batch.forEachCell(in: column) { take($0) }
  }

  override func take(_ cell: Span<UInt8>) {
    if let day = reading.fastDay(cell) { return append(day) }
    switch sense.read(cell) {
    case .absent(let absence): appendAbsent(absence)
    case .mapped: append(.missing)
    case .text(let range):
      do throws(CellTrouble) {
        append(try reading.date(cell.extracting(range)).dayNumber)
      } catch {
        appendFault(.unread(error))
      }
    }
  }

  override func finish() -> Column { .days(values) }
}

/// Moments, as precise as they were written.
final class MomentBuilder: ValueBuilder<Int64> {
  private let reading: TimeReading

  init(_ sense: CellSense, _ reading: TimeReading) {
    self.reading = reading
    super.init(sense)
  }

  override func takeAll(_ batch: borrowing CellBatch, column: Int) {
    batch.forEachCell(in: column) { take($0) }
  }

  override func take(_ cell: Span<UInt8>) {
    if let packed = reading.fastMoment(cell) { return append(packed) }
    switch sense.read(cell) {
    case .absent(let absence): appendAbsent(absence)
    case .mapped: append(.missing)
    case .text(let range):
      do throws(CellTrouble) {
        append(Moments.pack(try reading.instant(cell.extracting(range))))
      } catch {
        appendFault(.unread(error))
      }
    }
  }

  override func finish() -> Column { .moments(Moments(packed: values)) }
}

/// Lengths of time, in seconds, months or working days.
final class LengthBuilder: ValueBuilder<Int64> {
  private let unit: LengthReading

  init(_ sense: CellSense, _ unit: LengthReading) {
    self.unit = unit
    super.init(sense)
  }

  override func take(_ cell: Span<UInt8>) {
    switch sense.read(cell) {
    case .absent(let absence): appendAbsent(absence)
    case .mapped: append(.missing)
    case .text(let range):
      do throws(CellTrouble) {
        append(try unit.value(cell.extracting(range)))
      } catch {
        appendFault(.unread(error))
      }
    }
  }

  override func finish() -> Column { .lengths(values) }
}
