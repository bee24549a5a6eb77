internal import CXLSXWriter
internal import Glibc
package import Reporting
package import Workers

/// Writes a workbook as an `.xlsx` file; what stands in it was decided before.
package enum WorkbookFile {
  /// What the library could not do.
  package struct Trouble: Error, Sendable {
    /// By its number; an error of input and output where the library says no more.
    package let systemError: Int32
    /// In the words of the library.
    package let reason: String
  }

  /// The rows of a sheet with more cells go to the disk as they come.
  package static let cellsInMemory = 50_000

  /// The file must not be one that others read: it stands half made until this returns.
  package static func write(
    _ workbook: Workbook, to path: String, scratch folder: String, isProtected: Bool = false,
    cellsInMemory: Int = cellsInMemory, workers: Workers = Workers(1)
  ) throws(Trouble) {
    // Safe: the texts live through the call, and the library copies them.
    guard let book = unsafe xlsx_open(path, folder) else {
      throw Trouble(systemError: ENOMEM, reason: "no memory")
    }
    let properties = workbook.properties
    // Safe: as above.
    unsafe xlsx_describe(
      book, properties.title, properties.subject, properties.author, properties.comments,
      properties.created)
    var trouble: Int32 = 0
    var formats = unsafe Formats(book, font: workbook.font)
    var handles: [String: OpaquePointer] = unsafe [:]
    for sheet in workbook.sheets {
      let isStreamed: Int32 = sheet.cellCount > cellsInMemory ? 1 : 0
      // Safe: the name lives through the call.
      guard let handle = unsafe xlsx_sheet(book, sheet.name, isStreamed) else { continue }
      unsafe handles[sheet.name] = handle
      var writer = unsafe SheetWriter(sheet, handle, isStreamed: isStreamed != 0, workers)
      let code = unsafe writer.write(with: &formats)
      if trouble == 0 { trouble = code }
      // Safe: the handle belongs to the open workbook.
      if isProtected { unsafe xlsx_protect(handle) }
    }
    for sheet in workbook.sheets {
      guard let handle = unsafe handles[sheet.name] else { continue }
      for chart in sheet.charts {
        unsafe ChartWriter.write(chart, on: handle, of: book, font: workbook.font)
      }
    }
    for name in workbook.names {
      // Safe: the texts live through the call, and the library copies them.
      _ = unsafe xlsx_define(book, name.name, name.formula)
    }
    errno = 0
    // Safe: closing frees the workbook with all of its parts, and nobody uses them after this.
    let code = unsafe xlsx_close(book)
    // The library writes on where the disk is full, so what it made then is none.
    if trouble != 0 { throw Trouble(systemError: trouble, reason: "rows") }
    guard code != 0 else { return }
    let isOfSystem = xlsx_is_of_system(code) != 0
    throw Trouble(
      systemError: isOfSystem && errno != 0 ? errno : EIO,
      reason: unsafe String(cString: xlsx_error(code)))
  }
}
