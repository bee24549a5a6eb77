import Diagnostics
import Findings
import FlagSemantics

/// How a finding stands to the review before: new, as it was, or otherwise.
enum ReviewChange: Hashable {
  case new
  case unchanged
  /// What is otherwise than it was: one text for each.
  case changed([Wording])

  init(_ finding: Finding, since row: ReviewRow?) {
    guard let row else {
      self = .new
      return
    }
    var changes: [Wording] = []
    let severities = Voice.all.map { $0.words(finding.severity.label) }
    if !row.severity.isEmpty, !severities.contains(row.severity) {
      changes.append(
        Wording(en: "severity was {0}", zh: "嚴重度原為{0}")
          .filled(with: [Wording(verbatim: row.severity)]))
    }
    let messages = Voice.all.map { CellText.shown($0.message(of: finding)) }
    if !row.message.isEmpty, !messages.contains(where: { $0.isSame(as: row.message) }) {
      changes.append(
        Wording(en: "it said: {0}", zh: "原為：{0}").filled(with: [Wording(verbatim: row.message)]))
    }
    self = changes.isEmpty ? .unchanged : .changed(changes)
  }

  var word: Wording {
    switch self {
    case .new: Wording(en: "new", zh: "新增")
    case .unchanged: Wording(en: "as before", zh: "未變")
    case .changed: Wording(en: "changed", zh: "有變動")
    }
  }

  var tone: Emphasis.Tone {
    switch self {
    case .new: .serious
    case .unchanged: .quiet
    case .changed: .notable
    }
  }
}

extension String {
  /// Programs that save a workbook take liberties with white space at ends and in line breaks.
  fileprivate func isSame(as other: String) -> Bool {
    split(whereSeparator: \.isWhitespace) == other.split(whereSeparator: \.isWhitespace)
  }
}
