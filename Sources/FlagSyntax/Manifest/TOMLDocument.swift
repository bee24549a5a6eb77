package import Diagnostics

/// A file in TOML 1.0 with the place of every key and value, and all mistakes found in it.
///
/// Reading never stops at a mistake: what could be read is there, what could not is `unreadable`,
/// so that later checks report neither the same mistake again nor a key that is missing only
/// because its line was broken.
package struct TOMLDocument: Sendable {
  package let root: TOMLTable
  /// In the order of the file.
  package let diagnostics: [Diagnostic]

  package init(reading file: SourceFile) {
    var reader = TOMLReader(file)
    root = reader.readDocument()
    diagnostics = reader.diagnostics.enumerated()
      .sorted {
        ($0.element.place.range.lowerBound, $0.offset)
          < ($1.element.place.range.lowerBound, $1.offset)
      }
      .map(\.element)
  }
}

/// A key as it was written, with what it says when the quotes are off.
package struct TOMLKey: Sendable {
  package let text: String
  package let place: Place
}

/// A value and where it stands; for a table under a header, where its key stands.
package struct TOMLValue: Sendable {
  package let content: Content
  package let place: Place

  package indirect enum Content: Sendable {
    case text(String)
    case integer(Int64)
    /// As it was written: nothing here needs binary fractions.
    case float(String)
    case truth(Bool)
    /// A date, a time or both, as it was written.
    case moment(String)
    case array([TOMLValue])
    case table(TOMLTable)
    /// Reported already; a check passes over it.
    case unreadable
  }
}

/// Keys and values in the order of the file, each key once.
package struct TOMLTable: Sendable {
  package struct Entry: Sendable {
    package let key: TOMLKey
    package let value: TOMLValue
  }

  package let entries: [Entry]
  private let positions: [String: Int]

  /// The keys must differ.
  init(_ entries: [Entry]) {
    self.entries = entries
    positions = Dictionary(
      zip(entries.lazy.map(\.key.text), entries.indices), uniquingKeysWith: { first, _ in first })
  }

  package subscript(key: String) -> TOMLValue? { entry(key)?.value }

  package func entry(_ key: String) -> Entry? { positions[key].map { entries[$0] } }
}
