import Diagnostics

/// Builds a sheet that is read from top to bottom, row by row.
struct PageBuilder {
  private(set) var rows: [Sheet.Row] = []
  /// Of its columns, where texts wrap in them.
  private let widths: [Int]

  init(widths: [Int] = []) { self.widths = widths }

  /// The row that comes next.
  var next: Int { rows.count }

  mutating func title(_ text: String) { rows.append(.init([.text(text, .title)], lines: 2)) }

  mutating func section(_ text: String) {
    if !rows.isEmpty { gap() }
    rows.append(.init([.text(text, .section)]))
  }

  /// As high as what stands in it, and as so many lines at least.
  mutating func row(_ cells: [Cell], lines least: Int = 1) {
    rows.append(.init(cells, lines: max(least, WrappedText.lines(of: cells, widths))))
  }

  /// Sentences that may be too long for one line: they go on in the next row.
  mutating func paragraph(_ text: String) {
    for line in WrappedText.broken(text, PageBuilder.columns) {
      rows.append(.init([.text(line, .sentence)]))
    }
  }

  /// How many columns of characters a page has that stands upright.
  private static let columns = 96

  mutating func value(_ label: String, _ cell: Cell) {
    rows.append(.init([.text(label, .label), cell]))
  }

  mutating func value(_ label: String, _ text: String) { value(label, .text(text, .sentence)) }

  /// A sentence over the whole width; it must fit on one line.
  mutating func sentence(_ text: String, _ style: CellStyle = .sentence) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      rows.append(.init([.text(String(line), style)]))
    }
  }

  mutating func gap(until row: Int = 0) {
    repeat { rows.append(.init([])) } while rows.count < row
  }
}
