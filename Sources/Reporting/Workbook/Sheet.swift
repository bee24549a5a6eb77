/// One sheet of a workbook.
package struct Sheet: Sendable {
  package let name: String
  package let columns: [Column]
  package let rows: Rows
  /// Rows and columns that stay in sight.
  package let frozen: (rows: Int, columns: Int)
  /// The area with names above its columns, which can be sorted and filtered.
  package let table: TableArea?
  package let choices: [ChoiceArea]
  package let emphases: [Emphasis]
  package let charts: [Chart]
  package let pictures: [Picture]
  package let tab: Tab
  package let page: Page

  package init(
    name: String, columns: [Column], rows: Rows, frozen: (rows: Int, columns: Int) = (0, 0),
    table: TableArea? = nil, choices: [ChoiceArea] = [], emphases: [Emphasis] = [],
    charts: [Chart] = [], pictures: [Picture] = [], tab: Tab = .detail, page: Page
  ) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.frozen = frozen
    self.table = table
    self.choices = choices
    self.emphases = emphases
    self.charts = charts
    self.pictures = pictures
    self.tab = tab
    self.page = page
  }

  package struct Column: Sendable, Hashable {
    /// In characters of the standard font.
    package let width: Int
    package let isHidden: Bool

    package init(width: Int, isHidden: Bool = false) {
      self.width = width
      self.isHidden = isHidden
    }
  }

  package struct Row: Sendable, Hashable {
    package let cells: [Cell]
    /// How deep it stands under the row above it; 0 stands by itself.
    package let level: Int
    /// In lines of text; 1 leaves it as it is.
    package let lines: Int

    package init(_ cells: [Cell], level: Int = 0, lines: Int = 1) {
      self.cells = cells
      self.level = level
      self.lines = lines
    }
  }

  /// The rows, made one at a time where there are many.
  package struct Rows: Sendable {
    package let count: Int
    private let make: @Sendable (Int) -> Row

    package init(_ rows: [Row]) { self.init(count: rows.count) { rows[$0] } }

    package init(count: Int, make: @escaping @Sendable (Int) -> Row) {
      self.count = count
      self.make = make
    }

    package subscript(index: Int) -> Row { make(index) }
  }

  /// What the tab at the foot tells apart.
  package enum Tab: Sendable, Hashable { case overview, work, detail, record }

  /// How it is printed: always across the width of one page.
  package struct Page: Sendable, Hashable {
    package let isLandscape: Bool
    /// All on one page.
    package let isSingle: Bool
    /// How many columns, from the first on; nil for all.
    package let columns: Int?
    package let header: String
    package let footer: String

    package init(
      isLandscape: Bool = true, isSingle: Bool = false, columns: Int? = nil, header: String,
      footer: String
    ) {
      self.isLandscape = isLandscape
      self.isSingle = isSingle
      self.columns = columns
      self.header = header
      self.footer = footer
    }
  }

  /// How many cells it has, to choose a way of writing.
  package var cellCount: Int { rows.count * columns.count }
}
