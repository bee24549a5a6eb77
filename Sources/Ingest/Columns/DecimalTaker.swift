import Tables
import Values

/// Numbers, percentages and amounts.
struct DecimalTaker: CellTaker {
  private let sense: CellSense
  private let reading: AmountReading
  private var decimals: Decimals
  var faults = CellFaults()

  init(_ sense: CellSense, _ reading: AmountReading, scale: Int) {
    self.sense = sense
    self.reading = reading
    decimals = Decimals(scale: scale)
  }

  var count: Int { decimals.count }

  mutating func reserve(_ rows: Int) { decimals.reserve(rows) }

  func isAbsent(_ row: Int) -> Bool { decimals.scaled[row].isAbsent }

  mutating func take(_ cell: Span<UInt8>) {
    if let scaled = reading.fast(cell, scale: decimals.scale) {
      decimals.append(scaled: scaled)
    } else {
      takeSlowly(cell)
    }
  }

  private mutating func takeSlowly(_ cell: Span<UInt8>) {
    switch sense.read(cell) {
    case .absent(let absence): decimals.append(scaled: absence == .none ? .none : .missing)
    case .mapped: decimals.append(scaled: .missing)
    case .text(let range):
      do throws(CellTrouble) {
        decimals.append(try reading.value(cell.extracting(range)))
      } catch {
        faults.add(.unread(error), at: count)
        decimals.append(scaled: .missing)
      }
    }
  }

  mutating func finish() -> Column { .decimals(decimals) }
}
