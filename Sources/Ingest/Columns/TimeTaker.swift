import Tables
import Values

/// Reads cells into the whole numbers that a column of times keeps.
protocol TimeUnit: Sendable {
  associatedtype Stored: Absent & FixedWidthInteger

  /// The usual form, read without looking at what the mapping says.
  func fast(_ cell: Span<UInt8>) -> Stored?
  func stored(_ text: Span<UInt8>) throws(CellTrouble) -> Stored
  func column(of values: [Stored]) -> Column
}

/// Days.
struct DayUnit: TimeUnit {
  let reading: TimeReading

  func fast(_ cell: Span<UInt8>) -> Int32? { reading.fastDay(cell) }

  func stored(_ text: Span<UInt8>) throws(CellTrouble) -> Int32 { try reading.date(text).dayNumber }

  func column(of values: [Int32]) -> Column { .days(values) }
}

/// Moments, as precise as they were written.
struct MomentUnit: TimeUnit {
  let reading: TimeReading

  func fast(_ cell: Span<UInt8>) -> Int64? { reading.fastMoment(cell) }

  func stored(_ text: Span<UInt8>) throws(CellTrouble) -> Int64 {
    Moments.pack(try reading.instant(text))
  }

  func column(of values: [Int64]) -> Column { .moments(Moments(packed: values)) }
}

/// Lengths of time, in seconds, months or working days.
struct LengthUnit: TimeUnit {
  let reading: LengthReading

  func fast(_ cell: Span<UInt8>) -> Int64? { nil }

  func stored(_ text: Span<UInt8>) throws(CellTrouble) -> Int64 { try reading.value(text) }

  func column(of values: [Int64]) -> Column { .lengths(values) }
}

/// Days, moments and lengths of time.
struct TimeTaker<Unit: TimeUnit>: CellTaker {
  private let sense: CellSense
  private let unit: Unit
  private var values: [Unit.Stored] = []
  var faults = CellFaults()

  init(_ sense: CellSense, _ unit: Unit) {
    self.sense = sense
    self.unit = unit
  }

  var count: Int { values.count }

  func isAbsent(_ row: Int) -> Bool { values[row].isAbsent }

  mutating func reserve(_ rows: Int) { values.reserveCapacity(rows) }

  mutating func take(_ cell: Span<UInt8>) {
    if let value = unit.fast(cell) { return values.append(value) }
    switch sense.read(cell) {
    case .absent(let absence): values.append(Unit.Stored(absence))
    case .mapped: values.append(.missing)
    case .text(let range):
      do throws(CellTrouble) {
        values.append(try unit.stored(cell.extracting(range)))
      } catch {
        faults.add(.unread(error), at: count)
        values.append(.missing)
      }
    }
  }

  mutating func finish() -> Column { unit.column(of: values) }
}

extension Absent {
  /// What stands for an absence in this storage.
  init(_ absence: CellSense.Absence) { self = absence == .none ? Self.none : Self.missing }
}
