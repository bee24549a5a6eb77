/// A file under the name of a workbook that is no zip archive at all: tells which kind it is.
enum ForeignFile {
  /// Throws what the file is, unless it begins like an archive.
  static func refuse(_ bytes: borrowing ArchiveBytes, name: String) throws(SourceTrouble) {
    let head = try bytes.read(4096, at: 0)
    if head.isEmpty { throw .emptyWorkbook(name) }
    if head.starts(with: [0x50, 0x4B]) { return }
    if head.starts(with: CompoundFile.magic) {
      let file = CompoundFile(head: head)
      if try file.hasEntry("EncryptedPackage", in: bytes) { throw .encryptedWorkbook(name) }
      if try file.hasEntry("Workbook", in: bytes) { throw .oldWorkbook(name) }
      if try file.hasEntry("Book", in: bytes) { throw .oldWorkbook(name) }
      throw .otherDocument(name, "Microsoft Office 97–2003")
    }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    // Web pages and XML under the name of a workbook are what many reporting systems export.
    if text.contains("urn:schemas-microsoft-com:office:spreadsheet") { throw .xmlWorkbook(name) }
    if text.contains("<html") || text.contains("<table") { throw .webPage(name) }
    throw .noWorkbook(name)
  }
}
