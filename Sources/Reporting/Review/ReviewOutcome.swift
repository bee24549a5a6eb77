import Statistics
import Values

/// How many findings of a rule were upheld, and how sure that share is.
package struct ReviewOutcome: Sendable, Hashable {
  package let upheld: Int
  package let cleared: Int
  package let open: Int

  package init(upheld: Int, cleared: Int, open: Int) {
    self.upheld = upheld
    self.cleared = cleared
    self.open = open
  }

  package var decided: Int { upheld + cleared }

  /// The measured precision; nil where nothing was decided.
  package var precision: Double? {
    decided == 0 ? nil : Double(upheld) / Double(decided)
  }

  /// Wilson's interval of it, with 95 % confidence.
  package var interval: ClosedRange<Double>? {
    guard decided > 0, let low = ReviewOutcome.low(upheld, decided),
      let missed = ReviewOutcome.low(cleared, decided)
    else { return nil }
    return low...max(low, 1 - missed)
  }

  private static func low(_ hits: Int, _ tries: Int) -> Double? {
    (try? Chance.wilsonLow(hits, of: tries)).flatMap { Double($0.description) }
  }
}

extension ReviewStatus {
  /// Whether the finding turned out to be one; being exempted says nothing of that.
  package var isUpheld: Bool {
    switch self {
    case .confirmed, .referred, .recused, .divested: true
    case .open, .checking, .cleared, .exempt: false
    }
  }
}
