internal import Diagnostics

/// What stops the reading of a delimited text.
extension SourceTrouble {
  /// Not a byte, or no line with a cell.
  static func noHeader(_ source: String, isEmpty: Bool) -> SourceTrouble {
    SourceTrouble(
      source,
      isEmpty
        ? Wording(en: "the file is empty", zh: "檔案是空的")
        : Wording(en: "there is no header row", zh: "沒有標題列"),
      advice: Wording(
        en: "export it again; the first row must name the columns", zh: "請重新匯出；第一列必須是欄位名稱"))
  }

  static func headerUnreadable(_ source: String, line: Int, _ reason: Wording) -> SourceTrouble {
    SourceTrouble(
      source, at: .line(line),
      Wording(en: "the header can't be read: {0}", zh: "無法讀取標題列：{0}").filled(with: [reason]),
      advice: Wording(
        en: "correct this line, or say which line is the header", zh: "請更正此行，或指定標題列所在的行"))
  }

  static func rowTooLong(_ source: String, line: Int, limit: Int) -> SourceTrouble {
    SourceTrouble(
      source, at: .line(line),
      Wording(
        en: "the row that begins here is longer than {0} bytes",
        zh: "由此開始的列超過 {0} 位元組"
      ).filled(with: [.number(limit)]),
      advice: Wording(
        en: "check that this is a text with delimiters and line breaks",
        zh: "請確認這是以分隔符號與換行區隔的文字檔"))
  }

  static func tooManyColumns(_ source: String, limit: Int) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(en: "the header has more than {0} columns", zh: "標題列超過 {0} 欄")
        .filled(with: [.number(limit)]),
      advice: Wording(en: "check the delimiter of the file", zh: "請確認檔案的分隔符號"))
  }

  static func changedWhileRead(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(en: "the file became shorter while it was read", zh: "檔案在讀取期間變短了"),
      advice: Wording(
        en: "wait until the program that writes it has ended, then read it again",
        zh: "請等候寫入該檔案的程式結束後再讀取"))
  }
}
