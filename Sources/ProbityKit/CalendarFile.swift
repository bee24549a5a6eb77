import Diagnostics
import Scanning
import SourceReading
import Values

/// A file with every day of some years, and whether offices are open:
///
///     day,open
///     2025-01-01,no
///     2025-01-02,yes
///
/// The yearly files of the personnel administration are read as they are published, one below the
/// other: `西元日期` and `是否放假`, where 0 is an office day and 2 is none. Days stand in any order,
/// but each of them once, from the first to the last.
struct CalendarFile {
  let table: PackTable
  private(set) var calendar: OfficeCalendar?
  private(set) var troubles: [SourceTrouble]

  init(_ table: PackTable) throws(SourceTrouble) {
    self.table = table
    troubles = table.troubles
    guard let day = table.column("day", "西元日期"),
      let open = table.column("open", "是否放假")
    else {
      throw table.trouble(
        Wording(
          en: "the table of office days needs the columns `day` and `open`, and the file lacks one",
          zh: "辦公日曆需要 `day` 與 `open` 兩欄，檔案中缺少"),
        Wording(
          en: "its first line is `day,open`, or that of the official calendar: `西元日期`, `是否放假`",
          zh: "第一列應為 `day,open`，或沿用行政機關辦公日曆表的 `西元日期`、`是否放假`"))
    }
    var days: [(day: CalendarDate, isOpen: Bool, line: Int)] = []
    for row in table.rows {
      // Where yearly files stand one below the other, their headers do too.
      if row.cells[day] == table.columns[day] { continue }
      do throws(SourceTrouble) {
        days.append(
          (try self.day(row, day), try isOpen(row, open), row.line))
      } catch {
        troubles.append(error)
      }
    }
    guard troubles.isEmpty else { return }
    days.sort { ($0.day, $0.line) < ($1.day, $1.line) }
    guard let first = days.first else {
      throw table.trouble(
        Wording(en: "the table of office days has no day", zh: "辦公日曆沒有任何一日"),
        Wording(en: "write a row for each day", zh: "每日請寫一列"))
    }
    for (earlier, later) in zip(days, days.dropFirst()) {
      if let trouble = gap(between: earlier.day, later.day, later.line) { troubles.append(trouble) }
    }
    if troubles.isEmpty { calendar = OfficeCalendar(from: first.day, days.map(\.isOpen)) }
  }

  private func day(_ row: PackTable.Row, _ column: Int) throws(SourceTrouble) -> CalendarDate {
    if let day = PackTable.day(row.cells[column]) { return day }
    throw table.unreadableDay(
      row.cells[column], table.columns[column], row.line,
      Wording(en: "write `2025-01-31` or `20250131`", zh: "請寫成 `2025-01-31` 或 `20250131`"))
  }

  private func isOpen(_ row: PackTable.Row, _ column: Int) throws(SourceTrouble) -> Bool {
    let isOfficial = table.columns[column] == "是否放假"
    switch (row.cells[column], isOfficial) {
    case ("yes", false), ("0", true): return true
    case ("no", false), ("2", true): return false
    default:
      throw table.trouble(
        row.line,
        Wording(
          en: "`{0}` in the column `{1}` does not say whether offices are open",
          zh: "`{1}` 欄的 `{0}` 看不出當日是否上班"
        ).filled(with: ["\(row.cells[column])", "\(table.columns[column])"]),
        isOfficial
          ? Wording(en: "write 0 for open, 2 for closed", zh: "上班寫 0，放假寫 2")
          : Wording(en: "write `yes` or `no`", zh: "請寫 `yes` 或 `no`"))
    }
  }

  private func gap(
    between earlier: CalendarDate, _ later: CalendarDate, _ line: Int
  ) -> SourceTrouble? {
    switch later.days(since: earlier) {
    case 1: return nil
    case 0:
      return table.trouble(
        line, Wording(en: "{0} stands there twice", zh: "{0} 重複").filled(with: ["\(later)"]),
        Wording(en: "remove one of the rows", zh: "請刪除其中一列"))
    default:
      return table.trouble(
        line,
        Wording(
          en: "between {0} and {1} there are days without a row", zh: "{0} 與 {1} 之間有缺漏的日期"
        ).filled(with: ["\(earlier)", "\(later)"]),
        Wording(
          en: "add them: what is counted across a gap would be wrong",
          zh: "請補齊：跨越缺漏期間的計算將會有誤"))
    }
  }
}
