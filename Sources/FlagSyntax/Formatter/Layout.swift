import Diagnostics

/// Writes the tokens of one tree in order, and decides before which of them a line begins.
///
/// The walk over the tree only says where lines begin and columns stand; `advance` writes every
/// token up to a place with the comments before it. So nothing can be lost or change its order.
struct Layout {
  let tree: SyntaxTree
  let spacing: Spacing
  /// The display columns of the margin that the author wrote before every line.
  let margin: Int
  private var lines = FormattedLines()
  private var next = 0
  private var pending: LineStart?
  /// The indentation of the clause being written.
  private(set) var level = 0
  /// The column in which the next token stands, and the blanks it needs before it at least.
  private var target: (column: Int, gap: Int)?
  /// The widths of the columns of the test table being written.
  var cellWidths: [Int] = []

  private struct LineStart {
    let column: Int
    /// Whether a clause begins, before which an empty line may stand.
    let isClause: Bool
    /// Whether an empty line must stand before it.
    let isSetOff: Bool
  }

  init(_ tree: SyntaxTree, margin: Int) {
    self.tree = tree
    self.margin = margin
    spacing = Spacing(tree)
  }

  /// Where a piece of the tree would end if it began in this column; nil when it takes more lines.
  func end(
    of tokens: Range<Int>, at column: Int, level: Int, _ write: (inout Layout) -> Void
  ) -> Int? {
    var trial = self
    trial.lines = FormattedLines()
    trial.lines.begin(at: column - spacing.blanks(before: tokens.lowerBound))
    trial.next = tokens.lowerBound
    trial.level = level
    write(&trial)
    trial.advance(to: tokens.upperBound)
    return trial.lines.count == 1 ? trial.lines.column : nil
  }

  mutating func formatted(_ form: SourceForm, margin: ArraySlice<UInt8>) -> [UInt8] {
    switch form {
    case .model: model()
    case .mapping: mapping()
    case .flag, .literate: declarations()
    }
    advance(to: tree.tokens.count - 1)
    beginClause(at: 0)
    writeComments(Gap(gap(before: next), in: tree.file.bytes, startsFile: next == 0))
    return lines.joined(margin: margin)
  }

  // MARK: Saying where lines begin

  /// The next token begins a line as a clause of its own.
  mutating func beginClause(at column: Int, isSetOff: Bool = false) {
    pending = LineStart(column: column, isClause: true, isSetOff: isSetOff)
  }

  /// The next token continues its clause on a line below.
  mutating func breakLine(at column: Int) {
    pending = LineStart(column: column, isClause: false, isSetOff: false)
  }

  /// The next token stands in this column, or after a gap if what is before it is too long.
  mutating func align(to column: Int, gap: Int = 2) { target = (column, gap) }

  /// Where the next token will stand.
  var column: Int {
    if let pending { return pending.column }
    if hasComment(before: next) { return level + 4 }
    return lines.column + spacing.blanks(before: next)
  }

  /// Whether these tokens fit into the rest of the line.
  func fits(_ tokens: Range<Int>) -> Bool {
    column + spacing.width(of: tokens) <= Formatter.width
  }

  // MARK: Writing

  /// Writes all tokens before this one that are not yet written.
  mutating func advance(to end: Int) {
    while next < end {
      write(next)
      next += 1
    }
  }

  mutating func advance(past node: SyntaxNode) { advance(to: node.tokens.endIndex) }

  /// Whether the author left a line empty before this token, or among the comments before it.
  func hasEmptyLine(before token: Int) -> Bool {
    Gap(gap(before: token), in: tree.file.bytes, startsFile: token == 0).hasEmptyLine
  }

  private func gap(before token: Int) -> Range<Int> {
    let start = token == 0 ? tree.region.lowerBound : tree.tokens[token - 1].range.upperBound
    return start..<tree.tokens[token].range.lowerBound
  }

  private func hasComment(before token: Int) -> Bool {
    tree.file.bytes[gap(before: token)].contains(UInt8(ascii: "#"))
  }

  private mutating func write(_ index: Int) {
    let token = tree.tokens[index]
    let text = tree.file.bytes[token.range]
    if pending != nil || hasComment(before: index) {
      writeComments(Gap(gap(before: index), in: tree.file.bytes, startsFile: index == 0))
      let column = pending?.column ?? level + 4
      if pending?.isClause == true { level = column }
      pending = nil
      lines.begin(at: column)
    } else if let target {
      lines.blanks(max(target.column - lines.column, target.gap))
    } else {
      lines.blanks(spacing.blanks(before: index))
    }
    target = nil
    if token.kind == .row {
      let row = TableRow(text).aligned(to: cellWidths)
      lines.append(row, width: SourceText.columns(of: row))
    } else {
      lines.append(text, width: spacing.width(of: index..<index + 1))
    }
  }

  /// Comments keep their place: behind their token, or on lines of their own before the next.
  private mutating func writeComments(_ gap: Gap) {
    let start = pending ?? LineStart(column: level + 4, isClause: false, isSetOff: false)
    var needsEmptyLine = start.isSetOff && !gap.hasEmptyLine && !lines.isEmpty
    var isAttached = start.isClause && level > start.column
    for comment in gap.comments {
      let text = tree.file.bytes[comment.range]
      let written = SourceText.column(of: comment.range.lowerBound, in: tree.file.bytes)
      let asWritten = written.map { $0 - margin }
      if comment.isTrailing {
        lines.close(with: .init(bytes: text, column: asWritten))
        continue
      }
      let column = isAttached ? attached(asWritten ?? 0, over: start.column) : start.column
      isAttached = isAttached && column > start.column
      if start.isClause, comment.followsEmptyLine || (needsEmptyLine && !isAttached) {
        addEmptyLine()
        needsEmptyLine = false
      }
      lines.begin(at: column)
      lines.append(text, width: 0)
    }
    let isLast = tree.tokens[next].kind == .end
    if start.isClause, !isLast, gap.endsWithEmptyLine || needsEmptyLine { addEmptyLine() }
  }

  /// A comment indented deeper than the next clause belongs to the one before it.
  private func attached(_ column: Int, over next: Int) -> Int {
    max(next, min(level, column / 2 * 2))
  }

  private mutating func addEmptyLine() {
    if !lines.isEmpty { lines.addEmptyLine() }
  }
}
