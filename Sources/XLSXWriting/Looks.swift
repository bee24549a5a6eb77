internal import CXLSXWriter
internal import Reporting

/// How each meaning looks: the one place with colours, sizes and number formats.
enum Looks {
  /// Text and ground of a tone: contrasts of at least 4.5 to 1.
  static func colours(_ tone: Emphasis.Tone) -> (text: UInt32, ground: UInt32) {
    switch tone {
    case .grave: (0xFFFFFF, 0x9C1C1C)
    case .serious: (0x8A1010, 0xF8D0C8)
    case .notable: (0x6B4A00, 0xFDE9B8)
    case .slight: (0x1F4E79, 0xDCE9F5)
    case .quiet: (0x404040, 0xEDEDED)
    case .settled: (0x1E5B2E, 0xD9EFDC)
    }
  }

  /// The colour of a tone where it is all there is: in bars and charts.
  static func solid(_ tone: Emphasis.Tone) -> UInt32 {
    switch tone {
    case .grave: 0x9C1C1C
    case .serious: 0xD9634E
    case .notable: 0xE3B23C
    case .slight: 0x5B8DB8
    case .quiet: 0xA6A6A6
    case .settled: 0x6FAF7C
    }
  }

  /// In points: a line of a 10-point font, and a little air.
  static func height(_ row: Sheet.Row) -> Double {
    if row.cells.first?.style == .section { return 20 }
    return row.lines == 1 ? 15 : Double(row.lines) * 14 + 3
  }

  static func tab(_ tab: Sheet.Tab) -> UInt32 {
    switch tab {
    case .overview: 0x1F3A5F
    case .work: 0x9C1C1C
    case .detail: 0x5B8DB8
    case .record: 0x8C8C8C
    }
  }

  static func look(_ style: CellStyle) -> xlsx_look {
    var look = xlsx_look()
    look.size = 10
    look.colour = 0x202020
    look.top = 1
    switch style {
    case .title:
      look.size = 18
      look.bold = 1
      look.colour = 0x1F3A5F
      look.top = 0
    case .subtitle:
      look.colour = 0x595959
    case .section:
      look.size = 12
      look.bold = 1
      look.colour = 0x1F3A5F
    case .heading:
      look.bold = 1
      look.colour = 0xFFFFFF
      look.fill = 0x1F3A5F
      look.has_fill = 1
      look.wrap = 1
      look.centred = 1
      look.top = 0
    case .label:
      look.bold = 1
      look.ruled = 1
      look.colour = 0x404040
    case .text:
      look.wrap = 1
      look.ruled = 1
    case .sentence: break
    case .word, .code, .number, .decimal, .percent, .money: look.ruled = 1
    case .grade, .ordinal, .date:
      look.centred = 1
      look.ruled = 1
    case .input, .inputDate:
      look.wrap = 1
      look.fill = 0xFFFBE6
      look.has_fill = 1
      look.bordered = 1
      look.unlocked = 1
    case .note:
      look.italic = 1
      look.colour = 0x595959
    }
    return look
  }

  static func number(_ style: CellStyle) -> String? {
    switch style {
    case .ordinal: "0"
    case .number: "#,##0_ "
    case .decimal: "General"
    case .percent: "0.0%_ "
    case .date, .inputDate: "yyyy-mm-dd"
    case .money(let currency): money(currency)
    case .code, .word, .text, .input: "@"
    default: nil
    }
  }

  /// `NT$1,234,567`; cents only where there are any would need two formats, so `#,##0.##` is not used.
  private static func money(_ currency: String) -> String {
    switch currency {
    case "TWD": "\"NT$\"#,##0_ ;[Red]-\"NT$\"#,##0_ "
    case "": "#,##0.00_ "
    default: "#,##0.00 \"\(currency)\"_ "
    }
  }
}
