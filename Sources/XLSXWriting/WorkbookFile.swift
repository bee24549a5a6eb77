internal import CXLSXWriter
internal import Glibc
package import Reporting

/// Writes a workbook as an `.xlsx` file; what stands in it was decided before.
package enum WorkbookFile {
  /// What the library could not do.
  package struct Trouble: Error, Sendable {
    /// By its number; an error of input and output where the library says no more.
    package let systemError: Int32
    /// In the words of the library.
    package let reason: String
  }

  /// Above this many cells rows go to the disk as they come, and tables become plain filters.
  package static let cellsInMemory = 3_000_000

  /// The file must not be one that others read: it stands half made until this returns.
  package static func write(
    _ workbook: Workbook, to path: String, scratch folder: String, isProtected: Bool = false
  ) throws(Trouble) {
    let cells = workbook.sheets.reduce(0) { $0 + $1.cellCount }
    let isStreamed = cells > cellsInMemory
    // Safe: the texts live through the call, and the library copies them.
    guard let book = unsafe xlsx_open(path, folder, isStreamed ? 1 : 0) else {
      throw Trouble(systemError: ENOMEM, reason: "no memory")
    }
    let properties = workbook.properties
    // Safe: as above.
    unsafe xlsx_describe(
      book, properties.title, properties.subject, properties.author, properties.comments,
      properties.created)
    var formats = unsafe Formats(book, font: workbook.font)
    var handles: [String: OpaquePointer] = unsafe [:]
    for sheet in workbook.sheets {
      // Safe: the name lives through the call.
      guard let handle = unsafe xlsx_sheet(book, sheet.name) else { continue }
      unsafe handles[sheet.name] = handle
      var writer = unsafe SheetWriter(sheet, handle, isStreamed: isStreamed)
      unsafe writer.write(with: &formats)
      // Safe: the handle belongs to the open workbook.
      if isProtected { unsafe xlsx_protect(handle) }
    }
    for sheet in workbook.sheets {
      guard let handle = unsafe handles[sheet.name] else { continue }
      for chart in sheet.charts {
        unsafe ChartWriter.write(chart, on: handle, of: book, font: workbook.font)
      }
    }
    errno = 0
    // Safe: closing frees the workbook with all of its parts, and nobody uses them after this.
    let code = unsafe xlsx_close(book)
    guard code != 0 else { return }
    let isOfSystem = xlsx_is_of_system(code) != 0
    throw Trouble(
      systemError: isOfSystem && errno != 0 ? errno : EIO,
      reason: unsafe String(cString: xlsx_error(code)))
  }
}
