internal import CXLSXWriter
internal import Reporting

/// Puts native charts on a sheet.
enum ChartWriter {
  // Safe throughout: texts live through each call and are copied, and the handles belong to a
  // workbook that is open until all charts are written.
  @unsafe static func write(
    _ chart: Chart, on sheet: OpaquePointer, of book: OpaquePointer, font: String
  ) {
    guard
      let handle = unsafe xlsx_chart(
        book, chart.shape == .stackedBars ? 1 : 0, chart.title, font)
    else { return }
    for series in chart.series {
      unsafe xlsx_series(
        handle, chart.sheet, xlsx_area(chart.categories), xlsx_area(series.values),
        UInt32(series.name.row), UInt16(series.name.column), Looks.solid(series.tone))
    }
    _ = unsafe xlsx_insert_chart(
      sheet, UInt32(chart.row), UInt16(chart.column), handle, Double(chart.width),
      Double(chart.height), chart.description)
  }
}
