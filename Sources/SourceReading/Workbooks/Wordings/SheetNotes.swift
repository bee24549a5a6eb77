internal import Diagnostics

/// What a reader of a sheet ought to know, in words.
struct SheetNotes {
  let sheet: Sheet
  let header: SheetHeader
  let findings: SheetFindings
  let outside: (count: Int, first: [CellAddress])?

  var all: [SourceNote] {
    var notes = headerNotes
    var findings = findings
    findings.keepMerges(upTo: header.rows.upperBound)
    if sheet.visibility != .visible { notes.append(.hiddenSheet(sheet)) }
    if findings.hiddenRows > 0 {
      note(
        &notes, "{0} rows are hidden in the sheet; they are read", "有 {0} 列被隱藏；仍會讀取",
        findings.hiddenRows)
    }
    if findings.hiddenColumns > 0 {
      note(
        &notes, "some columns are hidden in the sheet; they are read", "有些欄位被隱藏；仍會讀取",
        findings.hiddenColumns)
    }
    for error in findings.errors {
      let code = Wording(verbatim: error.code)
      note(
        &notes, "{0} cells hold the error {2} and are read as blank: {1}",
        "有 {0} 個儲存格是錯誤值 {2}，視為空白：{1}", error.count, error.first, code)
    }
    let formulas = findings.formulasWithoutValue
    note(
      &notes,
      "{0} formulas have no stored result and are read as blank; open and save the workbook in Excel "
        + "or LibreOffice: {1}",
      "有 {0} 個公式沒有儲存計算結果，視為空白；請用 Excel 或 LibreOffice 開啟並存檔：{1}",
      formulas.count, formulas.first)
    let merges = findings.mergesBelow
    note(
      &notes,
      "{0} merged cells stand below the header; their value is read in the first row and column "
        + "only, the other cells are blank: {1}",
      "標題列以下有 {0} 個合併儲存格；只有左上角那一格有值，其餘視為空白：{1}",
      merges.count, merges.first)
    if let outside {
      note(
        &notes,
        "{0} cells beside the table, in columns without a header, are not read: {1}",
        "有 {0} 個儲存格在表格之外、沒有標題的欄位，不會讀取：{1}", outside.count, outside.first)
    }
    if findings.rowsOutOfOrder.count > 0 {
      note(
        &notes, "{0} rows do not stand in the order of their numbers, the first is row {1}",
        "有 {0} 列未依列號排列，第一個是第 {1} 列", findings.rowsOutOfOrder.count,
        [findings.rowsOutOfOrder.first])
    }
    return notes
  }

  private var headerNotes: [SourceNote] {
    let rows = header.rows
    let number = rows.count == 1 ? "\(rows.lowerBound)" : "\(rows.lowerBound)–\(rows.upperBound)"
    var notes: [SourceNote] = []
    if header.isGuess {
      add(
        &notes,
        Wording(
          en: "no row looks like a header; row {0}, the first, is taken for it",
          zh: "沒有看起來像標題的列；以最前面的第 {0} 列為標題列"), [Wording(verbatim: number)])
    } else if !header.titles.isEmpty || rows.count > 1 {
      add(
        &notes, Wording(en: "the header stands in row {0}", zh: "標題列在第 {0} 列"),
        [Wording(verbatim: number)])
    }
    if !header.titles.isEmpty {
      var text = header.titles.joined(separator: " / ")
      if text.count > 200 { text = text.prefix(200) + " …" }
      add(
        &notes,
        Wording(
          en: "{0} rows above the header are not read: {1}", zh: "標題列以上的 {0} 列不讀取：{1}"),
        ["\(header.titles.count)", Wording(verbatim: text)])
    }
    return notes
  }

  private func note(
    _ notes: inout [SourceNote], _ english: String, _ chinese: String, _ count: Int,
    _ places: [some CustomStringConvertible & Sendable] = [Int](), _ more: Wording = ""
  ) {
    guard count > 0 else { return }
    var shown = places.map(\.description).joined(separator: ", ")
    if count > places.count { shown += " …" }
    add(
      &notes, Wording(en: english, zh: chinese), ["\(count)", Wording(verbatim: shown), more])
  }

  private func add(_ notes: inout [SourceNote], _ wording: Wording, _ arguments: [Wording]) {
    notes.append(SourceNote(at: .sheet(sheet.name), wording.filled(with: arguments)))
  }
}

extension SourceNote {
  static func emptySheet(_ sheet: Sheet) -> SourceNote {
    SourceNote(
      at: .sheet(sheet.name), Wording(en: "the sheet is empty", zh: "工作表是空的"))
  }

  static func hiddenSheet(_ sheet: Sheet) -> SourceNote {
    SourceNote(
      at: .sheet(sheet.name),
      Wording(en: "the sheet is hidden; it is read", zh: "這是隱藏的工作表；仍會讀取"))
  }

  static func sheetWithoutRows(_ sheet: Sheet) -> SourceNote {
    SourceNote(
      at: .sheet(sheet.name),
      Wording(
        en: "the sheet is a chart or a dialog and has no rows", zh: "這個工作表是圖表或對話方塊，沒有資料列"))
  }
}
