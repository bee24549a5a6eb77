import Diagnostics
import FlagSemantics
import SourceReading

/// One table or document that was found in a source, before a mapping is chosen for it.
struct OpenedPart {
  enum Shape {
    /// A table with these columns, and how its rows are read.
    case table([String], any PartReader)
    /// A document, and how its rows are read; the truth is whether they are kept to be written down.
    case document(DocumentProbe, @Sendable (DocumentPlan, Bool) -> any PartReader)
  }

  /// As the user gave it, or as it was found in a folder.
  let path: String
  let part: String?
  let format: Wording
  let details: [Wording]
  let bytes: Int?
  let notes: [SourceNote]
  let form: RowForm
  let shape: Shape

  init(
    path: String, part: String?, format: Wording, details: [Wording], bytes: Int?,
    notes: [SourceNote], form: RowForm = .cells, shape: Shape
  ) {
    self.path = path
    self.part = part
    self.format = format
    self.details = details
    self.bytes = bytes
    self.notes = notes
    if case .document = shape { self.form = .document } else { self.form = form }
    self.shape = shape
  }
}

/// What was found in a source: its parts, or why it can't be read.
struct OpenedSource {
  let path: String
  var parts: [OpenedPart] = []
  var trouble: SourceTrouble?
}
