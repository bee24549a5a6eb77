import Diagnostics
import SourceReading
import TestSupport
import Testing

@Suite struct DialectFinderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    var delimiter: Character = ","
    var quote: Character? = "\""
    var lineEnd = Dialect.LineEnd.newline
    var header = 0
    var skipped = 0
    /// Says the same with half a record more.
    var bearsMore = true
    var testDescription: String { name }

    var dialect: Dialect {
      Dialect(
        delimiter: delimiter.asciiValue ?? 0, quote: quote?.asciiValue, lineEnd: lineEnd,
        headerLine: header, skippedLines: skipped)
    }
  }

  static let cases = [
    Case(name: "plain", text: "案號,機關,金額\n1,甲,100\n2,乙,200\n"),
    Case(name: "header alone", text: "案號,機關,金額\n"),
    Case(name: "header alone without a line end", text: "案號,機關,金額"),
    Case(
      name: "semicolons with decimal commas", text: "name;kind;sum\na;b;1,5\nc;d;2,5\n",
      delimiter: ";"),
    Case(
      name: "semicolons with thousands", text: "甲;乙;丙\n1;1,234;5,678\n2;2,345;6,789\n",
      delimiter: ";"),
    Case(
      name: "tabs with commas inside", text: "案號\t名稱\n1\t甲,乙,丙\n2\t丁,戊,己\n", delimiter: "\t"),
    Case(name: "bars", text: "a|b|c\r\n1|2|3\r\n", delimiter: "|", lineEnd: .returnAndNewline),
    Case(name: "old Macintosh", text: "a,b\r1,2\r3,4\r", lineEnd: .carriageReturn),
    Case(
      name: "line breaks inside quotes",
      text: "案號,說明,金額\r\n1,\"甲\n乙\n丙\n丁\n戊\",5\r\n2,\"己\n庚\",6\r\n",
      lineEnd: .returnAndNewline),
    Case(
      name: "delimiters inside quotes", text: "a,b\n\"1;2;3\",\"x;y;z\"\n\"1;2;3\",\"x;y;z\"\n"),
    Case(
      name: "quotes doubled", text: "a,b\n\"say \"\"1,2\"\" twice\",2\n\"\"\"x\"\"\",3\n"),
    Case(
      name: "apostrophes around cells", text: "'a','b'\n'1,5','2'\n'3,5','4'\n", quote: "'"),
    Case(name: "apostrophes within", text: "name,town\nO'Neil,'s-Hage\nD'Arc,Reims\n"),
    Case(
      name: "inches are no quotes", text: "item,size,n\npipe,\"4 pipe,3\npipe,5,4\npipe,6,7\n",
      quote: nil, bearsMore: false),
    Case(
      name: "title lines", text: "決標公告清單\n製表日期：112/03/07\n\n案號,機關,金額\n1,甲,5\n2,乙,6\n",
      header: 3, skipped: 2),
    Case(
      name: "a title with commas", text: "資料：甲, 乙\n案號,機關,廠商,日期,金額\n1,甲,A,112/1/1,5\n",
      header: 1, skipped: 1),
    Case(
      name: "a title padded by a spreadsheet",
      text: "決標清單,,,\n,,,\n案號,機關,廠商,金額\n1,甲,A,5\n2,乙,B,6\n", header: 2, skipped: 1),
    Case(
      name: "groups of columns above the names",
      text: "基本資料,,,投標廠商,,\n案號,機關,標的,名稱,地址,電話\n1,甲,x,A,b,02\n", header: 1,
      skipped: 1),
    Case(
      name: "a quoted title over two lines", text: "\"清單\n112 年度\"\n案號,金額\n1,5\n2,6\n",
      header: 2, skipped: 1),
    Case(name: "names repeated", text: "名稱,名稱,金額\n甲,乙,5\n"),
    Case(name: "one column", text: "廠商名稱\n甲\n乙\n", bearsMore: false),
    Case(
      name: "one column with some commas",
      text: "廠商名稱\n甲\n乙, 丙\n丁\n戊\n己\n庚, 辛\n", delimiter: "\t"),
    Case(name: "ragged rows", text: "a,b,c\n1,2\n1,2,3,4\n1,2,3\n1,2,3\n"),
    Case(name: "a delimiter at the end of rows", text: "a,b,c,d\n1,2,3,4,\n5,6,7,8,\n"),
    Case(
      name: "Excel says it", text: "sep=;\r\na;b,c\r\n1;2,3\r\n", delimiter: ";",
      lineEnd: .returnAndNewline, header: 1, skipped: 1),
    Case(name: "a mark before quotes", text: "\u{FEFF}\"a;b\",c\n\"1;2\",3\n\"4;5\",6\n"),
    Case(
      name: "a mark before sep", text: "\u{FEFF}sep=|\na|b\n", delimiter: "|", header: 1, skipped: 1
    ),
    Case(name: "empty", text: ""),
    Case(name: "blank", text: "\n\n  \n"),
    Case(name: "unnamed first column", text: ",機關,金額\n0,甲,5\n1,乙,6\n"),
    Case(name: "unnamed first of two columns", text: ",名稱\n0,甲\n1,乙\n"),
    Case(
      name: "notes below", text: "案號,金額\n1,5\n2,6\n3,7\n合計：3 件\n製表：採購科\n"),
    Case(
      name: "many blank cells", text: "a,b,c,d,e,f,,,\n1,,,,,,,,\n2,,3,,,,,,\n", header: 0),
    Case(
      name: "unit line above", text: "單位：新臺幣千元\n年度,機關,預算,決算\n112,甲,1,2\n113,乙,3,4\n",
      header: 1, skipped: 1),
    Case(name: "commas in names win over one in the header only", text: "a,b;c\n1,2\n3,4\n5,6\n"),
  ]

  @Test("how a text is written is found", arguments: cases)
  func finds(example: Case) {
    let bytes = Array(example.text.utf8)
    #expect(DialectFinder.find(in: bytes, isWhole: true) == example.dialect)
    // A sample that stops in the middle of the next record says the same.
    if example.bearsMore, bytes.count > 20, bytes.last == 10 {
      #expect(DialectFinder.find(in: bytes + Array("9,\"cu".utf8)) == example.dialect)
    }
  }

  @Test("a delimiter that was told is taken")
  func told() {
    let text = Array("a;b,c;d\n1;2,3;4\n".utf8)
    let told = DialectFinder.find(in: text, isWhole: true, delimiter: UInt8(ascii: ","))
    #expect(told.delimiter == UInt8(ascii: ","))
    #expect(DialectFinder.find(in: text, isWhole: true).delimiter == UInt8(ascii: ";"))
  }

  @Test func whatWasPassedOverIsNoted() {
    let text = Array("決標清單,,\n\n說明\n案號,機關,金額\n1,甲,5\n".utf8)
    let dialect = DialectFinder.find(in: text, isWhole: true)
    let note = SourceNote.linesAboveHeader(dialect, in: text)
    #expect(note?.place?.english == "line 4")
    #expect(
      note?.message.english
        == "the header stands here; 2 lines above it were passed over: `決標清單,,`, `說明`")
    #expect(SourceNote.linesAboveHeader(Dialect(), in: text) == nil)
  }

  @Test("any bytes give some dialect, the same each time")
  func random() {
    var random = SeededGenerator(seed: 3)
    let pool = Array(",;\t|\"'\r\n ab1\u{0}".utf8)
    for _ in 0..<300 {
      let bytes = (0..<random.next() % 200).map { _ in pool[Int(random.next() % 13)] }
      let dialect = DialectFinder.find(in: bytes)
      #expect(dialect == DialectFinder.find(in: bytes))
      #expect(dialect.headerLine >= dialect.skippedLines)
    }
  }
}
