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
  let file: Dataset.PackFile
  private(set) var entries: [Dataset.ListEntry] = []
  private(set) var troubles: [SourceTrouble]

  private let table: PackTable
  private let list: NamedList
  private let model: Model

  init(_ table: PackTable, _ list: NamedList, _ model: Model) throws(SourceTrouble) {
    self.table = table
    self.list = list
    self.model = model
    file = table.file
    troubles = table.troubles
    guard let value = table.column(list.column) else {
      throw table.trouble(
        Wording(
          en: "the list `{0}` needs a column `{1}`, and the file has none",
          zh: "名單 `{0}` 需要 `{1}` 欄，檔案中沒有"
        ).filled(with: ["\(list.name)", "\(list.column)"]),
        Wording(
          en: "its first line is `{0},from,until`", zh: "第一列應為 `{0},from,until`"
        ).filled(with: ["\(list.column)"]))
    }
    let limits = (from: table.column("from"), until: table.column("until"))
    for row in table.rows { add(row, value, limits) }
  }

  // MARK: Rows

  private mutating func add(
    _ row: PackTable.Row, _ column: Int, _ limits: (from: Int?, until: Int?)
  ) {
    do throws(SourceTrouble) {
      let value = try value(row.cells[column], row.line)
      let from = try day(limits.from.map { row.cells[$0] }, "from", row.line)
      let until = try day(limits.until.map { row.cells[$0] }, "until", row.line)
      if !from.isAbsent, !until.isAbsent, until < from {
        throw table.trouble(
          row.line, Wording(en: "`until` is before `from`", zh: "`until` 早於 `from`"),
          Wording(en: "correct one of them", zh: "請更正其中之一"))
      }
      entries.append(.init(value: value, from: from, until: until, line: row.line))
    } catch {
      troubles.append(error)
    }
  }

  private func value(_ text: String, _ line: Int) throws(SourceTrouble) -> String {
    if text.isEmpty {
      throw table.trouble(
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
      throw table.trouble(
        Wording(
          en: "a list in a file has texts or codes; `{0}` has `{1}`",
          zh: "檔案中的名單限文字或代碼；`{0}` 為 `{1}`"
        ).filled(with: ["\(list.name)", "\(list.column)"]),
        Wording(en: "make it a list of `text`", zh: "請改為 `text` 名單"))
    }
  }

  /// None where there is no limit.
  private func day(_ text: String?, _ column: String, _ line: Int) throws(SourceTrouble) -> Int32 {
    guard let text, !text.isEmpty else { return .none }
    if let day = PackTable.day(text) { return day.dayNumber }
    throw table.unreadableDay(
      text, column, line,
      Wording(
        en: "write `2024-01-31` or `113年1月31日`; leave it blank where there is no limit",
        zh: "請寫成 `2024-01-31` 或 `113年1月31日`；沒有期限者留空"))
  }

  private func unreadable(_ text: String, _ line: Int, _ advice: Wording) -> SourceTrouble {
    table.trouble(
      line,
      Wording(en: "`{0}` can't be read as `{1}`", zh: "`{0}` 無法讀為 `{1}`")
        .filled(with: ["\(text)", "\(list.column)"]), advice)
  }
}
