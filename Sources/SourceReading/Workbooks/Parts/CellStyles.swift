/// What the styles of a workbook say about numbers: one format for each style that a cell may name.
struct CellStyles: Sendable {
  private(set) var formats: [NumberFormat] = []

  init() {}

  init(_ entry: ArchiveEntry, of archive: Archive) throws(SourceTrouble) {
    let sink = Sink()
    var xml = try XMLPart(entry, of: archive, limit: archive.limits.part, into: sink)
    try xml.finish()
    formats = sink.ids.map { id in
      // A code of the workbook comes before what its number usually means.
      sink.codes[id].map(NumberFormat.init(code:)) ?? NumberFormat(builtIn: id)
    }
  }

  private final class Sink: XMLSink {
    var codes: [Int: String] = [:]
    /// The number of the format of each style.
    var ids: [Int] = []
    /// Lists of other kinds hold formats and styles too.
    private var isInFormats = false
    private var isInCellStyles = false

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      switch name {
      case "numFmts": isInFormats = true
      case "numFmt" where isInFormats:
        if let id = attributes.text("numFmtId").flatMap({ Int($0) }) {
          codes[id] = attributes.text("formatCode")
        }
      case "cellXfs": isInCellStyles = true
      case "xf" where isInCellStyles:
        ids.append(attributes.text("numFmtId").flatMap { Int($0) } ?? 0)
      default: break
      }
    }

    override func end(_ name: XMLName) {
      if name == "numFmts" { isInFormats = false }
      if name == "cellXfs" { isInCellStyles = false }
    }
  }
}
