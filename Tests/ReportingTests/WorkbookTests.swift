import Diagnostics
import Reporting
import SampleReports
import Testing

/// The workbook of a scan as plain values.
@Suite struct WorkbookTests {
  private static let voices: [Voice] = [.one(.english), .one(.chinese), .both]

  @Test("every sheet in its order, in the language asked for")
  func sheets() {
    let scan = SampleScan.scan(findings: 3)
    #expect(
      scan.workbook(in: .one(.english)).sheets.map(\.name) == [
        "Summary", "Findings", "Cases", "Evidence", "Vendors", "Undecided", "Rules",
        "Data quality", "Rejected rows", "Run record",
      ])
    #expect(
      scan.workbook(in: .one(.chinese)).sheets.map(\.name) == [
        "摘要", "發現", "案件", "證據", "廠商", "無法判定", "規則", "資料品質", "退件", "執行紀錄",
      ])
    #expect(scan.workbook(in: .both).sheets[1].name == "發現 Findings")
  }

  @Test("a finding leads to its evidence and back, to its rule and its case")
  func links() throws {
    let book = SampleScan.scan(findings: 3).workbook(in: .one(.english))
    let findings = try #require(book["Findings"])
    let evidence = try #require(book["Evidence"])
    #expect(evidence.rows.count == 1 + 3 * 4)
    for row in 1..<findings.rows.count {
      let number = findings.rows[row].cells[0]
      let first = try #require(number.link)
      #expect(first.sheet == "Evidence")
      let back = evidence.rows[first.row].cells[0]
      #expect(back.value == number.value)
      #expect(back.link == CellPlace(sheet: "Findings", row: row))
    }
    let rule = try #require(findings.cell("Rule id", 1)?.link)
    #expect(book[rule.sheet]?.rows[rule.row].cells[0].text == "Late")
    #expect(book["Rules"]?.cell("Flagged", 1)?.link == CellPlace(sheet: "Findings", row: 1))
    #expect(book["Vendors"]?.cell("Findings", 1)?.link == CellPlace(sheet: "Findings", row: 1))
    let one = try #require(findings.cell("Case", 1)?.link)
    #expect(one.sheet == "Cases")
    #expect(book["Cases"]?.cell("Finding", one.row + 1)?.link?.sheet == "Findings")
  }

  @Test("dates are days, money is a number with its currency, keys are text")
  func kinds() throws {
    let book = SampleScan.scan(findings: 1) { _ in "00123" }.workbook(in: .one(.english))
    let findings = try #require(book["Findings"])
    #expect(findings.cell("Day", 1)?.value == .day(19_737))
    #expect(findings.cell("First evidence", 1)?.value == .day(19_723))
    #expect(findings.cell("Money at stake", 1)?.value == .number(1_234_567))
    #expect(findings.cell("Money at stake", 1)?.style == .money("TWD"))
    #expect(findings.cell("Subject", 1)?.value == .text("00123"))
    let vendors = try #require(book["Vendors"])
    #expect(vendors.cell("Key", 1)?.value == .text("00017"))
    #expect(vendors.cell("Sum: tender (winner)", 1)?.value == .number(2500.5))
    #expect(vendors.cell("tender (winner)", 1)?.value == .number(4))
  }

  @Test(
    "more rows than a sheet holds go on to the next one, links and all, and the summary says so")
  func spill() throws {
    let book = SampleScan.scan(findings: 7).workbook(in: .one(.english), capacity: 4)
    let names = book.sheets.map(\.name)
    #expect(
      names.filter { $0.hasPrefix("Findings") } == ["Findings", "Findings (2)", "Findings (3)"])
    let last = try #require(book["Findings (3)"])
    #expect(last.rows.count == 2)
    #expect(last.rows[0].cells.map(\.text) == book["Findings"]?.rows[0].cells.map(\.text))
    #expect(last.table?.name == "findings_3")
    let place = try #require(last.rows[1].cells[0].link)
    #expect(book[place.sheet]?.rows[place.row].cells[0].text == "7")
    #expect(
      book["Summary"]?.texts.contains {
        $0.hasPrefix("Findings has 7 rows, more than a sheet holds; it goes on as “Findings (2)”")
      } == true)
  }

  @Test("a workbook that holds all says nothing of it")
  func noSpill() throws {
    let book = SampleScan.scan(findings: 7).workbook(in: .one(.english))
    #expect(book["Summary"]?.texts.contains { $0.contains("more than a sheet holds") } == false)
  }

  @Test("a rule that judged nobody is no reason to say that everything was judged")
  func nobody() throws {
    let book = SampleScan.scan(findings: 0, lacking: "bid").workbook(in: .one(.english))
    let texts = try #require(book["Summary"]).texts
    #expect(texts.contains("Nobody was judged by Late: no bid in the data."))
    #expect(!texts.contains { $0.contains("Everything was judged") })
  }

  @Test("what Excel refuses is never asked of it", arguments: voices)
  func limits(voice: Voice) throws {
    let book = SampleScan.scan(findings: 5).workbook(in: voice)
    #expect(Set(book.sheets.map { $0.name.lowercased() }).count == book.sheets.count)
    var tables: Set<String> = []
    for sheet in book.sheets {
      #expect((1...31).contains(sheet.name.count))
      for choice in sheet.choices {
        #expect(choice.title.utf16.count <= 32)
        #expect(choice.advice.utf16.count <= 255)
        guard case .words(let words) = choice.kind else { continue }
        #expect(words.joined(separator: ",").utf16.count <= 255)
        #expect(!words.contains { $0.contains(",") })
      }
      guard let table = sheet.table else { continue }
      #expect(tables.insert(table.name).inserted)
      #expect(Set(table.headings.map { $0.lowercased() }).count == table.headings.count)
      #expect(!table.headings.contains { $0.contains("\n") || $0.isEmpty })
      #expect(table.headings == sheet.rows[0].cells.map(\.text))
      #expect(table.area.rows.upperBound == sheet.rows.count - 1)
    }
  }

  @Test(
    "a table is printed at seven tenths of its size, however long its texts", arguments: voices)
  func paper(voice: Voice) throws {
    for text in ["T1", String(repeating: "很長的標案名稱 ", count: 30)] {
      let book = SampleScan.scan(findings: 5) { "\(text)\($0)" }.workbook(in: voice)
      for sheet in book.sheets where sheet.table != nil {
        let printed = sheet.columns.prefix(sheet.page.columns ?? sheet.columns.count)
        let width = printed.reduce(0) { $0 + $1.width }
        #expect(width <= 200, "\(sheet.name)")
        #expect(sheet.page.isLandscape)
      }
      let findings = book.sheets[1]
      let headings = try #require(findings.table?.headings.prefix(findings.page.columns ?? 0))
      #expect(["Note", "備註", "備註 Note"].contains(headings.last))
      #expect(book.sheets[2].page.columns == book.sheets[2].columns.count)
    }
  }

  @Test("only what the auditor fills in is an input, and every status is a choice")
  func review() throws {
    let book = SampleScan.scan(findings: 2).workbook(in: .one(.chinese))
    let inputs = book.sheets.flatMap { sheet in
      (0..<sheet.rows.count).flatMap { sheet.rows[$0].cells }.filter {
        $0.style == .input || $0.style == .inputDate
      }
    }
    #expect(inputs.count == 2 * 5)
    let choices = try #require(book["發現"]?.choices)
    #expect(
      choices.map(\.kind) == [
        .words(["未處理", "查證中", "已澄清", "成立", "移送", "迴避", "撤資", "豁免"]), .day,
      ])
  }

  @Test("nobody has to tell colours apart: each coloured cell says a word")
  func words() throws {
    let findings = try #require(
      SampleScan.scan(findings: 2).workbook(in: .one(.english))["Findings"])
    let words = findings.emphases.compactMap { emphasis -> String? in
      guard case .word(let word, _) = emphasis.kind else { return nil }
      return word
    }
    for heading in ["Priority", "Severity", "Status"] {
      for row in 1...2 { #expect(words.contains(findings.cell(heading, row)?.text ?? "")) }
    }
  }

  @Test("money under findings counts each record once")
  func money() throws {
    let scan = SampleScan.scan(findings: 4) { $0 < 2 ? "same" : "other \($0)" }
    let summary = try #require(scan.workbook(in: .one(.english))["Summary"])
    let row = try #require(
      (0..<summary.rows.count).first { row in
        summary.rows[row].cells.first?.text == "Money under findings"
      })
    #expect(summary.rows[row].cells[1].value == .number(3 * 1_234_567))
  }

  @Test("the time of making is that of the data, unless the environment says another")
  func created() {
    let scan = SampleScan.scan(findings: 1)
    #expect(scan.workbook(in: .both).properties.created == 19_904 * 86_400)
    #expect(scan.workbook(in: .both, epoch: 7).properties.created == 7)
  }
}

extension Sheet {
  /// The cell of a row under a heading.
  func cell(_ heading: String, _ row: Int) -> Cell? {
    let headings = rows[0].cells.map(\.text)
    return headings.firstIndex(of: heading).map { rows[row].cells[$0] }
  }

  var texts: [String] {
    (0..<rows.count).flatMap { rows[$0].cells.map(\.text) }
  }
}
