/// Why a statistic has no value, so that a verdict can name its cause.
package enum Undefined: Error, Sendable, Hashable {
  /// Fewer values than the definition needs.
  case tooFew
  /// What stands below the line is zero: a mean of nothing, values that are all the same.
  case divisionByZero
  /// The exact result outgrew 128 bits.
  case tooLarge
  /// Asked for what cannot be: a share above 100%, half a hit, more hits than tries.
  case outOfRange
}
