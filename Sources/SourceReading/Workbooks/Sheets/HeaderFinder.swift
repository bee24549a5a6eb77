/// Finds the header of a sheet: the first row that is mostly texts and as wide as what follows.
///
/// Above it people write titles, the date, the unit. A cell that is merged over several columns or
/// rows is read as if its value stood in each of them, here and nowhere else. So of two levels
///
///     標案        預算 (over two columns)
///     (merged)    金額        幣別
///
/// come the names `標案`, `預算 金額` and `預算 幣別`.
struct HeaderFinder {
  /// The first rows of the sheet, by their numbers; no row without a cell.
  private let rows: [SheetRow]
  /// The texts of each row, merged cells filled.
  private let texts: [[Int: String]]
  private let merges: [CellRange]

  /// A header stands within so many rows from the top, and has at most so many levels.
  private static let deepest = 40
  private static let levels = 4
  /// More merged cells than that do not fit into a header.
  private static let mostMerges = 1 << 14
  /// What follows a row is looked at so far.
  private static let following = 30

  init(_ rows: [SheetRow], merges: [CellRange]) {
    self.rows = rows
    let top = rows.prefix(Self.deepest + Self.levels)
    let last = top.last?.number ?? 0
    self.merges = Array(merges.lazy.filter { $0.first.row <= last }.prefix(Self.mostMerges))
    texts = Self.fill(top, self.merges)
  }

  /// Nil for a sheet without any cell.
  func find() -> SheetHeader? {
    guard !rows.isEmpty else { return nil }
    let found = (0..<min(rows.count, Self.deepest)).first(where: isHeader).map(better)
    let core = found ?? 0
    let top = found.map(extendUp) ?? core
    let bottom = found.map { extendDown($0) } ?? core
    return header(top...bottom, isGuess: found == nil)
  }

  // MARK: One row

  private func isHeader(_ index: Int) -> Bool {
    let typical = typicalWidth(after: index)
    let filled = filledWidth(index)
    guard isMostlyText(index), filled * 10 >= typical * 6,
      typical <= 1 || Set(texts[index].values).count >= 2
    else { return false }
    // `製表日期：` and its value stand in a title, not in a header.
    let labels = texts[index].values.count { $0.hasSuffix("：") || $0.hasSuffix(":") }
    return labels == 0 || filled >= typical
  }

  /// How many columns have a text; one text over most of the table is a title and counts once.
  private func filledWidth(_ index: Int) -> Int {
    let titles = groups(in: index).filter { !isNarrow($0, under: index) }
    let hidden = titles.map { $0.count - 1 }.reduce(0, +)
    return texts[index].count - hidden
  }

  private func isNarrow(_ group: ClosedRange<Int>, under index: Int) -> Bool {
    group.count * 10 < max(typicalWidth(after: index), texts[index].count) * 6
  }

  /// A title in a narrow table looks like a header with gaps. The header itself stands close below:
  /// wider, and texts over numbers or dates.
  private func better(_ index: Int) -> Int {
    guard filledWidth(index) < typicalWidth(after: index), groups(in: index).isEmpty else {
      return index
    }
    return (index + 1..<min(index + 5, texts.count)).first {
      isHeader($0) && filledWidth($0) > filledWidth(index) && hasContrast($0)
    } ?? index
  }

  /// Whether something under one of the texts of a row is, as a rule, no text.
  private func hasContrast(_ index: Int) -> Bool {
    let below = rows[(index + 1)...].prefix(Self.following)
    return rows[index].cells.contains { cell in
      let under = below.compactMap { row in row.cells.first { $0.column == cell.column } }
      return cell.isText && under.count { !$0.isText } * 2 > under.count
    }
  }

  private func isMostlyText(_ index: Int) -> Bool {
    let cells = rows[index].cells
    return cells.count { $0.isText } * 5 >= cells.count * 4
  }

  /// How many cells the rows behind this one have, as a rule.
  private func typicalWidth(after index: Int) -> Int {
    let widths = rows[(index + 1)...].prefix(Self.following).map(\.cells.count).sorted()
    return widths.isEmpty ? 0 : widths[widths.count / 2]
  }

  // MARK: Levels

  private func extendUp(from index: Int) -> Int {
    var top = index
    while top > 0, index - top < Self.levels - 1, isLevel(top - 1, over: top) { top -= 1 }
    return top
  }

