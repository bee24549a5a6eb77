import CommandLineInterface
import Files
import TestSupport
import Testing

/// `--rejected`: what could not be taken, to be corrected and read again.
@Suite struct RejectedRowsTests {
  private let example = DataExample()

  @Test("rows stand there as in the source, and beside them what is wrong")
  func files() throws {
    let run = example.run("exports --rejected out/rows")
    #expect(run.ending == .fine)
    #expect(
      run.errors == """
        4 rows to correct in out/rows/awards.csv.rejected.csv
        1 row to correct in out/rows/bidders.xlsx-投標廠商.rejected.csv

        """)
    let lines = try example.folder.read("exports/awards.csv").split(separator: "\n")
    let expected = [0, 4, 5, 6, 7].map { lines[$0] + "\n" }.joined()
    #expect(try example.folder.read("out/rows/awards.csv.rejected.csv") == "\u{FEFF}" + expected)
    #expect(
      try example.folder.read("out/rows/awards.csv.reasons.csv") == "\u{FEFF}"
        + """
        row,pointer,column,value,field,reason,outcome
        5,,決標日期,113/02/30,awarded_on,there is no day 2024-2-30,cell left blank
        6,,,,,12 cells where the header has 11: is a cell with a delimiter missing its quotes?,row rejected
        7,,招標方式,公開取得報價,method,no code of the field has this name or label; add it to the list of the mapping,cell left blank
        8,,標案案號,,id,no key,row rejected

        """)
    #expect(
      try example.folder.read("out/rows/bidders.xlsx-投標廠商.rejected.csv")
        == "\u{FEFF}機關代碼,標案案號,投標廠商代碼,標價\nA02,113-A8,V03,不公開\n")
  }

  @Test("corrected, they are read together with the source, and all is there")
  func roundTrip() throws {
    _ = example.run("exports --rejected rows")
    var rows = try example.folder.read("rows/awards.csv.rejected.csv")
    rows = rows.replacing("113/02/30", with: "113/02/29")
    rows = rows.replacing("桌椅, 櫃體採購", with: "\"桌椅, 櫃體採購\"")
    rows = rows.replacing("公開取得報價", with: "限制性招標")
    rows = rows.replacing("示例市立圖書館,,", with: "示例市立圖書館,113-B0,")
    try example.folder.write("corrected/awards.csv", rows)
    let again = example.run("corrected exports/awards.csv --format json").output
    let whole = example.run("corrected/awards.csv").output
    #expect(whole.contains("→ tender  4 rows\n"))
    // Three sound rows of the source make two cases, the four corrected ones four more.
    #expect(again.contains("\"name\": \"tender\",\n      \"rows\": 9,\n      \"records\": 6,"))
  }

  @Test("rows of other dialects and encodings keep their own signs", arguments: [";", "\t", "|"])
  func dialects(delimiter: String) throws {
    let head = ["機關代碼", "標案案號", "招標方式", "標案名稱"].joined(separator: delimiter)
    let rows = ["A,1,公開招標,甲", "A,,公開招標,\"a\(delimiter)b\"", "A,3,錯,丙"]
      .map { $0.replacing(",", with: delimiter) }
    let text = ([head] + rows).joined(separator: "\r\n") + "\r\n"
    try example.folder.write("some.csv", text)
    _ = example.run("some.csv --rejected rows")
    let expected = ([head] + rows[1...]).joined(separator: "\r\n") + "\r\n"
    #expect(try example.folder.read("rows/some.csv.rejected.csv") == "\u{FEFF}" + expected)
  }

  @Test("a cell that Excel would take for a formula stands behind an apostrophe")
  func formulas() throws {
    try example.folder.write(
      "some.csv", "機關代碼,標案案號,招標方式\nA,1,\"=HYPERLINK(\"\"x\"\")\"\nA,2,+1\nA,3,@a\n")
    _ = example.run("some.csv --rejected rows")
    let reasons = try example.folder.read("rows/some.csv.reasons.csv")
    #expect(reasons.contains(",'=HYPERLINK(\"x\"),"))
    #expect(reasons.contains(",'+1,") && reasons.contains(",'@a,"))
    let rows = try example.folder.read("rows/some.csv.rejected.csv")
    #expect(rows.contains("A,2,+1\n"))
  }

  @Test("an earlier run is replaced; sources of one name have files of their own")
  func names() throws {
    for folder in ["a", "b"] {
      try example.folder.write(
        "\(folder)/x.csv", "機關代碼,標案案號,招標方式\n\(folder),,公開招標\n\(folder),1,公開招標\n")
    }
    try example.folder.write("rows/a_x.csv.rejected.csv", "old")
    _ = example.run("a b --rejected rows")
    #expect(
      Set(ShellCommand("ls -A '\(example.folder("rows"))'").output.split(separator: "\n")) == [
        "a_x.csv.reasons.csv", "a_x.csv.rejected.csv", "b_x.csv.reasons.csv",
        "b_x.csv.rejected.csv",
      ])
    #expect(try example.folder.read("rows/a_x.csv.rejected.csv").hasSuffix("\na,,公開招標\n"))
  }

  @Test("what is read is never written over")
  func ownSource() throws {
    let rows = "機關代碼,標案案號,招標方式\nA,,公開招標\nA,1,公開招標\n"
    try example.folder.write("rows/x.csv", rows)
    _ = example.run("rows/x.csv --rejected rows")
    // The file of rejected rows is among the data now, and still has one.
    try example.folder.write("rows/x.csv.rejected.csv", rows)
    let run = example.run("rows/x.csv.rejected.csv rows/x.csv --rejected ./rows/")
    #expect(run.ending == .wrongUse)
    #expect(run.errors.contains("is among the data"))
    #expect(try example.folder.read("rows/x.csv.rejected.csv") == rows)
  }

  @Test("a folder that can't be made ends with 74, and leaves nothing")
  func unwritable() throws {
    let run = example.run("exports --rejected pack.toml/rows")
    #expect(run.ending == .unwritableOutput)
    #expect(run.errors.hasPrefix("error: cannot write `pack.toml/rows"))
  }

  @Test("rows of a JSON document are lines that the same mapping reads, corrected")
  func documents() throws {
    try example.folder.write(
      "firms.json",
      """
      {"as of": "2024", "firms": [
        {"code": "V1", "name": "甲"},
        {"code": null,
         "name": "乙 \\"x: 1\\"\\u4e01", "list": [ 1, 2.50 ]},
        3
      ]}
      """)
    let run = example.run("firms.json --rejected rows")
    #expect(run.errors == "2 rows to correct in rows/firms.json.rejected.jsonl\n")
    let reasons = try example.folder.read("rows/firms.json.reasons.csv")
    #expect(reasons.contains("/firms/1,code,,id,no key,row rejected"))
    #expect(reasons.contains("/firms/2,"))
    let rows = try example.folder.read("rows/firms.json.rejected.jsonl")
    #expect(
      rows == #"""
        {"firms":[{"code":null,"name":"乙 \"x: 1\"\u4e01","list":[1,2.50]}]}
        {"firms":[3]}

        """#)
    try example.folder.write(
      "corrected/firms.jsonl",
      rows.replacing("null", with: "\"V2\"").replacing("[3]", with: #"[{"code":"V3"}]"#))
    #expect(example.run("corrected --strict").output.contains("→ vendor  2 rows\n"))
    let all = example.run("firms.json corrected --format json").output
    #expect(all.contains("\"name\": \"vendor\",\n      \"rows\": 3,\n      \"records\": 3,"))
  }

  @Test("rows of JSON Lines are its lines, also the broken ones")
  func lines() throws {
    try example.folder.write(
      "mappings/lines.map",
      """
      source lines
        rows "."
        with "no"

        fill vendor
          id    from "no"
          name  from "name"

      """)
    let lines = [#"{"no": "V1"}"#, #"{"no": V2}"#, #"{"no": "", "name": "甲"}"#, #"{"no": "V4"}"#]
    try example.folder.write("firms.jsonl", lines.map { $0 + "\n" }.joined())
    let run = example.run("firms.jsonl --rejected rows")
    #expect(run.errors == "2 rows to correct in rows/firms.jsonl.rejected.jsonl\n")
    #expect(
      try example.folder.read("rows/firms.jsonl.rejected.jsonl")
        == "{\"no\": V2}\n{\"no\":\"\",\"name\":\"甲\"}\n")
  }

  @Test("lines with several rows lose but those that can't be taken")
  func packages() throws {
    try example.folder.write(
      "firms.jsonl",
      #"{"firms":[{"code":"V1","name":"甲"},{"code":"","name":"乙"}]}"# + "\n"
        + #"{"firms":[{"code":"V2","name":"丙"},{"code":V3},{"code":"V4","name":"丁"}]}"# + "\n"
        + #"{"firms":[{"code":"V5","name":"戊"}]}"# + "\n")
    let run = example.run("firms.jsonl --rejected rows")
    #expect(run.output.contains("→ vendor  3 rows, 1 rejected\n"))
    #expect(
      Set(try example.folder.read("rows/firms.jsonl.rejected.jsonl").split(separator: "\n")) == [
        #"{"firms":[{"code":"","name":"乙"}]}"#,
        #"{"firms":[{"code":V3},{"code":"V4","name":"丁"}]}"#,
      ])
  }

  @Test("rows of an XML document are lines of JSON that the same mapping reads")
  func xml() throws {
    try example.folder.write(
      "mappings/list.map",
      """
      source firm_list  zh-TW "名單"  en "list"
        rows "LIST/FIRM"
        with "@no", "NAME"

        fill vendor
          id     from "@no"
          name   from "NAME"

        fill bid  for each "BIDS/BID"
          id      from "#text"
          bidder  from "/@no"
          amount  from "@amount" in "元"

      """)
    try example.folder.write(
      "list.xml",
      """
      <?xml version="1.0"?>
      <LIST><HEAD>2024</HEAD>
        <FIRM no="V1"><NAME>甲</NAME></FIRM>
        <FIRM no=""><NAME>乙 &amp; "丙"\\</NAME>
          <BIDS><BID amount="1,000">B1</BID><BID amount="x">B2</BID></BIDS></FIRM>
      </LIST>
      """)
    let run = example.run("list.xml --rejected rows")
    #expect(run.errors == "1 row to correct in rows/list.xml.rejected.jsonl\n")
    let row = try example.folder.read("rows/list.xml.rejected.jsonl")
    #expect(
      row
        == #"{"LIST":{"FIRM":{"@no":"","NAME":"乙 & \"丙\"\\","BIDS":{"BID":["#
        + ##"{"@amount":"1,000","#text":"B1"},{"@amount":"x","#text":"B2"}]}}}}"## + "\n")
    try example.folder.write(
      "corrected/list.jsonl",
      row.replacing(#""@no":"""#, with: #""@no":"V2""#).replacing(#""x""#, with: #""9""#))
    let again = example.run("corrected --strict").output
    #expect(again.contains("→ vendor  1 row\n"))
    #expect(again.contains("→ bid     2 rows\n"))
  }
}
