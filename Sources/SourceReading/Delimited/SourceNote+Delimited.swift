internal import Diagnostics

/// What is worth knowing about a delimited text.
extension SourceNote {
  static func columnRenamed(_ name: String, to distinct: String, line: Int) -> SourceNote {
    SourceNote(
      at: .line(line),
      Wording(
        en: "more than one column is named `{0}`; this one is read as `{1}`",
        zh: "有多個欄位名稱為 `{0}`；此欄讀作 `{1}`"
      ).filled(with: [Wording(verbatim: name), Wording(verbatim: distinct)]))
  }

  static func columnsRenamed(_ count: Int, line: Int) -> SourceNote {
    SourceNote(
      at: .line(line),
      Wording(
        en: "{0} more columns have the name of another and got a number",
        zh: "另有 {0} 欄與其他欄位同名，已加上編號"
      ).filled(with: [.number(count)]))
  }

  static func columnsUnnamed(_ count: Int, first: String, line: Int) -> SourceNote {
    SourceNote(
      at: .line(line),
      Wording(
        en: "{0} columns have no name and are named by their numbers; the first is `{1}`",
        zh: "有 {0} 欄沒有名稱，以欄號代替；第一個是 `{1}`"
      ).filled(with: [.number(count), Wording(verbatim: first)]))
  }

  static func extraCell(name: String, line: Int) -> SourceNote {
    SourceNote(
      at: .line(line),
      Wording(
        en: "every row ends in a delimiter that the header lacks; the empty column is named `{0}`",
        zh: "每列結尾都多一個分隔符號；該空白欄命名為 `{0}`"
      ).filled(with: [Wording(verbatim: name)]))
  }

  static func headerOnly(line: Int) -> SourceNote {
    SourceNote(
      at: .line(line),
      Wording(en: "there is a header but not one row", zh: "只有標題列，沒有任何資料列"))
  }
}
