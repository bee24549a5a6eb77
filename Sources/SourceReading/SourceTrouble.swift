package import Diagnostics
package import Files

/// Why a source can't be read at all, or no further.
///
/// The kinds stand with the readers that know them, each a static function in an extension:
/// `SourceTrouble+CSV.swift`. What costs a single row is a `RejectedRow`, what is worth knowing a
/// `SourceNote`.
package struct SourceTrouble: Error, Sendable, Equatable {
  /// The file as the user gave it, with what is inside it: `data.xlsx`, `data.zip › tenders.csv`.
  package let source: String
  /// `line 17`, `sheet 決標 row 5`, `byte 1,024`; nil where the whole source is meant.
  package let place: Wording?
  package let message: Wording
  /// What to do.
  package let advice: Wording?
  /// Whether the system refused the file: it is missing, or may not be read. Else it is damaged.
  package let isRefusal: Bool

  package init(
    _ source: String, at place: Wording? = nil, _ message: Wording, advice: Wording?,
    isRefusal: Bool = false
  ) {
    self.isRefusal = isRefusal
    self.source = source
    self.place = place
    self.message = message
    self.advice = advice
  }

  /// The same trouble under the name that the user gave the source.
  package func named(_ name: String) -> SourceTrouble {
    SourceTrouble(name, at: place, message, advice: advice, isRefusal: isRefusal)
  }

  /// What the system refused, in the words of `Files`; the name of the source stands beside it.
  package init(_ trouble: FileTrouble) {
    self.init(trouble.path, trouble.reason.wording, advice: trouble.advice, isRefusal: true)
  }
}

/// Something about a source that its reader must know: the encoding that was found, ragged rows.
package struct SourceNote: Sendable, Equatable {
  package let place: Wording?
  package let message: Wording

  package init(at place: Wording? = nil, _ message: Wording) {
    self.place = place
    self.message = message
  }
}
