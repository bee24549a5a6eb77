internal import Diagnostics
internal import Files
internal import Ingest
internal import SourceReading

/// The rows that could not be taken, as files that can be corrected and read again.
///
/// For each source one file holds the header and the rows as they stand in the source, so that the
/// mapping of the source reads it too, and one beside it says what is wrong with each row. Both begin
/// with the mark of UTF-8, by which Excel knows the encoding.
///
///     rejected/awards.csv.rejected.csv      rejected/awards.csv.reasons.csv
struct RejectedFiles {
  private let sources: [SourceReport]
  private let names: [String]
  private let read: Set<String>

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let rowsEnding = ".rejected.csv"
  private static let pieceSize = 1 << 20

  init(_ report: DataReport) {
    sources = report.sources.filter { !$0.rejected.isEmpty || !$0.faults.isEmpty }
    names = RejectedNames(sources).names
    read = Set(report.sources.map { RejectedFiles.plain($0.path) })
  }

  /// Writes the files, and gives a line about each.
  func write(
    to folder: String, _ console: Console, _ language: Language
  ) throws(Failure) -> [String] {
    if sources.isEmpty { return [] }
    let folder = folder.hasSuffix("/") ? folder : folder + "/"
    for name in names where read.contains(RejectedFiles.plain(folder + name + Self.rowsEnding)) {
      throw RejectedFiles.isSource(folder + name + Self.rowsEnding)
    }
    do {
      try console.folder.makeFolder(folder)
      var lines: [String] = []
      for (source, name) in zip(sources, names) {
        lines.append(try write(source, to: folder + name, console, language))
      }
      return lines
    } catch {
      throw Failure(error)
    }
  }

  /// Writes both files of a source; the line about it.
  private func write(
    _ source: SourceReport, to path: String, _ console: Console, _ language: Language
  ) throws(FileTrouble) -> String {
    let reasons = path + ".reasons.csv"
    try write(ReasonList(source, language).lines, to: reasons, console)
    if source.form == .document { return RejectedFiles.reasonsOnly(reasons, language) }
    let rows = path + Self.rowsEnding
    let count = try write(RejectedFiles.rows(of: source), of: source, to: rows, console)
    return RejectedFiles.wrote(count, rows, language)
  }

  // MARK: Rows

  /// Each row once, in the order of the source.
  private static func rows(of source: SourceReport) -> [(number: Int, bytes: [UInt8])] {
    var rows = source.rejected.map { (number: $0.place.number, bytes: $0.bytes) }
    var seen: Set<Int> = []
    for fault in source.faults where seen.insert(fault.place.number).inserted {
      rows.append((fault.place.number, fault.row))
    }
    return rows.sorted { $0.number < $1.number }
  }

  private func write(
    _ rows: [(number: Int, bytes: [UInt8])], of source: SourceReport, to path: String,
    _ console: Console
  ) throws(FileTrouble) -> Int {
    let end: [UInt8] =
      switch source.form.dialect.lineEnd {
      case .newline: [0x0A]
      case .returnAndNewline: [0x0D, 0x0A]
      case .carriageReturn: [0x0D]
      }
    let header = source.form.line(source.columns.map { Array($0.name.utf8) })
    try write([header] + rows.map(\.bytes), end: end, to: path, console)
    return rows.count
  }

  private func write(
    _ lines: [[UInt8]], end: [UInt8] = [0x0A], to path: String, _ console: Console
  ) throws(FileTrouble) {
    let file = try console.folder.replacement(of: path)
    do throws(FileTrouble) {
      var bytes = RejectedFiles.mark
      for line in lines {
        bytes += line
        bytes += end
        if bytes.count > RejectedFiles.pieceSize {
          try file.write(bytes)
          bytes.removeAll(keepingCapacity: true)
        }
      }
      try file.write(bytes)
      try file.commit()
    } catch {
      throw error.named(path)
    }
  }

  // MARK: Words

  private static func wrote(_ count: Int, _ path: String, _ language: Language) -> String {
    (count == 1
      ? Wording(en: "1 row to correct in {0}", zh: "1 列待更正：{0}")
      : Wording(en: "{1} rows to correct in {0}", zh: "{1} 列待更正：{0}"))
      .filled(with: [Wording(verbatim: path), Wording(verbatim: count.grouped)])
      .text(in: language)
  }

  private static func reasonsOnly(_ path: String, _ language: Language) -> String {
    Wording(
      en: "reasons in {0}; a document is corrected itself, at the pointers given there",
      zh: "原因列於 {0}；文件請依所列指標直接更正"
    ).filled(with: [Wording(verbatim: path)]).text(in: language)
  }

  private static func isSource(_ path: String) -> Failure {
    Failure(
      .wrongUse,
      Wording(
        en: "`{0}` is among the data and would be written over", zh: "`{0}` 是讀入的資料，寫出會將其覆蓋"
      ).filled(with: [Wording(verbatim: path)]),
      advice: [
        Wording(en: "name another folder after `--rejected`", zh: "請在 `--rejected` 之後改用其他資料夾")
      ])
  }

  private static func plain(_ path: String) -> String {
    (path.hasPrefix("/") ? "/" : "")
      + path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }
}
