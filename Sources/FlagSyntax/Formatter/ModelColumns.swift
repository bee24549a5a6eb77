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
  fileprivate struct Row {
    let isField: Bool
    let nameWidth: Int
    /// From the type, or from the start of a head, to the first text.
    let bodyWidth: Int
    let bodyIsBroken: Bool
    /// The first tokens of the texts, and how wide each is.
    let texts: [(start: Int, width: Int)]
  }

  /// For the first token of each line, its columns.
  static func all(in layout: Layout) -> [Int: ModelColumns] {
    var result: [Int: ModelColumns] = [:]
    var starts: [Int] = []
    var rows: [Row] = []
    func finish() {
      let columns = ModelColumns(rows, in: layout)
      for start in starts { result[start] = columns }
      (starts, rows) = ([], [])
    }
    for node in layout.tree.root.nodes {
      let fields = node.kind == .record || node.kind == .view ? node.all(.field) : []
      for line in [node] + fields {
        let start = line.tokens.startIndex
        if layout.hasEmptyLine(before: start) { finish() }
        starts.append(start)
        guard line.kind == .record || line.kind == .view || line.kind == .field else { continue }
        rows.append(Row(line, in: layout))
      }
    }
    finish()
    return result
  }

  private init(_ rows: [Row], in layout: Layout) {
    let fields = rows.filter(\.isField)
    let names = fields.map(\.nameWidth).filter { $0 <= ModelColumns.widest }
    type = 2 + (names.max() ?? 0) + 2
    let deepest = rows.map(\.texts.count).max() ?? 0
    for index in 0..<deepest { texts.append(column(ofText: index, in: rows, layout)) }
  }

  private func column(ofText index: Int, in rows: [Row], _ layout: Layout) -> Int {
    let withText = rows.filter { $0.texts.count > index && !$0.bodyIsBroken }
    let fields = withText.filter { $0.isField && $0.bodyWidth <= ModelColumns.widest }
    var widths: [Int] = []
    var written: [Int?] = []
    for row in fields.isEmpty ? withText : fields {
      let end = end(of: row, before: index)
      widths.append(end)
      written.append(
        SourceText.column(
          of: layout.tree.tokens[row.texts[index].start].range.lowerBound,
          in: layout.tree.file.bytes
        ).map { $0 - layout.margin })
    }
    return Columns.place(after: widths, asWritten: written, gap: 2)
  }

  /// Where a line ends before one of its texts, when the texts before it stand in their columns.
  private func end(of row: Row, before index: Int) -> Int {
    var end = row.isField ? max(type, 2 + row.nameWidth + 2) + row.bodyWidth : row.bodyWidth
    for (text, column) in zip(row.texts, texts).prefix(index) {
      end = max(column, end + 2) + text.width
    }
    return end
  }
}

extension ModelColumns.Row {
  fileprivate init(_ line: SyntaxNode, in layout: Layout) {
    let start = line.tokens.startIndex
    let labels = line.first(.texts)
    isField = line.kind == .field
    nameWidth = isField ? layout.spacing.width(of: start..<start + 1) : 0
    let fieldsStart = line.first(.field)?.tokens.startIndex ?? line.tokens.endIndex
    let bodyStart = isField ? start + 1 : start
    let body = bodyStart..<(labels?.tokens.startIndex ?? fieldsStart)
    bodyWidth = layout.spacing.width(of: body)
    bodyIsBroken = layout.spacing.isBroken(body)
    texts = (labels?.nodes ?? []).map {
      ($0.tokens.startIndex, layout.spacing.width(of: $0.tokens.indices))
    }
  }
}