  private func extendDown(_ index: Int) -> Int {
    var bottom = index
    while bottom + 1 < texts.count, bottom - index < Self.levels - 1,
      isLevel(bottom + 1, under: bottom)
    {
      bottom += 1
    }
    return bottom
  }

  private func areNeighbours(_ upper: Int, _ lower: Int) -> Bool {
    rows[upper].number + 1 == rows[lower].number
  }

  private func isJoined(_ upper: Int, _ lower: Int) -> Bool {
    merges.contains {
      $0.rows.contains(rows[upper].number) && $0.rows.contains(rows[lower].number)
    }
  }

  /// Groups over columns: merged cells of this row that end with it.
  private func groups(in index: Int) -> [ClosedRange<Int>] {
    merges.filter { $0.last.row == rows[index].number && $0.columns.count > 1 }.map(\.columns)
  }

  /// A level above: joined to the header by a cell merged over both, or made of narrow groups. One
  /// cell over most of the table is a title.
  private func isLevel(_ upper: Int, over lower: Int) -> Bool {
    guard areNeighbours(upper, lower), isMostlyText(upper) else { return false }
    if isJoined(upper, lower) { return true }
    let groups = groups(in: upper)
    let width = max(typicalWidth(after: lower), texts[lower].count)
    return !groups.isEmpty && groups.allSatisfy { isNarrow($0, under: lower) }
      && Set(texts[upper].values).count >= 3 && texts[upper].count * 10 >= width * 6
  }

  /// A level below: texts under the groups, and nothing of its own elsewhere.
  private func isLevel(_ lower: Int, under upper: Int) -> Bool {
    let groups = groups(in: upper)
    guard areNeighbours(upper, lower), isMostlyText(lower), !groups.isEmpty else { return false }
    let grouped = rows[lower].cells.filter { cell in groups.contains { $0.contains(cell.column) } }
    guard grouped.count >= 2 else { return false }
    // A row of data has something in the columns outside the groups too. Where there are none
    // outside, it has numbers, be they written as texts.
    guard grouped.count == rows[lower].cells.count else { return false }
    let covers = texts[upper].keys.allSatisfy { column in groups.contains { $0.contains(column) } }
    return !covers || !texts[lower].values.contains { $0.utf8.allSatisfy { $0 < 0x41 } }
  }

  // MARK: Names

  private func header(_ levels: ClosedRange<Int>, isGuess: Bool) -> SheetHeader {
    let used =
      rows[levels.lowerBound...].flatMap { $0.cells.map(\.column) }
      + levels.flatMap { texts[$0].keys }
    let columns = (used.min() ?? 1)...(used.max() ?? 1)
    let given = columns.map { column in
      var parts: [String] = []
      for level in levels {
        if let text = texts[level][column], parts.last != text { parts.append(text) }
      }
      return parts.joined(separator: " ")
    }
    let titles = rows[..<levels.lowerBound].map { row in
      row.cells.map(row.text).joined(separator: " ")
    }
    let named = SheetColumns(given, from: columns.lowerBound)
    return SheetHeader(
      rows: rows[levels.lowerBound].number...rows[levels.upperBound].number, columns: columns,
      names: named.names, unnamed: named.unnamed, renamed: named.renamed, titles: titles,
      isGuess: isGuess)
  }

  /// The texts of rows on one line each, with the value of a merged cell in all its places.
  private static func fill(_ rows: ArraySlice<SheetRow>, _ merges: [CellRange]) -> [[Int: String]] {
    var texts = rows.map { row in
      Dictionary(
        row.cells.map { ($0.column, onOneLine(row.text($0))) }, uniquingKeysWith: { $1 }
      )
      .filter { !$0.value.isEmpty }
    }
    let places = Dictionary(rows.map(\.number).enumerated().map { ($1, $0) }) { first, _ in first }
    // Merged cells never overlap in a sound sheet, so they can't fill more than there is.
    var left = 2 * rows.count * CellAddress.lastColumn
    for merge in merges where left > 0 {
      guard let first = places[merge.first.row],
        let text = texts[first][merge.first.column]
      else { continue }
      for (index, row) in rows.enumerated() where merge.rows.contains(row.number) {
        for column in merge.columns { texts[index][column] = text }
        left -= merge.columns.count
      }
    }
    return texts
  }

  private static func onOneLine(_ text: String) -> String {
    text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
  }
}
