import Diagnostics

/// The columns in which the fields of a model stand.
///
/// Lines without an empty line between them share their columns. A line whose type is very long
/// takes no part: what follows it stands two blanks after it.
struct ModelColumns {
  private(set) var type = 0
  /// One for each language.
  private(set) var texts: [Int] = []

  /// The widest cell that other lines make room for.
  private static let widest = 40

  /// A line of the model as far as it has columns: a field, or the head of a record.
  private struct Row {
    let isField: Bool
    /// How wide the type is, or the head; nil when it takes more lines than one.
    let bodyWidth: Int?
    /// The column after that.
    let bodyEnd: Int
    let texts: [SyntaxNode]
  }

  /// For the first token of each line, its columns.
  static func all(in layout: Layout) -> [Int: ModelColumns] {
    var result: [Int: ModelColumns] = [:]
    var block: [SyntaxNode] = []
    func finish() {
      let columns = ModelColumns(block, in: layout)
      for line in block { result[line.tokens.startIndex] = columns }
      block = []
    }
    for node in layout.tree.root.nodes {
      let isRecord = node.kind == .record || node.kind == .view
      for line in [node] + (isRecord ? node.all(.field) : []) {
        if layout.hasEmptyLine(before: line.tokens.startIndex) { finish() }
        if isRecord { block.append(line) }
      }
    }
    finish()
    return result
  }

  private init(_ lines: [SyntaxNode], in layout: Layout) {
    let names = lines.filter { $0.kind == .field }.map(\.tokens.startIndex)
    let widths = names.map { layout.spacing.width(of: $0..<$0 + 1) }
    type = 2 + (widths.filter { $0 <= ModelColumns.widest }.max() ?? 0) + 2
    let rows = lines.map { row($0, in: layout) }
    let languages = rows.map(\.texts.count).max() ?? 0
    for index in 0..<languages { texts.append(column(ofText: index, in: rows, layout)) }
  }

  private func row(_ line: SyntaxNode, in layout: Layout) -> Row {
    let isField = line.kind == .field
    let texts = line.first(.texts)
    let start = line.tokens.startIndex + (isField ? 1 : 0)
    let nameWidth = layout.spacing.width(of: line.tokens.startIndex..<start)
    let column = isField ? max(type, 2 + nameWidth + 2) : 0
    let next = texts ?? (isField ? nil : line.first(.field))
    let body = start..<(next?.tokens.startIndex ?? line.tokens.endIndex)
    let bodyEnd = layout.end(of: body, at: column, level: isField ? 2 : 0) { $0.body(of: line) }
    return Row(
      isField: isField, bodyWidth: bodyEnd.map { $0 - column }, bodyEnd: bodyEnd ?? 0,
      texts: texts?.nodes ?? [])
  }

  private func column(ofText index: Int, in rows: [Row], _ layout: Layout) -> Int {
    let withText = rows.filter { $0.texts.count > index && $0.bodyWidth != nil }
    let fields = withText.filter { $0.isField && ($0.bodyWidth ?? 0) <= ModelColumns.widest }
    let widths = (fields.isEmpty ? withText : fields).map { end(of: $0, before: index, in: layout) }
    let nearest = Columns.place(after: widths, asWritten: [], gap: 2)
    // A line that reaches beyond the column has no say in where it stands.
    let written = withText.filter { end(of: $0, before: index, in: layout) + 2 <= nearest }.map {
      let start = $0.texts[index].range.lowerBound
      return SourceText.column(of: start, in: layout.tree.file.bytes).map { $0 - layout.margin }
    }
    return Columns.place(after: widths, asWritten: written, gap: 2)
  }

  /// Where a line ends before one of its texts, when the texts before it stand in their columns.
  private func end(of row: Row, before index: Int, in layout: Layout) -> Int {
    zip(row.texts, texts).prefix(index).reduce(row.bodyEnd) { end, text in
      max(text.1, end + 2) + layout.spacing.width(of: text.0.tokens.indices)
    }
  }
}
