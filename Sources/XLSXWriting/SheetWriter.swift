internal import CXLSXWriter
internal import Reporting

/// Writes one sheet, row after row.
@unsafe struct SheetWriter {
  private let sheet: Sheet
  private let handle: OpaquePointer
  private let isStreamed: Bool

  init(_ sheet: Sheet, _ handle: OpaquePointer, isStreamed: Bool) {
    unsafe self.sheet = sheet
    unsafe self.handle = unsafe handle
    unsafe self.isStreamed = isStreamed
  }

  // Safe throughout: texts live through each call and are copied, and the handles belong to a
  // workbook that is open until all sheets are written.
  mutating func write(with formats: inout Formats) {
    unsafe writeFrame()
    unsafe writeTable(&formats)
    for row in 0..<(unsafe sheet.rows.count) { unsafe writeRow(row, &formats) }
    for choice in unsafe sheet.choices { unsafe write(choice) }
    for emphasis in unsafe sheet.emphases { unsafe write(emphasis, &formats) }
    for picture in unsafe sheet.pictures {
      unsafe picture.bytes.withUnsafeBufferPointer { bytes in
        _ = unsafe xlsx_picture(
          handle, UInt32(picture.row), UInt16(picture.column), bytes.baseAddress, bytes.count,
          picture.scale, picture.description)
      }
    }
  }

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
    // A table needs a row under its headings, and rows that were not sent off.
    guard unsafe !isStreamed, table.area.rows.count > 1 else {
      return unsafe xlsx_filter(handle, area)
    }
    let heading = unsafe formats.format(.heading, isLink: false)
    _ = unsafe withTexts(table.headings) { headings in
      unsafe xlsx_table(handle, area, table.name, headings, heading)
    }
  }

  private func writeRow(_ index: Int, _ formats: inout Formats) {
    let row = unsafe sheet.rows[index]
    if row.level > 0 || row.lines > 1 || row.cells.first?.style == .section {
      unsafe xlsx_row(handle, UInt32(index), Looks.height(row), UInt8(row.level))
    }
    for (column, cell) in row.cells.enumerated() {
      unsafe write(cell, UInt32(index), UInt16(column), &formats)
    }
  }

  private func write(_ cell: Cell, _ row: UInt32, _ column: UInt16, _ formats: inout Formats) {
    let format = unsafe formats.format(cell.style, isLink: cell.link != nil)
    switch cell.value {
    case .blank: _ = unsafe xlsx_blank(handle, row, column, format)
    case .text(let text):
      let text = LiteralText.written(text)
      if let link = cell.link {
        _ = unsafe xlsx_link(handle, row, column, "internal:" + link.reference, text, format)
      } else {
        _ = unsafe xlsx_text(handle, row, column, text, format)
      }
    case .number(let number):
      if let link = cell.link {
        _ = unsafe xlsx_link(handle, row, column, "internal:" + link.reference, "", format)
      }
      _ = unsafe xlsx_number(handle, row, column, number, format)
    case .day(let day):
      // Days of Excel begin on 1899-12-30, if one forgives it the year 1900.
      _ = unsafe xlsx_number(handle, row, column, Double(day + 25_569), format)
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
