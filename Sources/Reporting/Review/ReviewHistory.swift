/// What auditors made of the findings of an earlier workbook.
package struct ReviewHistory: Sendable {
  /// In the order of their sheet.
  package let rows: [ReviewRow]
  /// Cells with a status that does not exist.
  package let mistakes: [Mistake]
  /// The languages of the workbook, where they are known.
  package let voice: Voice?
  private let places: [String: Int]

  package struct Mistake: Sendable, Hashable {
    /// `Findings!K7`
    package let address: String
    package let text: String

    package init(address: String, text: String) {
      self.address = address
      self.text = text
    }
  }

  package init(rows: [ReviewRow], mistakes: [Mistake], voice: Voice? = nil) {
    self.voice = voice
    self.rows = rows
    self.mistakes = mistakes
    // Of a row that somebody copied the one that was worked on counts.
    places = Dictionary(
      zip(rows.map(\.fingerprint), rows.indices),
      uniquingKeysWith: { first, second in rows[second].isTouched ? second : first })
  }

  package subscript(fingerprint: String) -> ReviewRow? { places[fingerprint].map { rows[$0] } }

  /// The rows whose findings are no longer there.
  package func gone(from fingerprints: Set<String>) -> [ReviewRow] {
    rows.filter { !fingerprints.contains($0.fingerprint) }
  }

  /// What came of the findings of a rule that were looked into.
  package func outcome(of rule: String) -> ReviewOutcome {
    let known = rows.filter { $0.rule == rule }.compactMap(\.status.known)
    return ReviewOutcome(
      upheld: known.count(where: \.isUpheld), cleared: known.count { $0 == .cleared },
      open: known.count { $0 == .open || $0 == .checking })
  }
}
