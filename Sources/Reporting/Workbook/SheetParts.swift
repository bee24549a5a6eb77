/// A block of rows and columns, all counted from 0 and up to the last.
package struct CellArea: Sendable, Hashable {
  package let rows: ClosedRange<Int>
  package let columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}

/// A table with a filter; the first row of its area has the headings.
package struct TableArea: Sendable, Hashable {
  /// As formulas name it.
  package let name: String
  package let area: CellArea
  package let headings: [String]

  package init(name: String, area: CellArea, headings: [String]) {
    self.name = name
    self.area = area
    self.headings = headings
  }
}

/// Cells that take one of several words, or a day.
package struct ChoiceArea: Sendable, Hashable {
  package let area: CellArea
  package let kind: Kind
  package let title: String
  package let advice: String

  package enum Kind: Sendable, Hashable {
    case words([String])
    case day
  }

  package init(area: CellArea, kind: Kind, title: String, advice: String) {
    self.area = area
    self.kind = kind
    self.title = title
    self.advice = advice
  }
}

/// Cells that are coloured by what stands in them, also when it changes.
package struct Emphasis: Sendable, Hashable {
  package let area: CellArea
  package let kind: Kind

  package enum Kind: Sendable, Hashable {
    /// The cell says this word.
    case word(String, Tone)
    /// A bar as long as the number is large.
    case bar(Tone)
  }

  /// From the worst to what is settled.
  package enum Tone: Sendable, Hashable, CaseIterable {
    case grave, serious, notable, slight, quiet, settled
  }

  package init(area: CellArea, kind: Kind) {
    self.area = area
    self.kind = kind
  }
}

/// A chart over cells of a sheet, drawn by the program that shows it.
package struct Chart: Sendable, Hashable {
  package enum Shape: Sendable, Hashable { case stackedBars, columns }

  package let shape: Shape
  package let title: String
  /// The sheet with the numbers.
  package let sheet: String
  package let categories: CellArea
  package let series: [Series]
  /// The cell under its upper left corner.
  package let row: Int
  package let column: Int
  /// In pixels.
  package let width: Int
  package let height: Int
  /// For those who cannot see it.
  package let description: String

  package struct Series: Sendable, Hashable {
    package let name: CellPlace
    package let values: CellArea
    package let tone: Emphasis.Tone

    package init(name: CellPlace, values: CellArea, tone: Emphasis.Tone) {
      self.name = name
      self.values = values
      self.tone = tone
    }
  }

  package init(
    shape: Shape, title: String, sheet: String, categories: CellArea, series: [Series], row: Int,
    column: Int, width: Int, height: Int, description: String
  ) {
    self.shape = shape
    self.title = title
    self.sheet = sheet
    self.categories = categories
    self.series = series
    self.row = row
    self.column = column
    self.width = width
    self.height = height
    self.description = description
  }
}

/// A picture that was drawn beforehand.
package struct Picture: Sendable, Hashable {
  /// A PNG.
  package let bytes: [UInt8]
  package let row: Int
  package let column: Int
  package let scale: Double
  package let description: String

  /// The width and height of a PNG in pixels, as its head says.
  static func size(ofPNG bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count > 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    func number(_ start: Int) -> Int {
      bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    return (number(16), number(20))
  }

  package init(bytes: [UInt8], row: Int, column: Int, scale: Double, description: String) {
    self.bytes = bytes
    self.row = row
    self.column = column
    self.scale = scale
    self.description = description
  }
}
