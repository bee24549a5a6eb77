package import Values

/// Moments as precise as they are known, each in 64 bits.
///
/// The first second it can be, shifted left by two, and how long it may last in the two bits below:
/// one second, one minute, or the whole day.
package struct Moments: Sendable {
  package internal(set) var packed: [Int64]

  package init(packed: [Int64] = []) { self.packed = packed }

  package enum Precision: Int64, Sendable { case second, minute, day }

  package static func pack(_ second: Int64, _ precision: Precision) -> Int64 {
    second << 2 | precision.rawValue
  }

  package static func pack(_ instant: Instant) -> Int64 {
    let precision: Precision =
      switch instant.latest - instant.earliest {
      case 0: .second
      case 1...59: .minute
      default: .day
      }
    return pack(instant.earliest, precision)
  }

  package static func earliest(_ packed: Int64) -> Int64 { packed >> 2 }

  package static func latest(_ packed: Int64) -> Int64 {
    switch packed & 3 {
    case 0: packed >> 2
    case 1: packed >> 2 + 59
    default: packed >> 2 + 86_399
    }
  }

  /// Nil where the moment is absent.
  package subscript(row: Int) -> Instant? {
    let value = packed[row]
    if value.isAbsent { return nil }
    return Instant(from: Moments.earliest(value), through: Moments.latest(value))
  }
}
