import Diagnostics
import Findings

extension ScanText {
  /// What of the data gave nothing, since what is not read can't be found.
  mutating func writeSources() {
    for source in scan.sources {
      for note in notes(source) {
        lines.append("  = \(DisplayWidth.drawn("\(name(source)): \(note)"))\n")
      }
    }
  }

  private func name(_ source: ScannedSource) -> String {
    source.part.map { "\(source.path) \"\($0)\"" } ?? source.path
  }

  private func notes(_ source: ScannedSource) -> [String] {
    guard source.mapping != nil else {
      return [say("no mapping fits, so nothing of it was read", "沒有適合的對應，因此完全未讀取")]
    }
    let rejections = source.troubles.filter(\.isRejection)
    let cells = source.troubles.filter { !$0.isRejection }
    var notes: [String] = []
    if source.rejectedRows > 0 {
      let head = say(
        source.rejectedRows == 1 ? "1 row rejected" : "{0} rows rejected", "退回 {0} 列",
        source.rejectedRows.grouped)
      notes.append(([head] + rejections.prefix(3).map(reason)).joined(separator: " · "))
    }
    if !cells.isEmpty {
      let head = say(
        cells.count == 1 ? "1 cell not understood" : "{0} cells not understood",
        "{0} 個儲存格無法讀懂", cells.count.grouped)
      notes.append(([head] + cells.prefix(3).map(reason)).joined(separator: " · "))
    }
    if source.unlisted > 0 {
      notes.append(say("{0} more not listed", "另有 {0} 項未列出", source.unlisted.grouped))
    }
    return notes
  }

  private func reason(_ trouble: ScannedSource.Trouble) -> String {
    let reason = trouble.reason.text(in: language)
    if let pointer = trouble.pointer { return "\(pointer) \(reason)" }
    return say("row {0}: {1}", "第 {0} 列：{1}", "\(trouble.row)", reason)
  }
}
