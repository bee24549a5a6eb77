import Diagnostics

/// Builds a sheet that is read from top to bottom, row by row.
struct PageBuilder {
  private(set) var rows: [Sheet.Row] = []

  /// The row that comes next.
  var next: Int { rows.count }

  mutating func title(_ text: String) { rows.append(.init([.text(text, .title)], lines: 2)) }

  mutating func section(_ text: String) {
    if !rows.isEmpty { gap() }
    rows.append(.init([.text(text, .section)]))
  }

  mutating func row(_ cells: [Cell]) { rows.append(.init(cells)) }

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
