import FlagSemantics
import Tables
import Values

/// How the amounts of a field are read.
struct AmountReading: Sendable {
  enum Kind: Sendable { case number, percent, money(CurrencyCode?) }

  private enum Cell: Sendable {
    case number(NumberCell)
    case percent(PercentCell)
    case money(AmountCell)
  }

  private let cell: Cell
  /// Whether a plain number is the value as it stands.
  private let isPlain: Bool
  private let isNonNegative: Bool

  init(_ field: FilledField, _ kind: Kind) {
    isNonNegative = field.isNonNegative
    let allowsNegative = !field.isNonNegative
    let power = field.unit.flatMap { AmountCell.power(ofUnit: $0) } ?? 0
    switch kind {
    case .number:
      cell = .number(NumberCell(power: power, allowsNegative: allowsNegative))
      isPlain = power == 0
    case .percent:
      let bare = field.unit.flatMap { PercentCell.bare(ofUnit: $0) } ?? .refused
      cell = .percent(PercentCell(bare: bare, allowsNegative: allowsNegative))
      isPlain = bare == .fraction
    case .money(let currency):
      cell = .money(AmountCell(power: power, currency: currency, allowsNegative: allowsNegative))
      isPlain = power == 0
    }
  }

  /// The number times ten to the scale; nil for what is not that plain.
  @inline(__always)
  func fast(_ text: Span<UInt8>, scale: Int) -> Int64? {
    guard isPlain, let value = PlainCell.fixedDecimal(text, scale: scale) else { return nil }
    return isNonNegative && value < 0 ? nil : value
  }

  func value(_ text: Span<UInt8>) throws(CellTrouble) -> ExactDecimal {
    switch cell {
    case .number(let cell): try cell.number(text)
    case .percent(let cell): try cell.percent(text).fraction
    case .money(let cell): try cell.amount(text)
    }
  }
}

extension AmountReading {
  static func isNumber(_ text: [UInt8]) -> Bool {
    (try? NumberCell().number(text.span)) != nil
  }

  static func isAmount(_ text: [UInt8]) -> Bool {
    (try? AmountCell(currency: nil).amount(text.span)) != nil
  }

  static func isPercent(_ text: [UInt8]) -> Bool {
    (try? PercentCell(bare: .points).percent(text.span)) != nil
  }
}

/// How the days and moments of a field are read.
struct TimeReading: Sendable {
  /// Minutes east of Greenwich.
  static let taiwan = 480

  private let cell: DateCell

  init(_ calendar: CellCalendar, zoneMinutes: Int) {
    cell = DateCell(calendar: DateCell.Calendar(calendar), zoneMinutes: zoneMinutes)
  }

  @inline(__always)
  func fastDay(_ text: Span<UInt8>) -> Int32? { PlainCell.date(text) }

  @inline(__always)
  func fastMoment(_ text: Span<UInt8>) -> Int64? {
    guard let (second, precision) = PlainCell.instant(text) else { return nil }
    return switch precision {
    case .second: Moments.pack(second, .second)
    case .minute: Moments.pack(second, .minute)
    case .day: Moments.pack(second, .day)
    }
  }

  func date(_ text: Span<UInt8>) throws(CellTrouble) -> CalendarDate { try cell.date(text) }

  func instant(_ text: Span<UInt8>) throws(CellTrouble) -> Instant { try cell.instant(text) }

  static func isTime(_ text: [UInt8]) -> Bool {
    do throws(CellTrouble) {
      _ = try DateCell().instant(text.span)
      return true
    } catch {
      switch error {
      case .ambiguousCalendar, .ambiguousOrder: return true
      default: return false
      }
    }
  }

  /// The second at which a text that is a day or a moment begins; nil for any other text.
  static func anyMoment(_ text: [UInt8]) -> Int64? {
    (try? DateCell().instant(text.span))?.earliest
  }
}

extension DateCell.Calendar {
  fileprivate init(_ calendar: CellCalendar) {
    switch calendar {
    case .found: self = .found
    case .roc: self = .roc
    case .western: self = .western
    }
  }
}

/// How the lengths of time of a field are read.
struct LengthReading: Sendable {
  enum Unit: Sendable { case seconds, workingDays, months }

  private let unit: Unit
  private let cell: DurationCell

  init(_ field: FilledField, _ unit: Unit) {
    self.unit = unit
    cell = DurationCell(
      unit: field.unit.flatMap { DurationCell.unit(named: $0) },
      allowsNegative: !field.isNonNegative)
  }

  func value(_ text: Span<UInt8>) throws(CellTrouble) -> Int64 {
    switch unit {
    case .seconds: Int64(try cell.duration(text).seconds)
    case .workingDays: Int64(try cell.workingDays(text).count)
    case .months: Int64(try cell.period(text).months)
    }
  }
}
