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
        &notes, "hidden rows, which are read like all others: {0}", "有 {0} 列被隱藏；仍會讀取",
        findings.hiddenRows)
    }
    if findings.hiddenColumns > 0 {
      note(
        &notes, "hidden columns are read like all others", "有些欄位被隱藏；仍會讀取",
        findings.hiddenColumns)
    }
    for error in findings.errors {
      let code = Wording(verbatim: error.code)
      note(
        &notes, "cells with the error {2}, read as blank: {0} ({1})",
        "錯誤值 {2} 的儲存格視為空白，共 {0} 個（{1}）", error.count, error.first, code)
    }
    let formulas = findings.formulasWithoutValue
    note(
      &notes,
      "formulas without a stored result, read as blank: {0} ({1}); open and save the workbook in "
        + "Excel or LibreOffice",
      "沒有儲存計算結果的公式視為空白，共 {0} 個（{1}）；請用 Excel 或 LibreOffice 開啟並存檔",
      formulas.count, formulas.first)
    let merges = findings.mergesBelow
    note(
      &notes,
      "merged cells below the header: {0} ({1}); the value is read in the first cell of each, the "
        + "others are blank",
      "標題列以下有 {0} 個合併儲存格（{1}）；只有左上角那一格有值，其餘視為空白",
      merges.count, merges.first)
    if let outside {
      note(
        &notes,
        "cells beside the table, under no header, not read: {0} ({1})",
        "表格之外、沒有標題的儲存格不會讀取，共 {0} 個（{1}）", outside.count, outside.first)
    }
    if findings.rowsOutOfOrder.count > 0 {
      note(
        &notes, "rows that do not stand in the order of their numbers: {0} (first row {1})",
        "未依列號排列的列共 {0} 列（最先是第 {1} 列）", findings.rowsOutOfOrder.count,
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
          en: "rows above the header, not read: {0} ({1})", zh: "標題列以上的 {0} 列不讀取（{1}）"),
        ["\(header.titles.count)", Wording(verbatim: text)])
    }
    note(
      &notes, "columns without a header, called by their letters: {0} ({1})",
      "沒有標題的欄位以欄名字母稱呼，共 {0} 欄（{1}）", header.unnamed.count,
      Array(header.unnamed.prefix(3)))
    note(
      &notes, "columns whose name stands in the header before, with a number: {0} ({1})",
      "標題重複的欄位加上編號，共 {0} 欄（{1}）", header.renamed.count, Array(header.renamed.prefix(3)))
    return notes
  }

  private func note(
    _ notes: inout [SourceNote], _ english: String, _ chinese: String, _ count: Int,
    _ places: [some CustomStringConvertible & Sendable] = [Int](), _ more: Wording = ""
  ) {
    guard count > 0 else { return }
    var shown = places.map(\.description).joined(separator: ", ")
    if count > places.count { shown += ", …" }
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
