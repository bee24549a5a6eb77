/// A finding as a reviewed workbook has it.
package struct ReviewRow: Sendable, Hashable {
  package let fingerprint: String
  package let rule: String
  package let subject: String
  package let severity: String
  package let message: String
  package let status: Status
  package let reviewer: String
  package let secondReviewer: String
  package let reviewedOn: String
  package let note: String
  /// Whether it was gone already then: it stood on the sheet of those.
  package let isGone: Bool

  /// What stands in the cell, and what that means; a word that nobody knows stays as it is.
  package enum Status: Sendable, Hashable {
    case known(ReviewStatus)
    case unknown(String)

    package var known: ReviewStatus? {
      if case .known(let status) = self { status } else { nil }
    }
  }

  package init(
    fingerprint: String, rule: String, subject: String, severity: String, message: String,
    status: Status, reviewer: String, secondReviewer: String, reviewedOn: String, note: String,
    isGone: Bool = false
  ) {
    self.fingerprint = fingerprint
    self.rule = rule
    self.subject = subject
    self.severity = severity
    self.message = message
    self.status = status
    self.reviewer = reviewer
    self.secondReviewer = secondReviewer
    self.reviewedOn = reviewedOn
    self.note = note
    self.isGone = isGone
  }

  /// Whether anybody has looked at it.
  package var isTouched: Bool {
    status != .known(.open) || ![reviewer, secondReviewer, reviewedOn, note].allSatisfy(\.isEmpty)
  }
}
