import FlagSemantics
import Plans
import Tables
import Values

/// A value that the engine has worked out, as columns that a database reads: NULL for what is missing
/// or has no room in a column.
struct HandedOverCells {
  typealias Column = (PreparedTable.Column, PreparedTable.Cells)

  private let vector: Vector
  /// For each row of the table the row of the vector; `.max` for none.
  private let rows: [UInt32]
  private let store: Store

  init(_ vector: Vector, _ rows: [UInt32], _ scanner: Scanner) {
    self.vector = vector
    self.rows = rows
    store = scanner.store
  }

  /// None where no column can hold the value.
  func columns(_ name: String, _ scalar: Scalar) -> [Column] {
    let own = values(name, scalar)
    guard !own.isEmpty else { return [] }
    guard vector.reasons.contains(.none) else { return own }
    let (rows, vector) = (rows, vector)
    let none: PreparedTable.Cells = { place, bytes in
      let row = Int(place) < rows.count ? rows[Int(place)] : .max
      return PreparedCell.put(row != .max && vector.reason(Int(row)) == .none, &bytes)
    }
    return own + [(.init(name: ColumnNames.none(name), storage: .truth), none)]
  }

  private func values(_ name: String, _ scalar: Scalar) -> [Column] {
    switch vector.values {
    case .truths(let truths):
      return [
        column(name, .truth) { row, bytes in
          truths[row] != 1 && PreparedCell.put(truths[row] == 2, &bytes)
        }
      ]
    case .codes(let values):
      guard case .code(let list) = scalar else { return [] }
      let codes = store.model[list].codes.map(\.name)
      return [
        column(name, .text) { row, bytes in
          guard Int(values[row]) < codes.count else { return false }
          PreparedCell.append(quoting: codes[Int(values[row])].utf8, to: &bytes)
          return true
        }
      ]
    case .texts(let numbers):
      guard case .text(let kind) = scalar else { return [] }
      let (store, form) = (store, CanonicalForm(kind))
      return [
        column(name, .text) { row, bytes in
          guard !numbers[row].isAbsent, let text = store.canonical(numbers[row], form) else {
            return false
          }
          PreparedCell.append(quoting: text.utf8, to: &bytes)
          return true
        }
      ]
    case .records(let places):
      return [
        column(name, .whole) { row, bytes in
          !places[row].isAbsent && PreparedCell.put(Int64(places[row]), &bytes)
        }
      ]
    case .times(let times): return self.times(name, times, scalar)
    case .quantities(let values): return numbers(name, values)
    case .stretches, .members: return []
    }
  }

  private func times(_ name: String, _ times: Times, _ scalar: Scalar) -> [Column] {
    // A day is a point where it is compared with days.
    guard scalar == .datetime || times.earliest == times.latest else { return [] }
    let from = column(name, .whole) { PreparedCell.put(times.earliest[$0], &$1) }
    if scalar == .date { return [from] }
    return [
      from, column(ColumnNames.until(name), .whole) { PreparedCell.put(times.latest[$0], &$1) },
    ]
  }

  private func numbers(_ name: String, _ values: Quantities) -> [Column] {
    if case .scaled(let scaled, let scale) = values {
      return [
        column(name, .decimal(scale: scale)) { row, bytes in
          PreparedCell.append(scaled[row], scale: scale, to: &bytes)
          return true
        }
      ]
    }
    let scale = HandedOverCells.scale
    let wide = values.exact.map { $0.scaled(to: scale) }
    return [
      column(name, .decimal(scale: scale)) { row, bytes in
        guard let value = wide[row] else { return false }
        PreparedCell.append(value, scale: scale, to: &bytes)
        return true
      }
    ]
  }

  /// Decimals of a fraction; one that needs more is left to the engine.
  private static let scale = 6

  private func column(
    _ name: String, _ storage: PreparedTable.Storage,
    _ put: @escaping @Sendable (Int, inout [UInt8]) -> Bool
  ) -> Column {
    let (rows, vector) = (rows, vector)
    return (
      .init(name: name, storage: storage),
      { place, bytes in
        let row = Int(place) < rows.count ? rows[Int(place)] : .max
        guard row != .max, vector.reason(Int(row)) == .present else { return false }
        return put(Int(row), &bytes)
      }
    )
  }
}

extension Ratio {
  /// As a whole number over a power of ten; nil where it is none that fits.
  fileprivate func scaled(to scale: Int) -> Int64? {
    let power = PowersOfTen.wide[scale]
    let (whole, rest) = power.quotientAndRemainder(dividingBy: Int128(denominator))
    guard rest == 0 else { return nil }
    let (product, overflow) = Int128(numerator).multipliedReportingOverflow(by: whole)
    return overflow ? nil : Int64(exactly: product)
  }
}
