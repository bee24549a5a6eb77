import Tables
import Values

/// Days.
struct DayTaker: CellTaker {
  private let sense: CellSense
  private let reading: TimeReading
  private var values: [Int32] = []
  var faults = CellFaults()

  init(_ sense: CellSense, _ reading: TimeReading) {
    self.sense = sense
    self.reading = reading
  }

  var count: Int { values.count }

  func isAbsent(_ row: Int) -> Bool { values[row].isAbsent }

  mutating func reserve(_ rows: Int) { values.reserveCapacity(rows) }

  mutating func take(_ cell: Span<UInt8>) {
    if let day = reading.fastDay(cell) { return values.append(day) }
    switch sense.read(cell) {
    case .absent(let absence): values.append(Int32(absence))
    case .mapped: values.append(.missing)
    case .text(let range):
      do throws(CellTrouble) {
        values.append(try reading.date(cell.extracting(range)).dayNumber)
      } catch {
        faults.add(.unread(error), at: count)
        values.append(.missing)
      }
    }
  }

  mutating func finish() -> Column { .days(values) }
}

/// Moments, as precise as they were written.
struct MomentTaker: CellTaker {
  private let sense: CellSense
  private let reading: TimeReading
  private var values: [Int64] = []
  var faults = CellFaults()

  init(_ sense: CellSense, _ reading: TimeReading) {
    self.sense = sense
    self.reading = reading
  }

  var count: Int { values.count }

  func isAbsent(_ row: Int) -> Bool { values[row].isAbsent }

  mutating func reserve(_ rows: Int) { values.reserveCapacity(rows) }

  mutating func take(_ cell: Span<UInt8>) {
    if let packed = reading.fastMoment(cell) { return values.append(packed) }
    switch sense.read(cell) {
    case .absent(let absence): values.append(Int64(absence))
    case .mapped: values.append(.missing)
    case .text(let range):
      do throws(CellTrouble) {
        values.append(Moments.pack(try reading.instant(cell.extracting(range))))
      } catch {
        faults.add(.unread(error), at: count)
        values.append(.missing)
      }
    }
  }

  mutating func finish() -> Column { .moments(Moments(packed: values)) }
}

/// Lengths of time, in seconds, months or working days.
struct LengthTaker: CellTaker {
  private let sense: CellSense
  private let reading: LengthReading
  private var values: [Int64] = []
  var faults = CellFaults()

  init(_ sense: CellSense, _ reading: LengthReading) {
    self.sense = sense
    self.reading = reading
  }

  var count: Int { values.count }

  func isAbsent(_ row: Int) -> Bool { values[row].isAbsent }

  mutating func reserve(_ rows: Int) { values.reserveCapacity(rows) }

  mutating func take(_ cell: Span<UInt8>) {
    switch sense.read(cell) {
    case .absent(let absence): values.append(Int64(absence))
    case .mapped: values.append(.missing)
    case .text(let range):
      do throws(CellTrouble) {
        values.append(try reading.value(cell.extracting(range)))
      } catch {
        faults.add(.unread(error), at: count)
        values.append(.missing)
      }
    }
  }

  mutating func finish() -> Column { .lengths(values) }
}

extension Absent {
  /// What stands for an absence in this storage.
  init(_ absence: CellSense.Absence) { self = absence == .none ? Self.none : Self.missing }
}
