import Diagnostics

/// One `fill` of a drafted mapping.
struct DraftFill {
  let target: String
  let part: SourceSample.Part?
  var tests: [String] = []
  var lines: [DraftLine] = []
  /// What a person should know before the fill.
  var remarks: [Wording] = []
}

/// One line of a drafted fill, with the comment that stands behind it.
struct DraftLine {
  /// `budget`, `start vendor`.
  let name: String
  /// `"機關代碼" + "標案案號"`.
  let value: String
  var modifiers: String = ""
  let note: Wording
  /// Texts that nobody knows the meaning of.
  var unknown: [String] = []
}

extension SourceSample.Column {
  /// As a fill that goes through a part names it; nil where it can't be seen or written.
  func cell(in part: SourceSample.Part?) -> String? {
    guard isWritable else { return nil }
    if self.part == part { return text.isEmpty ? "it" : "\"\(written)\"" }
    return self.part == nil ? "\"/\(written)\"" : nil
  }

  /// Line breaks in headers mean nothing.
  var written: String { text.filter { !$0.isNewline } }

  var isWritable: Bool {
    if text.isEmpty, part == nil { return false }
    return DraftText.isWritable(text) && DraftText.isWritable(part?.text ?? "")
  }
}

extension SourceSample.Part {
  /// `for each "投標廠商{n}:"`.
  var clause: String {
    switch self {
    case .elements(let path): "for each \"\(path)\""
    case .numbered(let before, let after): "for each \"\(before){n}\(after)\""
    case .pieces(let column, let separator): "for each \"\(column)\" split by \"\(separator)\""
    }
  }
}
