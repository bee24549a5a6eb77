internal import CXLSXWriter
internal import Reporting
internal import Workers

/// So many rows are made at a time.
private let rowsAtATime = 512

/// Writes one sheet, row after row.
@unsafe struct SheetWriter {
  private let sheet: Sheet
  private let handle: OpaquePointer
  /// Where the rows go as they come; nil where they are kept in memory.
  private let stream: OpaquePointer?
  /// The format that each column had last: most columns have but one.
  private let workers: Workers
  private var last: [(style: CellStyle, isLink: Bool, format: OpaquePointer?)?]

  init(_ sheet: Sheet, _ handle: OpaquePointer, isStreamed: Bool, _ workers: Workers) {
    unsafe self.workers = workers
    unsafe self.sheet = sheet
    unsafe self.handle = unsafe handle
    // Safe: the handle is that of the open workbook, and the stream ends before it.
    unsafe stream = isStreamed ? unsafe xlsx_rows_begin(handle) : nil
    unsafe last = unsafe Array(repeating: nil, count: sheet.columns.count)
  }

  // Safe throughout: texts live through each call and are copied, and the handles belong to a
  // workbook that is open until all sheets are written.
  /// Gives the number of the system's trouble with it, or 0.
  mutating func write(with formats: inout Formats) -> Int32 {
    unsafe writeFrame()
    unsafe writeTable(&formats)
    let trouble = unsafe writeRows(&formats)
    for choice in unsafe sheet.choices { unsafe write(choice) }
    for emphasis in unsafe sheet.emphases { unsafe write(emphasis, &formats) }
    for picture in unsafe sheet.pictures {
      unsafe picture.bytes.withUnsafeBufferPointer { bytes in
        _ = unsafe xlsx_picture(
          handle, UInt32(picture.row), UInt16(picture.column), bytes.baseAddress, bytes.count,
          picture.scale, picture.description)
      }
    }
    return trouble
  }

  private mutating func writeRows(_ formats: inout Formats) -> Int32 {
    let rows = unsafe sheet.rows
    guard let stream = unsafe stream else {
      for place in 0..<rows.count { unsafe writeRow(rows[place], place, &formats) }
      return 0
    }
    let workers = unsafe self.workers
    let blocks = (rows.count + rowsAtATime - 1) / rowsAtATime
    // Rows are made on several threads and written by this one, in their order.
    workers.forEach(blocks) { block in
      let start = block * rowsAtATime
      return (start..<min(rows.count, start + rowsAtATime)).map { rows[$0] }
    } _: { block, made in
      for (place, row) in made.enumerated() {
        unsafe write(row, block * rowsAtATime + place, to: stream, &formats)
      }
    }
    let area = CellArea(
      rows: 0...max(0, rows.count - 1), columns: 0...max(0, unsafe sheet.columns.count - 1))
    return unsafe xlsx_rows_end(stream, xlsx_area(area))
  }

  private mutating func write(
    _ row: Sheet.Row, _ place: Int, to stream: OpaquePointer, _ formats: inout Formats
  ) {
    unsafe xlsx_row_begin(
      stream, UInt32(place), SheetWriter.hasHeight(row) ? Looks.height(row) : 0, UInt8(row.level))
    for (column, cell) in row.cells.enumerated() {
      unsafe write(cell, place, column, to: stream, &formats)
    }
    unsafe xlsx_row_end(stream)
  }

  private static func hasHeight(_ row: Sheet.Row) -> Bool {
    row.lines > 1 || row.cells.first?.style == .section
  }

  private mutating func write(
    _ cell: Cell, _ row: Int, _ column: Int, to stream: OpaquePointer, _ formats: inout Formats
  ) {
    let format = unsafe format(cell, column, &formats)
    if let link = cell.link {
      unsafe xlsx_row_link(
        stream, UInt32(row), UInt16(column), "internal:" + link.reference, format)
    }
    switch cell.value {
    case .blank: unsafe xlsx_row_blank(stream, UInt16(column), format)
    case .text(let text):
      var written = LiteralText.written(text)
      // Safe: the bytes live through the call and are copied by it.
      written.withUTF8 { bytes in
        unsafe xlsx_row_text(
          stream, UInt16(column), bytes.baseAddress, bytes.count, format)
      }
    case .number(let number): unsafe xlsx_row_number(stream, UInt16(column), number, format)
    case .day(let day):
      unsafe xlsx_row_number(stream, UInt16(column), SheetWriter.number(ofDay: day), format)
    }
  }

  /// Days of Excel begin on 1899-12-30, if one forgives it the year 1900.
  private static func number(ofDay day: Int) -> Double { Double(day + 25_569) }

