internal import Diagnostics
internal import Files
internal import Ingest
internal import SourceReading

/// The rows that could not be taken, as files that can be corrected and read again.
///
/// For each source one file holds the header and the rows as they stand in the source, so that the
/// mapping of the source reads it too, and one beside it says what is wrong with each row. Both begin
/// with the mark of UTF-8, by which Excel knows the encoding. Rows of a document are lines of JSON.
///
///     rejected/awards.csv.rejected.csv       rejected/awards.csv.reasons.csv
///     rejected/notices.json.rejected.jsonl   rejected/notices.json.reasons.csv
struct RejectedFiles {
  private let sources: [SourceReport]
  private let names: [String]
  private let read: Set<String>

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
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
    for (source, name) in zip(sources, names) {
      let path = folder + name + RejectedFiles.ending(of: source)
      if read.contains(RejectedFiles.plain(path)) { throw RejectedFiles.isSource(path) }
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
    let rows = RejectedFiles.rows(of: source)
    let file = path + RejectedFiles.ending(of: source)
    if source.form == .document {
      if rows.isEmpty { return RejectedFiles.reasonsOnly(reasons, language) }
      try write(rows.map(\.bytes), mark: [], to: file, console)
    } else {
      try write(rows.map(\.bytes), of: source, to: file, console)
    }
    return RejectedFiles.wrote(rows.count, file, language)
  }

  private static func ending(of source: SourceReport) -> String {
    source.form == .document ? ".rejected.jsonl" : ".rejected.csv"
  }

  // MARK: Rows

  /// Each row once, in the order of the source; of documents those of which something is there.
  private static func rows(of source: SourceReport) -> [(number: Int, bytes: [UInt8])] {
    var rows = source.rejected.map { (number: $0.place.number, bytes: $0.bytes) }
    var seen: Set<Int> = []
    for fault in source.faults where seen.insert(fault.place.number).inserted {
      rows.append((fault.place.number, fault.row))
    }
    if source.form == .document { rows.removeAll { $0.bytes.isEmpty } }
    return rows.sorted { $0.number < $1.number }
  }

  private func write(
    _ rows: [[UInt8]], of source: SourceReport, to path: String, _ console: Console
  ) throws(FileTrouble) {
    let end: [UInt8] =
      switch source.form.dialect.lineEnd {
      case .newline: [0x0A]
      case .returnAndNewline: [0x0D, 0x0A]
      case .carriageReturn: [0x0D]
      }
    let header = source.form.line(source.columns.map { Array($0.name.utf8) })
    try write([header] + rows, end: end, to: path, console)
  }

  private func write(
    _ lines: [[UInt8]], mark: [UInt8] = RejectedFiles.mark, end: [UInt8] = [0x0A],
    to path: String, _ console: Console
  ) throws(FileTrouble) {
    let file = try console.folder.replacement(of: path)
    do throws(FileTrouble) {
      var bytes = mark
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
