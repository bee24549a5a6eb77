import Diagnostics
import FlagSemantics
import Scanning
import SourceReading
import Tables
import Values

/// A file with the values of a list, and where membership has an end, its days:
///
///     tax_id,from,until
///     12345675,2024-01-01,2024-12-31
///     22099131,113年7月1日,
///
/// Further columns may stand there for people. Every row counts: what can't be read is told.
struct ListFile {
  /// From the folder of the pack on.
  let path: String
  let sha256: String
  private(set) var entries: [Dataset.ListEntry] = []
  private(set) var troubles: [SourceTrouble] = []

  private let shown: String
  private let list: NamedList
  private let model: Model

  init(
    at place: String, shown: String, path: String, _ list: NamedList, _ model: Model
  ) throws(SourceTrouble) {
    self.path = path
    self.shown = shown
    self.list = list
    self.model = model
    sha256 = try FileHash.sha256(place).hex
    var text = try TextStream(try ByteStream(opening: place))
    let sample = try text.peek(DialectFinder.sampleSize)
    if sample.isEmpty { throw .emptySource(shown) }
    let dialect = DialectFinder.find(
      in: sample, isWhole: sample.count < DialectFinder.sampleSize)
    var rows = try DelimitedRows(text, of: shown, dialect)
    let columns = try Columns(rows.columns, of: list, shown)
    var batch = CellBatch(columns: rows.columns.count)
    var rejected: [RejectedRow] = []
    var hasMore = true
    while hasMore {
      batch.removeAll()
      hasMore = try rows.next(&batch, rejected: &rejected)
      for row in 0..<batch.rows { add(row, of: batch, columns) }
    }
    troubles += rejected.map { row in
      trouble(row.place.number, row.reason, Wording(en: "correct the row", zh: "請更正此列"))
    }
  }

  /// Where what is read stands in the file.
  private struct Columns {
    let value: Int
    let from: Int?
    let until: Int?

    init(_ names: [String], of list: NamedList, _ shown: String) throws(SourceTrouble) {
      let names = names.map { ListFile.trimmed(Array($0.utf8)) }
      func place(_ name: String) -> Int? { names.firstIndex { $0 == name } }
      guard let value = place(list.column) else {
        throw SourceTrouble(
          shown,
          Wording(
            en: "the list `{0}` needs a column `{1}`, and the file has none",
            zh: "名單 `{0}` 需要 `{1}` 欄，檔案中沒有"
          ).filled(with: ["\(list.name)", "\(list.column)"]),
          advice: Wording(
            en: "its first line is `{0},from,until`", zh: "第一列應為 `{0},from,until`"
          ).filled(with: ["\(list.column)"]))
      }
      self.value = value
      from = place("from")
      until = place("until")
    }
  }

  // MARK: Rows

  private mutating func add(_ row: Int, of batch: CellBatch, _ columns: Columns) {
    let line = batch.places[row].number
    func text(_ column: Int) -> String {
      ListFile.trimmed(batch.text(row: row, column: column))
    }
    if (0..<batch.columns).allSatisfy({ text($0).isEmpty }) { return }
    do throws(SourceTrouble) {
      let value = try value(text(columns.value), line)
      let from = try day(columns.from.map(text), "from", line)
      let until = try day(columns.until.map(text), "until", line)
      if !from.isAbsent, !until.isAbsent, until < from {
        throw trouble(
          line, Wording(en: "`until` is before `from`", zh: "`until` 早於 `from`"),
          Wording(en: "correct one of them", zh: "請更正其中之一"))
      }
      entries.append(.init(value: value, from: from, until: until, line: line))
    } catch {
      troubles.append(error)
    }
  }

  private func value(_ text: String, _ line: Int) throws(SourceTrouble) -> String {
    if text.isEmpty {
      throw trouble(
        line,
        Wording(en: "no value in the column `{0}`", zh: "`{0}` 欄沒有值")
          .filled(with: ["\(list.column)"]),
        Wording(en: "fill it in, or remove the row", zh: "請補上，或刪除此列"))
    }
    switch list.scalar {
    case .text(let kind):
      if CanonicalForm(kind).text(of: text) != nil { return text }
      throw unreadable(
        text, line, Wording(en: "correct it, or remove the row", zh: "請更正，或刪除此列"))
    case .code(let codes):
      let names = model[codes].codes.map(\.name)
      if names.contains(text) { return text }
      throw unreadable(
        text, line,
        Wording(en: "write one of {0}", zh: "請寫下列之一：{0}")
          .filled(with: [Wording(verbatim: names.joined(separator: ", "))]))
    default:
      throw SourceTrouble(
        shown,
        Wording(
          en: "a list in a file has texts or codes; `{0}` has `{1}`",
          zh: "檔案中的名單限文字或代碼；`{0}` 為 `{1}`"
        ).filled(with: ["\(list.name)", "\(list.column)"]),
        advice: Wording(en: "make it a list of `text`", zh: "請改為 `text` 名單"))
    }
  }

  /// None where there is no limit.
  private func day(_ text: String?, _ column: String, _ line: Int) throws(SourceTrouble) -> Int32 {
    guard let text, !text.isEmpty else { return .none }
    if let day = try? DateCell().date(Array(text.utf8).span) { return day.dayNumber }
    throw trouble(
      line,
      Wording(en: "`{0}` can't be read as the day `{1}`", zh: "`{0}` 無法讀為日期 `{1}`")
        .filled(with: ["\(text)", "\(column)"]),
      Wording(
        en: "write `2024-01-31` or `113年1月31日`; leave it blank where there is no limit",
        zh: "請寫成 `2024-01-31` 或 `113年1月31日`；沒有期限者留空"))
  }

  private func unreadable(_ text: String, _ line: Int, _ advice: Wording) -> SourceTrouble {
    trouble(
      line,
      Wording(en: "`{0}` can't be read as `{1}`", zh: "`{0}` 無法讀為 `{1}`")
        .filled(with: ["\(text)", "\(list.column)"]), advice)
  }

  private func trouble(_ line: Int, _ message: Wording, _ advice: Wording) -> SourceTrouble {
    SourceTrouble(
      shown, at: Wording(en: "line {0}", zh: "第 {0} 行").filled(with: ["\(line)"]), message,
      advice: advice)
  }

  /// Without white space around it, that of full width too.
  private static func trimmed(_ bytes: [UInt8]) -> String {
    var text = String(decoding: bytes, as: UTF8.self)[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