  private func writeFrame() {
    for (index, column) in unsafe sheet.columns.enumerated() {
      unsafe xlsx_column(handle, UInt16(index), Double(column.width), column.isHidden ? 1 : 0)
    }
    let frozen = unsafe sheet.frozen
    if frozen != (0, 0) { unsafe xlsx_freeze(handle, UInt32(frozen.rows), UInt16(frozen.columns)) }
    unsafe xlsx_tab(handle, Looks.tab(sheet.tab))
    let page = unsafe sheet.page
    unsafe xlsx_page(
      handle, page.isLandscape ? 1 : 0, page.isSingle ? 1 : 0, page.header, page.footer)
    let rows = unsafe sheet.rows.count
    let columns = unsafe sheet.columns.count
    guard rows > 0, columns > 0 else { return }
    let all = CellArea(rows: 0...rows - 1, columns: 0...(page.columns ?? columns) - 1)
    unsafe xlsx_print_area(handle, xlsx_area(all))
    if unsafe sheet.table == nil {
      unsafe xlsx_hide_gridlines(handle)
    } else {
      unsafe xlsx_repeat_first_row(handle)
      let last = CellPlace.letters(columns - 1)
      unsafe xlsx_leave_numbers_as_text(handle, "A1:\(last)\(rows)")
    }
  }

  private func writeTable(_ formats: inout Formats) {
    guard let table = unsafe sheet.table else { return }
    let area = xlsx_area(table.area)
    // A table needs a row under its headings.
    guard table.area.rows.count > 1 else {
      return unsafe xlsx_filter(handle, area)
    }
    let heading = unsafe formats.format(.heading, isLink: false)
    _ = unsafe withTexts(table.headings) { headings in
      unsafe xlsx_table(handle, area, table.name, headings, heading)
    }
  }

  private mutating func writeRow(_ row: Sheet.Row, _ index: Int, _ formats: inout Formats) {
    if unsafe row.level > 0 || SheetWriter.hasHeight(row) {
      unsafe xlsx_row(handle, UInt32(index), Looks.height(row), UInt8(row.level))
    }
    for (column, cell) in row.cells.enumerated() {
      unsafe write(cell, UInt32(index), UInt16(column), &formats)
    }
  }

  private mutating func format(
    _ cell: Cell, _ column: Int, _ formats: inout Formats
  ) -> OpaquePointer? {
    let isLink = cell.link != nil
    guard unsafe column < last.count else {
      return unsafe formats.format(cell.style, isLink: isLink)
    }
    if let last = unsafe last[column], unsafe last.isLink == isLink, unsafe last.style == cell.style
    {
      return unsafe last.format
    }
    let format = unsafe formats.format(cell.style, isLink: isLink)
    unsafe last[column] = unsafe (cell.style, isLink, format)
    return unsafe format
  }

  private mutating func write(
    _ cell: Cell, _ row: UInt32, _ column: UInt16, _ formats: inout Formats
  ) {
    let format = unsafe format(cell, Int(column), &formats)
    if let link = cell.link {
      _ = unsafe xlsx_link(handle, row, column, "internal:" + link.reference, format)
    }
    switch cell.value {
    case .blank: _ = unsafe xlsx_blank(handle, row, column, format)
    case .text(let text):
      _ = unsafe xlsx_text(handle, row, column, LiteralText.written(text), format)
    case .number(let number):
      _ = unsafe xlsx_number(handle, row, column, number, format)
    case .day(let day):
      _ = unsafe xlsx_number(handle, row, column, SheetWriter.number(ofDay: day), format)
    }
  }

  private func write(_ choice: ChoiceArea) {
    let area = xlsx_area(choice.area)
    switch choice.kind {
    case .words(let words):
      _ = unsafe withTexts(words) { list in
        unsafe xlsx_word_choice(handle, area, list, choice.title, choice.advice)
      }
    case .day: _ = unsafe xlsx_day_choice(handle, area, choice.title, choice.advice)
    }
  }

  private func write(_ emphasis: Emphasis, _ formats: inout Formats) {
    let area = xlsx_area(emphasis.area)
    switch emphasis.kind {
    case .word(let word, let tone):
      let quoted = word.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"")
      _ = unsafe xlsx_emphasise_word(handle, area, "\"\(quoted)\"", formats.overlay(tone))
    case .bar(let tone): _ = unsafe xlsx_bars(handle, area, Looks.solid(tone))
    }
  }
}

extension xlsx_area {
  init(_ area: CellArea) {
    self.init(
      first_row: UInt32(area.rows.lowerBound), last_row: UInt32(area.rows.upperBound),
      first_column: UInt16(area.columns.lowerBound), last_column: UInt16(area.columns.upperBound))
  }
}
