/// Reads lengths of time: 30日曆天, 15工作天, 1年6個月, `30 days`, `PT2H`.
///
/// Days, working days and months never mix, as nobody can say how long 1個月15天 is.
package struct DurationCell: Sendable, Hashable {
  /// What a number without a unit is counted in; nil refuses it.
  package let unit: TimeUnit?
  package let allowsNegative: Bool

  package init(unit: TimeUnit? = nil, allowsNegative: Bool = true) {
    self.unit = unit
    self.allowsNegative = allowsNegative
  }

  /// A unit as people write it over a column: 天, 工作天, 月, `days`.
  package static func unit(named name: String) -> TimeUnit? {
    var scan = CellScan(name.utf8.span)
    if scan.take(word: "月") { return scan.isAtEnd ? .month : nil }
    guard let unit = scan.take(LengthUnit.words), scan.isAtEnd, unit.factor == 1 else { return nil }
    return unit.unit
  }

  package func span(_ cell: Span<UInt8>) throws(CellTrouble) -> TimeSpan {
    var scan = CellScan(cell)
    guard scan.count > 0 else { throw .blank }
    guard !scan.isCut else { throw .notADuration }
    let span = try scan.next == "P" ? scan.isoLength() : scan.length(inUnits: unit)
    guard allowsNegative || !span.isNegative else { throw .negative }
    return span
  }

  /// Days, hours, minutes: an exact length.
  package func duration(_ cell: Span<UInt8>) throws(CellTrouble) -> Duration {
    let span = try span(cell)
    guard case .duration(let duration) = span else { throw .wrongLength(span) }
    return duration
  }

  package func workingDays(_ cell: Span<UInt8>) throws(CellTrouble) -> WorkingDays {
    let span = try span(cell)
    guard case .workingDays(let days) = span else { throw .wrongLength(span) }
    return days
  }

  /// Months and years.
  package func period(_ cell: Span<UInt8>) throws(CellTrouble) -> Period {
    let span = try span(cell)
    guard case .period(let period) = span else { throw .wrongLength(span) }
    return period
  }
}

extension TimeSpan {
  fileprivate var isNegative: Bool {
    switch self {
    case .duration(let duration): duration.seconds < 0
    case .workingDays(let days): days.count < 0
    case .period(let period): period.months < 0
    }
  }
}
