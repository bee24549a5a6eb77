import Diagnostics

/// The columns of the sheet of findings by which a reviewed workbook is understood again.
package enum ReviewHeading: Sendable, CaseIterable {
  case fingerprint, rule, subject, severity, message
  case status, reviewer, secondReviewer, reviewedOn, note

  var wording: Wording {
    switch self {
    case .fingerprint: Wording(en: "Fingerprint", zh: "指紋")
    case .rule: Wording(en: "Rule id", zh: "規則代號")
    case .subject: Wording(en: "Subject", zh: "對象")
    case .severity: Wording(en: "Severity", zh: "嚴重度")
    case .message: Wording(en: "Finding", zh: "說明")
    case .status: Wording(en: "Status", zh: "處理狀態")
    case .reviewer: Wording(en: "Reviewer", zh: "查核人員")
    case .secondReviewer: Wording(en: "Second reviewer", zh: "複核人員")
    case .reviewedOn: Wording(en: "Reviewed on", zh: "查核日期")
    case .note: Wording(en: "Note", zh: "備註")
    }
  }

  /// Where it stands among the headings of a sheet, in whatever language those are.
  package func column(among headings: [String]) -> Int? {
    let names = Voice.all.map { $0.words(wording) }
    return headings.firstIndex { names.contains($0) }
  }
}

extension Voice {
  /// The languages of a sheet with these headings.
  package init?(headings: [String]) {
    let known = Voice.all.first { headings.contains($0.words(ReviewHeading.fingerprint.wording)) }
    guard let known else { return nil }
    self = known
  }
}

extension ReviewStatus {
  /// What a cell says, in whatever language; a blank one is open.
  package init?(_ text: String) {
    let word = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    if word.isEmpty {
      self = .open
      return
    }
    let known = ReviewStatus.allCases.first { status in
      status.rawValue == word || Voice.all.contains { $0.words(status.wording) == word }
    }
    guard let known else { return nil }
    self = known
  }
}

extension Voice {
  static let all: [Voice] = [.one(.english), .one(.chinese), .both]
}
