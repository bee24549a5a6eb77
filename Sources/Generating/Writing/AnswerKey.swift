/// What stands in an export on purpose: each case with the rule that is to judge it, and the outcome.
package struct AnswerKey: Sendable {
  /// One case.
  package struct Entry: Sendable, Hashable {
    package let rule: String
    /// The key of the subject, its parts joined by `/`, without the first day of a window.
    package let subject: String
    package let kind: Kind
    package let outcome: Outcome
    /// Why, in English and Chinese.
    package let why: String
    package let reason: String

    package init(
      rule: String, subject: String, kind: Kind, outcome: Outcome, why: String, reason: String
    ) {
      self.rule = rule
      self.subject = subject
      self.kind = kind
      self.outcome = outcome
      self.why = why
      self.reason = reason
    }
  }

  package enum Kind: String, Sendable, CaseIterable {
    case planted
    case lookAlike = "look-alike"
  }

  package enum Outcome: String, Sendable, CaseIterable { case flagged, clear, outside, undecided }

  package let entries: [Entry]

  package init(entries: [Entry]) { self.entries = entries }
}

extension AnswerKey {
  static let header = ["rule", "subject", "kind", "outcome", "why", "理由"]

  /// The key as CSV.
  package var csv: [UInt8] {
    var bytes = Array((AnswerKey.header.joined(separator: ",") + "\r\n").utf8)
    for entry in entries {
      let cells = [
        entry.rule, entry.subject, entry.kind.rawValue, entry.outcome.rawValue, entry.why,
        entry.reason,
      ]
      for (place, cell) in cells.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        CSVCell.append(cell, to: &bytes)
      }
      bytes.append(contentsOf: [13, 10])
    }
    return bytes
  }
}
