/// Where a part stands in a workbook: folders and a name, with slashes and none in front.
enum PartPath {
  /// What a target written in a part means: from the root where it begins with a slash, otherwise
  /// from the folder of that part.
  ///
  ///     resolve("../media/a.png", from: "xl/worksheets/sheet1.xml")  →  xl/media/a.png
  static func resolve(_ target: String, from part: String) -> String {
    let target = target.split(separator: "\\", omittingEmptySubsequences: false).joined(
      separator: "/")
    var folders: [Substring] = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast()
    for piece in target.split(separator: "/") {
      switch piece {
      case ".": continue
      case "..": _ = folders.popLast()
      default: folders.append(piece)
      }
    }
    return folders.joined(separator: "/")
  }

  /// The part that holds the relations of another: `xl/_rels/workbook.xml.rels`.
  static func relations(of part: String) -> String {
    var pieces = part.split(separator: "/").map(String.init)
    let name = pieces.popLast() ?? ""
    return (pieces + ["_rels", name + ".rels"]).joined(separator: "/")
  }
}
