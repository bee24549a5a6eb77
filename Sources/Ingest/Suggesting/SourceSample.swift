/// The columns of a source that nobody has mapped yet, with some of what stands in them.
package struct SourceSample: Sendable {
  /// The file, and the sheet or table in it.
  package let name: String
  /// Where the rows of a document stand; nil for tables.
  package let rowPath: String?
  /// As the source has them, for `with`.
  package let headers: [String]
  package let columns: [Column]

  package init(name: String, rowPath: String? = nil, headers: [String], columns: [Column]) {
    self.name = name
    self.rowPath = rowPath
    self.headers = headers
    self.columns = columns
  }

  /// One column, or all the numbered columns that hold the same thing.
  package struct Column: Sendable {
    /// For people: `投標廠商{n}:廠商名稱`, `parties/name`.
    package let name: String
    /// Inside its part, as a mapping names it; blank where the part itself is meant (`it`).
    package let text: String
    package let part: Part?
    /// Some of its filled cells, each text once.
    package let values: [String]
    /// Whether a row was seen without it.
    package let hasBlanks: Bool

    package init(
      name: String, text: String? = nil, part: Part? = nil, values: [String],
      hasBlanks: Bool = false
    ) {
      self.name = name
      self.text = text ?? name
      self.part = part
      self.values = values
      self.hasBlanks = hasBlanks
    }

    /// What names it: of `parties/contactPoint/name` all of it, of a part that is `it` the part.
    var label: String {
      guard text.isEmpty, let part else { return text }
      return part.text.split(separator: "/").last.map(String.init) ?? part.text
    }

    /// The share of its values that a test takes, in hundredths; 0 for none.
    func share(_ test: (String) -> Bool) -> Int {
      values.isEmpty ? 0 : values.count(where: test) * 100 / values.count
    }
  }

  /// What a row has several of.
  package enum Part: Sendable, Hashable {
    case elements(String)
    case numbered(before: String, after: String)
    case pieces(column: String, separator: String)

    /// What names it.
    var text: String {
      switch self {
      case .elements(let path): path
      case .numbered(let before, let after): before + after
      case .pieces(let column, _): column
      }
    }
  }
}
