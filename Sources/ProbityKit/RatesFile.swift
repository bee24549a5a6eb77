import Diagnostics
import Scanning
import SourceReading
import Values

/// A file with rates of exchange, for single days or for stretches of them:
///
///     currency,into,day,rate,source
///     USD,TWD,2025-03-03,32.85,臺灣銀行即期賣出
///
///     currency,into,from,until,rate,source
///     USD,TWD,2025-03-01,2025-03-10,32.9,海關旬匯率
///
/// One unit of `currency` is worth `rate` of `into`. Two rates for one day and pair are a mistake.
struct RatesFile {
  let table: PackTable
  private(set) var rates: ExchangeRates?
  private(set) var troubles: [SourceTrouble]

  private struct Columns {
    let currency: Int
    let into: Int
    let rate: Int
    let first: Int
    let last: Int
    let source: Int?

    init?(_ table: PackTable) {
      guard let currency = table.column("currency"), let into = table.column("into"),
        let rate = table.column("rate"), let first = table.column("day") ?? table.column("from"),
        let last = table.column("day") ?? table.column("until")
      else { return nil }
      self.currency = currency
      self.into = into
      self.rate = rate
      self.first = first
      self.last = last
      source = table.column("source")
    }
  }

  init(_ table: PackTable) throws(SourceTrouble) {
    self.table = table
    troubles = table.troubles
    guard let columns = Columns(table) else {
      throw table.trouble(
        Wording(
          en: "the table of rates needs the columns `currency`, `into`, `rate` and `day`",
          zh: "匯率表需要 `currency`、`into`、`rate`、`day` 各欄"),
        Wording(
          en: "its first line is `currency,into,day,rate,source`; for stretches of days write "
            + "`from,until` in the place of `day`",
          zh: "第一列應為 `currency,into,day,rate,source`；適用一段期間者以 `from,until` 代替 `day`"))
    }
    var all: [ExchangeRates.Rate] = []
    for row in table.rows {
      do throws(SourceTrouble) { all.append(try rate(row, columns)) } catch {
        troubles.append(error)
      }
    }
    guard troubles.isEmpty else { return }
    let rates = ExchangeRates(all)
    troubles = rates.clashes.map { clash in
      table.trouble(
        clash.later.line ?? 1,
        Wording(
          en: "a rate of {0} in {1} for {2} stands in line {3} already",
          zh: "{0} 兌 {1} 於 {2} 的匯率已列於第 {3} 行"
        ).filled(with: [
          "\(clash.later.currency)", "\(clash.later.into)", "\(clash.later.first)",
          "\(clash.earlier.line ?? 1)",
        ]),
        Wording(en: "remove one of them", zh: "請刪除其中之一"))
    }
    if troubles.isEmpty { self.rates = rates }
  }

  private func rate(
    _ row: PackTable.Row, _ columns: Columns
  ) throws(SourceTrouble) -> ExchangeRates.Rate {
    let currency = try code(row, columns.currency)
    let into = try code(row, columns.into)
    let first = try day(row, columns.first)
    let last = try day(row, columns.last)
    guard first <= last else {
      throw table.trouble(
        row.line, Wording(en: "`until` is before `from`", zh: "`until` 早於 `from`"),
        Wording(en: "correct one of them", zh: "請更正其中之一"))
    }
    let text = row.cells[columns.rate]
    guard let value = ExactDecimal(text), value > .zero, currency != into else {
      throw table.trouble(
        row.line,
        Wording(en: "`{0}` is no rate of {1} in {2}", zh: "`{0}` 不是 {1} 兌 {2} 的匯率")
          .filled(with: ["\(text)", "\(currency)", "\(into)"]),
        Wording(
          en: "write how much of the second currency one unit of the first is worth: `32.85`",
          zh: "請寫一單位前者值多少後者，例如 `32.85`"))
    }
    return ExchangeRates.Rate(
      currency, in: into, from: first, until: last, value,
      source: columns.source.map { row.cells[$0] }.flatMap { $0.isEmpty ? nil : $0 },
      line: row.line)
  }

  private func code(_ row: PackTable.Row, _ column: Int) throws(SourceTrouble) -> CurrencyCode {
    if let code = CurrencyCode(row.cells[column]), code.isInUse { return code }
    throw table.trouble(
      row.line,
      Wording(en: "`{0}` in the column `{1}` is no currency", zh: "`{1}` 欄的 `{0}` 不是幣別")
        .filled(with: ["\(row.cells[column])", "\(table.columns[column])"]),
      Wording(en: "write three letters: `USD`", zh: "請寫三個字母，例如 `USD`"))
  }

  private func day(_ row: PackTable.Row, _ column: Int) throws(SourceTrouble) -> CalendarDate {
    if let day = PackTable.day(row.cells[column]) { return day }
    throw table.unreadableDay(
      row.cells[column], table.columns[column], row.line,
      Wording(en: "write `2025-01-31` or `114/01/31`", zh: "請寫成 `2025-01-31` 或 `114/01/31`"))
  }
}
