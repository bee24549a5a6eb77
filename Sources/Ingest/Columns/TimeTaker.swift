import Tables
import Values

/// Days, moments and lengths of time, as the whole numbers that their columns keep.
protocol TimeTaker: CellTaker {
  associatedtype Stored: Absent & FixedWidthInteger

  var sense: CellSense { get }
  var values: [Stored] { get set }

  /// The usual form, read without looking at what the mapping says.
  func fast(_ cell: Span<UInt8>) -> Stored?
  func stored(_ text: Span<UInt8>) throws(CellTrouble) -> Stored
}

extension TimeTaker {
  var count: Int { values.count }

  func isAbsent(_ row: Int) -> Bool { values[row].isAbsent }

  mutating func reserve(_ rows: Int) { values.reserveCapacity(rows) }

  mutating func take(_ cell: Span<UInt8>) {
    if let value = fast(cell) { return values.append(value) }
    switch sense.read(cell) {
    case .absent(let absence): values.append(Stored(absence))
    case .mapped: values.append(.missing)
    case .text(let range):
      do throws(CellTrouble) {
        values.append(try stored(cell.extracting(range)))
      } catch {
        faults.add(.unread(error), at: count)
        values.append(.missing)
      }
    }
  }
}

struct DayTaker: TimeTaker {
  let sense: CellSense
  private let reading: TimeReading
  var values: [Int32] = []
  var faults = CellFaults()

  init(_ sense: CellSense, _ reading: TimeReading) {
    self.sense = sense
    self.reading = reading
  }

  func fast(_ cell: Span<UInt8>) -> Int32? { reading.fastDay(cell) }

  func stored(_ text: Span<UInt8>) throws(CellTrouble) -> Int32 { try reading.date(text).dayNumber }

  mutating func finish() -> Column { .days(values) }
}

/// Moments, as precise as they were written.
struct MomentTaker: TimeTaker {
  let sense: CellSense
  private let reading: TimeReading
  var values: [Int64] = []
  var faults = CellFaults()

  init(_ sense: CellSense, _ reading: TimeReading) {
    self.sense = sense
    self.reading = reading
  }

  func fast(_ cell: Span<UInt8>) -> Int64? { reading.fastMoment(cell) }

  func stored(_ text: Span<UInt8>) throws(CellTrouble) -> Int64 {
    Moments.pack(try reading.instant(text))
  }

  mutating func finish() -> Column { .moments(Moments(packed: values)) }
}

/// Lengths of time, in seconds, months or working days.
struct LengthTaker: TimeTaker {
  let sense: CellSense
  private let reading: LengthReading
  var values: [Int64] = []
  var faults = CellFaults()

  init(_ sense: CellSense, _ reading: LengthReading) {
    self.sense = sense
    self.reading = reading
  }

  func fast(_ cell: Span<UInt8>) -> Int64? { nil }

  func stored(_ text: Span<UInt8>) throws(CellTrouble) -> Int64 { try reading.value(text) }

  mutating func finish() -> Column { .lengths(values) }
}

extension Absent {
  /// What stands for an absence in this storage.
  init(_ absence: CellSense.Absence) { self = absence == .none ? Self.none : Self.missing }
}
