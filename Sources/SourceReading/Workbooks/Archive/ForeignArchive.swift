/// A zip archive that is something else than an Excel workbook: finds out what.
struct ForeignArchive {
  private let archive: Archive

  init(_ archive: Archive) { self.archive = archive }

  var trouble: SourceTrouble {
    let name = archive.name
    if has("xl/workbook.bin") { return .binaryWorkbook(name) }
    if has("mimetype") && has("content.xml") {
      return isOpenSpreadsheet ? .openSpreadsheet(name) : .otherDocument(name, "OpenDocument")
    }
    if hasFolder("word") { return .otherDocument(name, "Word") }
    if hasFolder("ppt") { return .otherDocument(name, "PowerPoint") }
    if has("[Content_Types].xml") { return .missingPart(name, "xl/workbook.xml") }
    let files = archive.entries.map(\.name).filter { !$0.hasSuffix("/") }
    return .plainArchive(name, holding: files)
  }

  private func has(_ part: String) -> Bool { archive.entry(part) != nil }

  private func hasFolder(_ folder: String) -> Bool {
    archive.entries.contains { $0.name.hasPrefix(folder + "/") }
  }

  /// The first part of such a document says in plain words what it is.
  private var isOpenSpreadsheet: Bool {
    guard let entry = archive.entry("mimetype"), entry.size < 1000,
      var stream = try? PartStream(entry, of: archive, limit: 1000)
    else { return false }
    var bytes = [UInt8](repeating: 0, count: 1000)
    let count = (try? stream.next(into: &bytes)) ?? 0
    return String(decoding: bytes[..<count], as: UTF8.self).contains("spreadsheet")
  }
}
