import SourceReading
import Values

/// Takes a sample of what was found in a source: its columns and some of their texts.
package struct SourceSampler {
  static let rows = 1000
  /// How many different texts of a column are kept, and how many lists besides.
  static let texts = 60
  static let lists = 20

  func sample(_ part: OpenedPart) throws(SourceTrouble) -> SourceSample {
    let name = part.part.map { "\(part.path) [\($0)]" } ?? part.path
    switch part.shape {
    case .table(let names, let reader): return try table(name, names, reader)
    case .document(let probe, _): return document(name, probe)
    }
  }

  private func table(
    _ name: String, _ names: [String], _ reader: any PartReader
  ) throws(SourceTrouble) -> SourceSample {
    var texts = [SampledTexts](repeating: SampledTexts(), count: names.count)
    var rows = 0
    try reader.readFirst(SourceSampler.rows) { batch in
      for row in 0..<min(batch.rows, max(0, SourceSampler.rows - rows)) {
        for column in 0..<min(batch.columns, names.count) {
          texts[column].add(batch.text(row: row, column: column))
        }
      }
      rows += batch.rows
    }
    return SourceSample(
      name: name, headers: names,
      columns: SourceSampler.columns(names, texts.map { ($0.texts, $0.hasBlanks) }))
  }

  /// Families of numbered columns become one column, lists in a cell become parts.
  package static func columns(
    _ names: [String], _ texts: [(values: [String], hasBlanks: Bool)]
  ) -> [SourceSample.Column] {
    let numbered = NumberedColumns(names)
    var columns: [SourceSample.Column] = []
    for (index, name) in names.enumerated() where numbered.head(of: index) == index {
      let (values, hasBlanks) = texts[index]
      if let (part, text) = numbered.part(of: index), case .numbered(let before, let after) = part {
        columns.append(
          SourceSample.Column(
            name: "\(before){n}\(after)\(text)", text: text, part: part, values: values,
            hasBlanks: true))
      } else if let separator = separator(values) {
        columns.append(
          SourceSample.Column(
            name: name, text: "", part: .pieces(column: name, separator: separator),
            values: values.flatMap { $0.split(separator: separator).map(String.init) },
            hasBlanks: hasBlanks))
      } else {
        columns.append(SourceSample.Column(name: name, values: values, hasBlanks: hasBlanks))
      }
    }
    return columns
  }

  /// What parts several names in one cell; nil where a cell holds one thing.
  ///
  /// Names are short: prose has semicolons too.
  private static func separator(_ values: [String]) -> String? {
    for separator in ["；", ";", "|"] {
      let lists = values.filter { $0.contains(separator) }
      guard lists.count >= 2, values.allSatisfy({ $0.count < 400 }) else { continue }
      let pieces = values.flatMap { $0.split(separator: separator) }
      let isNames = pieces.allSatisfy { piece in
        piece.count <= 40 && piece.contains { $0.isLetter }
          && !piece.contains { "。<>".contains($0) }
      }
      // Where every cell has the same number of pieces, they are fields rather than a list.
      let counts = Set(values.map { $0.split(separator: separator).count })
      if isNames, counts.count > 1 { return separator }
    }
    return nil
  }

  private func document(_ name: String, _ probe: DocumentProbe) -> SourceSample {
    let rowPath = probe.rowPaths.first ?? "."
    let observed = probe.paths(at: rowPath)
    let columns = observed.paths.map { path in
      SourceSample.Column(
        name: path.path, text: path.pathInPart == "it" && path.part != nil ? "" : path.pathInPart,
        part: path.part.map { .elements($0) }, values: path.samples,
        hasBlanks: path.rows < observed.rows)
    }
    return SourceSample(
      name: name, rowPath: rowPath, headers: observed.paths.map(\.path), columns: columns)
  }
}

/// The different texts of one column.
private struct SampledTexts {
  private(set) var texts: [String] = []
  private(set) var hasBlanks = false
  private var seen: Set<String> = []
  private var lists = 0

  mutating func add(_ bytes: [UInt8]) {
    let isFull = texts.count - lists >= SourceSampler.texts
    // Cells with several things in them are few, and tell what the others are.
    let isList =
      bytes.count < 400 && lists < SourceSampler.lists
      && String(decoding: bytes, as: UTF8.self).contains { "；;|".contains($0) }
    if isFull, hasBlanks, !isList { return }
    let text = String(decoding: bytes.prefix(400), as: UTF8.self).trimmed
    if text.isEmpty || Placeholders.standard.matches(text) {
      hasBlanks = true
    } else if isList || !isFull, seen.insert(text).inserted {
      texts.append(text)
      if isList { lists += 1 }
    }
  }
}
