internal import Glibc

/// What the environment says to the tests.
package enum TestEnvironment {
  /// A number; nil where the variable is not set, or is none.
  package static func number(_ name: String) -> UInt64? {
    // Safe: the text is copied at once.
    unsafe getenv(name).flatMap { unsafe UInt64(String(cString: $0)) }
  }
}
