/// Writes workbooks from pieces of XML, so that a test sees exactly what it reads.
///
///     WorkbookWriter(rows: #"<row><c t="inlineStr"><is><t>案號</t></is></c></row>"#).bytes()
package struct WorkbookWriter {
  package var sheets: [Sheet]
  /// The elements of the part of shared texts; nil leaves the part out.
  package var texts: [String]? = nil
  /// Codes of number formats; style 1 has the first, style 0 none.
  package var formats: [String] = []
  package var from1904 = false
  package var namespace = WorkbookWriter.transitional
  package var relationNamespace = WorkbookWriter.relations
  /// Before the names of elements, with its colon: `x:`. The rows of a sheet bring their own.
  package var prefix = ""
  /// Where the main part stands.
  package var mainPath = "xl/workbook.xml"

  package static let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  package static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
  package static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  package static let strictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships"

  package struct Sheet {
    package var name: String
    package var state: String?
    /// What stands in `sheetData`.
    package var rows: String
    /// What stands before and behind it.
    package var before = ""
    package var behind = ""
    /// From the folder of the main part, or with a slash from the root.
    package var target: String?
    package var kind = "worksheet"

    package init(_ name: String, _ rows: String) {
      self.name = name
      self.rows = rows
    }
  }

  package init(_ sheets: [Sheet]) { self.sheets = sheets }
  package init(rows: String) { self.init([Sheet("決標", rows)]) }

  package func bytes() -> [UInt8] { ArchiveWriter(parts()).bytes() }

  package func parts() -> [ArchiveWriter.Part] {
    let folder = mainPath.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let name = mainPath.split(separator: "/").last.map(String.init) ?? ""
    var relations = sheets.indices.map { ("rId\($0 + 1)", sheets[$0].kind, target(of: $0)) }
    if texts != nil { relations.append(("rIdT", "sharedStrings", "sharedStrings.xml")) }
    relations.append(("rIdS", "styles", "styles.xml"))
    var parts = [
      ArchiveWriter.Part("[Content_Types].xml", "<Types/>"),
      ArchiveWriter.Part("_rels/.rels", relationsXML([("rId1", "officeDocument", mainPath)])),
      ArchiveWriter.Part(mainPath, mainXML),
      ArchiveWriter.Part("\(folder)_rels/\(name).rels", relationsXML(relations)),
      ArchiveWriter.Part(folder + "styles.xml", stylesXML),
    ]
    if let texts {
      let elements = texts.map { "<\(prefix)si>\($0)</\(prefix)si>" }.joined()
      parts.append(ArchiveWriter.Part(folder + "sharedStrings.xml", root("sst", elements)))
    }
    for (index, sheet) in sheets.enumerated() {
      let target = target(of: index)
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
      let data = "<\(prefix)sheetData>\(sheet.rows)</\(prefix)sheetData>"
      parts.append(
        ArchiveWriter.Part(path, root("worksheet", sheet.before + data + sheet.behind)))
    }
    return parts
  }

  private func target(of index: Int) -> String {
    sheets[index].target ?? "worksheets/sheet\(index + 1).xml"
  }

  private func root(_ name: String, _ inside: String) -> String {
    let colon = prefix.isEmpty ? "" : ":" + prefix.dropLast()
    return #"<?xml version="1.0" encoding="UTF-8"?><\#(prefix)\#(name) "#
      + #"xmlns\#(colon)="\#(namespace)" xmlns:r="\#(relationNamespace)">"#
      + "\(inside)</\(prefix)\(name)>"
  }

  private var mainXML: String {
    let list = sheets.enumerated().map { index, sheet in
      #"<\#(prefix)sheet name="\#(sheet.name)" sheetId="\#(index + 7)" r:id="rId\#(index + 1)""#
        + (sheet.state.map { #" state="\#($0)""# } ?? "") + "/>"
    }
    return root(
      "workbook",
      #"<\#(prefix)workbookPr date1904="\#(from1904)"/>"#
        + "<\(prefix)sheets>\(list.joined())</\(prefix)sheets>")
  }

  private var stylesXML: String {
    let codes = formats.enumerated().map { index, code in
      let escaped = code.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "&quot;")
      return #"<\#(prefix)numFmt numFmtId="\#(200 + index)" formatCode="\#(escaped)"/>"#
    }
    let styles = formats.indices.map { #"<\#(prefix)xf numFmtId="\#(200 + $0)"/>"# }
    // Behind the codes stand the formats that have a number only: style 100 is format 0.
    let filling = (formats.count..<99).map { _ in "<\(prefix)xf/>" }
    let builtIn = (0..<60).map { #"<\#(prefix)xf numFmtId="\#($0)"/>"# }
    let all = ["<\(prefix)xf/>"] + styles + filling + builtIn
    return root(
      "styleSheet",
      "<\(prefix)numFmts>\(codes.joined())</\(prefix)numFmts>"
        + #"<\#(prefix)cellStyleXfs><\#(prefix)xf numFmtId="14"/></\#(prefix)cellStyleXfs>"#
        + "<\(prefix)cellXfs>\(all.joined())</\(prefix)cellXfs>"
        + #"<\#(prefix)dxfs><\#(prefix)numFmt numFmtId="200" formatCode="@"/></\#(prefix)dxfs>"#)
  }

  private func relationsXML(_ relations: [(id: String, kind: String, target: String)]) -> String {
    let list = relations.map {
      #"<Relationship Id="\#($0.id)" Type="\#(relationNamespace)/\#($0.kind)" Target="\#($0.target)"/>"#
    }
    return #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
      + list.joined() + "</Relationships>"
  }
}
