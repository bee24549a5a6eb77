/// The words a number may carry for its size: `150萬`, `2 million`.
package enum Magnitude: String, Sendable, CaseIterable {
  case tenThousand = "萬"
  case hundredMillion = "億"
  case thousand
  case million

  package var powerOfTen: Int {
    switch self {
    case .thousand: 3
    case .tenThousand: 4
    case .million: 6
    case .hundredMillion: 8
    }
  }

  /// Whether it stands directly behind the digits; the English words stand apart.
  package var isAttached: Bool { self == .tenThousand || self == .hundredMillion }
}
