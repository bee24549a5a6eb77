internal import Diagnostics
internal import Files

/// Programs that have a workbook open say so by a file beside it. Whoever replaced the workbook under
/// their hands would see his own replaced when they save.
enum OpenElsewhere {
  /// What LibreOffice and Excel call that file.
  private static func marks(of name: String) -> [String] { [".~lock.\(name)#", "~$\(name)"] }

  static func check(_ path: String, _ console: Console) throws(Failure) {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    for mark in marks(of: String(path[slash...])) {
      let beside = path[..<slash] + mark
      guard console.folder.kind(of: String(beside)) != nil else { continue }
      throw Failure(
        .unwritableOutput,
        Wording(en: "`{0}` is open in another program", zh: "`{0}` 已在其他程式中開啟")
          .filled(with: [Wording(verbatim: path)]),
        advice: [
          Wording(
            en: "close it there; where that program has crashed, remove `{0}`",
            zh: "請先在該程式中關閉；若該程式已當機，請刪除 `{0}`"
          ).filled(with: [Wording(verbatim: String(beside))])
        ])
    }
  }
}
