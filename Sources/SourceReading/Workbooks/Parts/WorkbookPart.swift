/// The main part of a workbook: the list of its sheets, and where everything else is.
struct WorkbookPart {
  private(set) var sheets: [Sheet] = []
  private let from1904: Bool
  private let relations: Relations

  init(of archive: Archive) throws(SourceTrouble) {
    let path = try Self.path(in: archive)
    guard let entry = archive.entry(path) else { throw .missingPart(archive.name, path) }
    let sink = Sink()
    var xml = try XMLPart(entry, of: archive, limit: archive.limits.part, into: sink)
    try xml.finish()
    relations = try Relations(of: path, in: archive)
    from1904 = sink.from1904
    guard !sink.sheets.isEmpty else { throw .noSheets(archive.name) }
    for (index, found) in sink.sheets.enumerated() {
      guard let relation = relations.relation(id: found.relation) else {
        throw .unreachableSheet(archive.name, found.name)
      }
      sheets.append(
        Sheet(
          name: found.name, visibility: found.visibility, index: index,
          part: relation.kind == "worksheet" ? relation.target : nil))
    }
  }

  /// Where the main part is: whatever the relations of the archive say.
  private static func path(in archive: Archive) throws(SourceTrouble) -> String {
    let main = try Relations(of: "", in: archive).first("officeDocument")?.target
    let path = main ?? "xl/workbook.xml"
    if path.hasSuffix(".bin") { throw .binaryWorkbook(archive.name) }
    if main == nil && archive.entry(path) == nil || !isOfWorkbook(path) {
      throw ForeignArchive(archive).trouble
    }
    return path
  }

  /// Text documents and presentations are built in the same way and named by their folder.
  private static func isOfWorkbook(_ path: String) -> Bool {
    !path.hasPrefix("word/") && !path.hasPrefix("ppt/") && !path.hasPrefix("visio/")
  }

  /// Reads the styles and the texts that cells share.
  func meaning(in archive: Archive) throws(SourceTrouble) -> CellMeaning {
    var texts = SharedTexts()
    if let relation = relations.first("sharedStrings") {
      guard let entry = archive.entry(relation.target) else {
        throw .missingPart(archive.name, relation.target)
      }
      texts = try SharedTexts(entry, of: archive)
    }
    var styles = CellStyles()
    if let relation = relations.first("styles") {
      guard let entry = archive.entry(relation.target) else {
        throw .missingPart(archive.name, relation.target)
      }
      styles = try CellStyles(entry, of: archive)
    }
    return CellMeaning(texts: texts, formats: styles.formats, from1904: from1904)
  }

  private final class Sink: XMLSink {
    struct Found {
      let name: String
      let visibility: Sheet.Visibility
      let relation: String
    }

    var sheets: [Found] = []
    var from1904 = false

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      switch name {
      case "workbookPr": from1904 = attributes.truth("date1904")
      case "sheet":
        let visibility: Sheet.Visibility =
          switch attributes.text("state") {
          case "hidden": .hidden
          case "veryHidden": .veryHidden
          default: .visible
          }
        sheets.append(
          Found(
            name: attributes.text("name") ?? "", visibility: visibility,
            relation: attributes.qualifiedText("id") ?? attributes.text("id") ?? ""))
      default: break
      }
    }
  }
}
