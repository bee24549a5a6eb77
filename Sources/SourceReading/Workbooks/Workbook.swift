internal import Diagnostics

/// An Excel workbook (`.xlsx`, `.xlsm`), opened for reading its sheets as tables.
///
/// All sheets are there, hidden ones too, because what somebody hid is what an auditor wants to
/// see. Held in memory are the list of sheets, the styles and the texts that cells share; sheets
/// are read piece by piece.
///
///     let workbook = try Workbook(opening: "awards.xlsx")
///     for sheet in workbook.sheets where sheet.hasRows {
///       var reader = try workbook.rows(of: sheet)
///       while try reader.next(&batch, rejected: &rejected) { … }
///     }
package struct Workbook: Sendable {
  package let sheets: [Sheet]
  private let archive: Archive
  private let meaning: CellMeaning

  package init(
    opening path: String, limits: WorkbookLimits = .usual
  ) throws(SourceTrouble) {
    try self.init(ArchiveBytes(try SharedFile(opening: path)), name: path, limits: limits)
  }

  /// For what came out of a pipe or another archive.
  package init(
    bytes: [UInt8], name: String, limits: WorkbookLimits = .usual
  ) throws(SourceTrouble) {
    try self.init(ArchiveBytes(bytes), name: name, limits: limits)
  }

  private init(
    _ bytes: consuming ArchiveBytes, name: String, limits: WorkbookLimits
  ) throws(SourceTrouble) {
    try ForeignFile.refuse(bytes, name: name)
    archive = try Archive(bytes, name: name, limits: limits)
    let main = try WorkbookPart(of: archive)
    sheets = main.sheets
    meaning = try main.meaning(in: archive)
  }

  /// Whether a file that begins so belongs here: as a workbook or as something that is taken for
  /// one, for which opening it finds the right words.
  package static func mayBegin(with bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
      || bytes.starts(with: CompoundFile.magic)
  }

  /// Opens a sheet and finds its header.
  package func rows(of sheet: Sheet) throws(SourceTrouble) -> SheetReader {
    guard let part = sheet.part else { throw .sheetWithoutRows(archive.name, sheet.name) }
    guard let entry = archive.entry(part) else { throw .missingPart(archive.name, part) }
    return try SheetReader(sheet, entry, of: archive, meaning)
  }

  /// What is worth knowing about the workbook as a whole.
  package var notes: [SourceNote] {
    sheets.compactMap { sheet in
      if !sheet.hasRows { return .sheetWithoutRows(sheet) }
      return sheet.visibility == .visible ? nil : .hiddenSheet(sheet)
    }
  }
}
