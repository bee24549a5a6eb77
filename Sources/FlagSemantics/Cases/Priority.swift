/// What is looked into first: P1 before P4.
package enum Priority: String, Sendable, CaseIterable, Comparable {
  case first = "P1"
  case second = "P2"
  case third = "P3"
  case fourth = "P4"

  package var rank: Int { Priority.allCases.firstIndex(of: self) ?? 0 }

  /// The less urgent is less.
  package static func < (left: Priority, right: Priority) -> Bool { left.rank > right.rank }
}

/// Points of evidence, in hundredths: a weight of 6 at 70 % is 4.2.
package struct Points: Sendable, Hashable, Comparable {
  package let hundredths: Int

  package init(hundredths: Int) { self.hundredths = hundredths }
  package init(_ whole: Int) { hundredths = whole * 100 }

  package static func < (left: Points, right: Points) -> Bool {
    left.hundredths < right.hundredths
  }

  package static func + (left: Points, right: Points) -> Points {
    Points(hundredths: left.hundredths + right.hundredths)
  }

  /// `12`, `4.2`
  package var text: String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
