import SourceReading
import Testing
import TestSupport

@Suite struct CellTests {
  /// Reads one cell under a header.
  private func text(
    _ cell: String, texts: [String] = [], formats: [String] = [], from1904: Bool = false
  ) throws -> String {
    var writer = WorkbookWriter(
      rows: ReadSheet.row(1, ["值", "鍵"])
        + #"<row r="2">\#(cell)<c r="B2"><v>1</v></c></row>"#)
    writer.texts = texts
    writer.formats = formats
    writer.from1904 = from1904
    let sheet = try ReadSheet(writer)
    #expect(sheet.rejected == [])
    return sheet.first.first ?? "no row"
  }

  @Test(
    "cells of every type",
    arguments: [
      (#"<c r="A2" t="s"><v>0</v></c>"#, "甲"),
      (#"<c r="A2" t="s"><v>1</v></c>"#, "甲乙丙"),
      (#"<c r="A2" t="s"><v>2</v></c>"#, "東京"),
      (#"<c r="A2" t="s"><v>3</v></c>"#, " a\r\nb_x0041_ "),
      (#"<c r="A2" t="s"><v>4</v></c>"#, ""),
      (#"<c r="A2" t="inlineStr"><is><t>甲 &amp; 乙</t></is></c>"#, "甲 & 乙"),
      (
        #"<c r="A2" t="inlineStr"><is><r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r></is></c>"#, "甲乙"
      ),
      (#"<c r="A2" t="str"><f>B2&amp;"x"</f><v>1x</v></c>"#, "1x"),
      (#"<c r="A2" t="b"><v>1</v></c>"#, "true"),
      (#"<c r="A2" t="b"><v>0</v></c>"#, "false"),
      (#"<c r="A2" t="e"><v>#N/A</v></c>"#, ""),
      (#"<c r="A2" t="d"><v>2023-03-07T15:30:00</v></c>"#, "2023-03-07 15:30:00"),
      (#"<c r="A2" t="n"><f>1+1</f><v>2</v></c>"#, "2"),
      (#"<c r="A2"><f>1+1</f></c>"#, ""),
      (#"<c r="A2"><v> 7 </v></c>"#, "7"),
      (#"<c r="A2"/>"#, ""),
      (#"<c r="A2"><v>NAN</v></c>"#, "NAN"),
      (#"<c r="A2" t="x"><v>odd</v></c>"#, "odd"),
    ])
  func types(cell: String, expected: String) throws {
    let texts = [
      "<t>甲</t>", "<r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r><r><t>丙</t></r>",
      #"<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>"#,
      #"<t xml:space="preserve"> a_x000D_&#10;b_x005F_x0041_ </t>"#, "<t/>",
    ]
    #expect(try text(cell, texts: texts) == expected)
  }

  @Test(
    "numbers keep their exact value",
    arguments: [
      ("0", "0"), ("-12", "-12"), ("12.5", "12.5"), ("0.1", "0.1"),
      ("0.30000000000000004", "0.30000000000000004"),
      ("1.1000000000000001", "1.1"), ("0.28999999999999998", "0.29"),
      ("1234567.8899999999", "1234567.89"),
      ("123456789012345", "123456789012345"),
      ("12345678901234567890", "12345678901234567890"),
      ("1E3", "1000"), ("1.5E+10", "15000000000"), ("2.5e-3", "0.0025"), ("-1E-7", "-0.0000001"),
      ("1.2345678901234568E+16", "12345678901234568"), ("1E+20", "100000000000000000000"),
      ("9.9999999999999995E-8", "0.0000001"), (".5", "0.5"), ("5.", "5"), ("+3", "3"),
      ("0E0", "0"), ("1E999", "1E999"), ("1E", "1E"), ("--1", "--1"), ("1.2.3", "1.2.3"),
      ("0.12345678901234567890123", "0.12345678901234567890123"),
    ])
  func numbers(stored: String, expected: String) throws {
    #expect(try text(#"<c r="A2"><v>\#(stored)</v></c>"#) == expected)
  }

  @Test(
    "the number format tells dates, times and shares",
    arguments: [
      ("yyyy/m/d", "44992", "2023-03-07"),
      ("[$-404]e/m/d", "44992", "2023-03-07"),
      ("[$-404]e\"年\"m\"月\"d\"日\"", "44992", "2023-03-07"),
      ("yyyy\\-mm\\-dd;@", "44992", "2023-03-07"),
      ("yyyy/m/d", "44992.645833333336", "2023-03-07 15:30:00"),
      ("yyyy/m/d h:mm", "44992", "2023-03-07 00:00:00"),
      ("m/d", "44992", "2023-03-07"), ("mmm", "44992", "2023-03-07"),
      ("m/d/yy h:mm AM/PM", "44992.999988425923", "2023-03-07 23:59:59"),
      ("h:mm", "0.75", "18:00:00"), ("mm:ss.0", "0.0000347222222", "00:00:03"),
      ("h:mm:ss.000", "0.00000578703703703704", "00:00:00.500"),
      ("上午/下午h\"時\"mm\"分\"", "0.5", "12:00:00"),
      ("[h]:mm", "1.5", "36:00:00"), ("[mm]", "0.125", "03:00:00"),
      ("yyyy/m/d", "1", "1900-01-01"), ("yyyy/m/d", "59", "1900-02-28"),
      ("yyyy/m/d", "60", "1900-02-29"), ("yyyy/m/d", "61", "1900-03-01"),
      ("yyyy/m/d", "2958465", "9999-12-31"), ("yyyy/m/d", "2958466", "2958466"),
      ("yyyy/m/d", "-1", "-1"), ("yyyy/m/d", "0", "0"), ("yyyy/m/d", "1E5", "2173-10-14"),
      ("yyyy/m/d h:mm", "0.5", "12:00:00"),
      ("0%", "0.25", "25%"), ("0.00%", "0.125", "12.5%"), ("0%", "1", "100%"),
      ("0%", "0.28999999999999998", "29%"), ("0%", "-0.005", "-0.5%"), ("0%", "0", "0%"),
      ("#,##0", "1234", "1234"), ("\"NT$\"#,##0", "1234", "1234"), ("0.00E+00", "1234", "1234"),
      ("[Red]-0.0", "-1.5", "-1.5"), ("[$NT$-404]#,##0.00", "5", "5"), ("General", "5", "5"),
      ("G/通用格式", "5", "5"), ("0\"days\"", "5", "5"), ("@", "5", "5"),
      ("#,##0_);[Red](#,##0)", "5", "5"), ("# ?/?", "0.5", "0.5"), ("[>=100]0;0.0", "5", "5"),
      ("", "5", "5"), ("[", "5", "5"), ("\"", "5", "5"), ("\\", "5", "5"),
    ])
  func formats(code: String, stored: String, expected: String) throws {
    let cell = #"<c r="A2" s="1"><v>\#(stored)</v></c>"#
    // A code that cannot stand in an attribute would test the writer.
    let escaped = code.split(separator: ">", omittingEmptySubsequences: false)
      .joined(separator: "&gt;")
    #expect(try text(cell, formats: [escaped]) == expected)
  }

  @Test(
    "formats that are known by their number",
    arguments: [
      (0, "44992.5"), (9, "4499250%"), (14, "2023-03-07 12:00:00"), (17, "2023-03-07 12:00:00"),
      (20, "2023-03-07 12:00:00"), (22, "2023-03-07 12:00:00"), (27, "2023-03-07 12:00:00"),
      (36, "2023-03-07 12:00:00"), (37, "44992.5"), (46, "1079820:00:00"), (48, "44992.5"),
      (49, "44992.5"), (58, "2023-03-07 12:00:00"), (59, "44992.5"),
    ])
  func builtIn(id: Int, expected: String) throws {
    #expect(try text(#"<c r="A2" s="\#(100 + id)"><v>44992.5</v></c>"#) == expected)
  }

  @Test(
    "days counted from 1904",
    arguments: [
      ("0", "1904-01-01"), ("43530", "2023-03-07"), ("43530.5", "2023-03-07 12:00:00"),
    ])
  func from1904(stored: String, expected: String) throws {
    let cell = #"<c r="A2" s="114"><v>\#(stored)</v></c>"#
    #expect(try text(cell, from1904: true) == expected)
  }

  @Test("every day of a century has its text")
  func everyDay() throws {
    let rows = (0..<36_525).map {
      #"<row r="\#($0 + 2)"><c s="114"><v>\#(36_526 + $0)</v></c></row>"#
    }
    let sheet = try ReadSheet(WorkbookWriter(rows: ReadSheet.row(1, ["日"]) + rows.joined()))
    var expected: [String] = []
    for year in 2000...2099 {
      for month in 1...12 {
        let days = [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        for day in 1...days {
          let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
          expected.append("\(year)-\(two(month))-\(two(day))")
        }
      }
    }
    #expect(sheet.first == expected)
  }
}
