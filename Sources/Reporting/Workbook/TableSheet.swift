import Diagnostics

/// A sheet that is one table: a heading and then a row for each item.
///
/// What does not fit on one sheet goes on to a second one with the same headings.
struct TableSheet<Item: Sendable> {
  let name: String
  /// As formulas name the table.
  let key: String
  let columns: [Column]
  let items: [Item]
  var tab = Sheet.Tab.detail
  /// Columns that stay in sight.
  var frozenColumns = 0
  /// How many columns are printed; nil prints all.
  var printed: Int?
  /// How deep an item stands below the one above it, by its place among all of them.
  var level: @Sendable (Item, Int) -> Int = { _, _ in 0 }
  /// What the page says below, besides its number.
  let voice: Voice

  struct Column: Sendable {
    let heading: String
    let width: Width
    var emphases: [(word: String, tone: Emphasis.Tone)] = []
    var bar: Emphasis.Tone?
    var choice: (kind: ChoiceArea.Kind, title: String, advice: String)?
    /// The cell of an item, with its place among all of them.
    let cell: @Sendable (Item, Int) -> Cell
  }

  enum Width: Sendable {
    case fixed(Int)
    /// As wide as the widest of the first rows, within limits; no wider than the page has room for.
    case fitting(ClosedRange<Int>)
  }

  /// How many rows a sheet of Excel has.
  static var capacity: Int { 1_048_576 }

  func sheets(capacity: Int = TableSheet.capacity) -> [Sheet] {
    let places = SheetPlaces(name: name, capacity: capacity)
    let count = max(1, (items.count + capacity - 2) / (capacity - 1))
    let widths = self.widths
    return (0..<count).map { part in
      let start = part * (capacity - 1)
      let end = min(items.count, start + capacity - 1)
      return sheet(places.name(ofPart: part), part, items[start..<end], from: start, widths)
    }
  }

  private func sheet(
    _ name: String, _ part: Int, _ items: ArraySlice<Item>, from start: Int, _ widths: [Int]
  ) -> Sheet {
    let headings = self.headings
    let rows = Sheet.Rows(count: items.count + 1) { [columns, level] index in
      if index == 0 {
        let cells = headings.map { Cell.text($0, .heading) }
        return Sheet.Row(cells, lines: WrappedText.lines(of: cells, widths.map { $0 - 3 }))
      }
      let item = items[start + index - 1]
      let cells = columns.map { $0.cell(item, start + index - 1) }
      return Sheet.Row(
        cells, level: level(item, start + index - 1), lines: WrappedText.lines(of: cells, widths))
    }
    let area = CellArea(rows: 0...items.count, columns: 0...columns.count - 1)
    return Sheet(
      name: name, columns: widths.map { .init(width: $0) }, rows: rows,
      frozen: (1, frozenColumns),
      table: TableArea(
        name: part == 0 ? key : "\(key)_\(part + 1)", area: area, headings: headings),
      choices: items.isEmpty ? [] : choices(items.count),
      emphases: items.isEmpty ? [] : emphases(items.count), tab: tab,
      page: .of(name, voice, printed: printedColumns))
  }

  /// Excel wants each of them but once, whatever its capitals.
  private var headings: [String] {
    var seen: Set<String> = []
    return columns.map { column in
      var heading = column.heading
      var number = 2
      while !seen.insert(heading.lowercased()).inserted {
        heading = "\(column.heading) (\(number))"
        number += 1
      }
      return heading
    }
  }

  private func choices(_ rows: Int) -> [ChoiceArea] {
    columns.enumerated().compactMap { index, column in
      column.choice.map { choice in
        ChoiceArea(
          area: CellArea(rows: 1...rows, columns: index...index), kind: choice.kind,
          title: choice.title, advice: choice.advice)
      }
    }
  }

  private func emphases(_ rows: Int) -> [Emphasis] {
    columns.enumerated().flatMap { index, column in
      let area = CellArea(rows: 1...rows, columns: index...index)
      return column.emphases.map { Emphasis(area: area, kind: .word($0.word, $0.tone)) }
        + [column.bar].compactMap { $0 }.map { Emphasis(area: area, kind: .bar($0)) }
    }
  }
}

/// Where the items of a table stand, on one sheet or several.
struct SheetPlaces: Sendable {
  let name: String
  var capacity = 1_048_576

  func place(of item: Int, column: Int = 0) -> CellPlace {
    CellPlace(
      sheet: name(ofPart: item / (capacity - 1)), row: item % (capacity - 1) + 1, column: column)
  }

  func name(ofPart part: Int) -> String { part == 0 ? name : "\(name) (\(part + 1))" }
}

extension Sheet.Page {
  /// Its name above; below, the page and how many there are.
  static func of(
    _ name: String, _ voice: Voice, isLandscape: Bool = true, isSingle: Bool = false,
    printed: Int? = nil
  ) -> Sheet.Page {
    let pages = voice == .one(.english) ? "Page &P of &N" : "第 &P 頁，共 &N 頁"
    return Sheet.Page(
      isLandscape: isLandscape, isSingle: isSingle, columns: printed,
      header: "&L&\"-,Bold\"\(name)&R&F",
      footer: "&LProbity&C\(pages)")
  }
}
