import FlagSemantics
import Tables
import Values

/// How the amounts of a field are read.
struct AmountReading: Sendable {
  enum Kind: Sendable { case number, percent, money(CurrencyCode?) }
  init(_ field: FilledField, _ kind: Kind) {}
  func fast(_ cell: Span<UInt8>, scale: Int) -> Int64? { nil }
  func value(_ text: Span<UInt8>) throws(CellTrouble) -> ExactDecimal { throw .notANumber }
}

/// How the days and moments of a field are read.
struct TimeReading: Sendable {
  static let taiwan = 480
  init(_ calendar: CellCalendar, zoneMinutes: Int) {}
  func fastDay(_ cell: Span<UInt8>) -> Int32? { nil }
  func fastMoment(_ cell: Span<UInt8>) -> Int64? { nil }
  func date(_ text: Span<UInt8>) throws(CellTrouble) -> CalendarDate { throw .notADate }
  func instant(_ text: Span<UInt8>) throws(CellTrouble) -> Instant { throw .notADate }
  static func anyDay(_ text: [UInt8]) -> Int32? { nil }
}

struct LengthReading: Sendable {
  enum Unit: Sendable { case seconds, workingDays, months }
  init(_ unit: Unit) {}
  func value(_ text: Span<UInt8>) throws(CellTrouble) -> Int64 { throw .notANumber }
}

extension Placeholders.Kind {
  init(_ kind: TextKind) { self = .text }
}

extension AmountReading {
  static func isNumber(_ text: [UInt8]) -> Bool { false }
  static func isAmount(_ text: [UInt8]) -> Bool { false }
  static func isPercent(_ text: [UInt8]) -> Bool { false }
}

extension TimeReading {
  static func isTime(_ text: [UInt8]) -> Bool { false }
}
