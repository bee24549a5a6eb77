/// What a column holds where it has no value: missing, or known to be none.
///
/// Both lie at the edge of each storage type, so a loop over values needs no second array. None is
/// only ever met in fields whose model says `or none`.
package protocol Absent: Sendable, Equatable {
  static var missing: Self { get }
  static var none: Self { get }
}

extension Absent {
  @inlinable package var isAbsent: Bool { self == .missing || self == .none }
}

extension Int32: Absent {
  @inlinable package static var missing: Int32 { .min }
  @inlinable package static var none: Int32 { .min + 1 }
  @inlinable package var isAbsent: Bool { self <= .min + 1 }
}

extension Int64: Absent {
  @inlinable package static var missing: Int64 { .min }
  @inlinable package static var none: Int64 { .min + 1 }
  @inlinable package var isAbsent: Bool { self <= .min + 1 }
}

extension UInt8: Absent {
  @inlinable package static var missing: UInt8 { .max }
  @inlinable package static var none: UInt8 { .max - 1 }
}

extension UInt16: Absent {
  @inlinable package static var missing: UInt16 { .max }
  @inlinable package static var none: UInt16 { .max - 1 }
}

extension UInt32: Absent {
  @inlinable package static var missing: UInt32 { .max }
  @inlinable package static var none: UInt32 { .max - 1 }
  @inlinable package var isAbsent: Bool { self >= .max - 1 }
}
