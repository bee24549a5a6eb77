import SourceReading
import Testing
import Workers

/// Small texts with all that comes of them.
@Suite struct DelimitedTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var text: [UInt8]
    var dialect = Dialect()
    var header: [String]
    /// `line@offset`, then the cells between bars.
    var rows: [String] = []
    /// `line@offset`, the words of the reason, and the row.
    var rejected: [String] = []
    var blank = 0
    var trouble: String?

    init(
      _ name: String, _ text: String, _ dialect: Dialect = Dialect(), header: [String],
      rows: [String] = [], rejected: [String] = [], blank: Int = 0, trouble: String? = nil
    ) {
      testDescription = name
      self.text = Array(text.utf8)
      self.dialect = dialect
      self.header = header
      self.rows = rows
      self.rejected = rejected
      self.blank = blank
      self.trouble = trouble
    }

    /// With one byte that is no text in place of each `¿`.
    func with(byte: UInt8) -> Case {
      var copy = self
      let parts = String(decoding: text, as: UTF8.self).split(
        separator: "¿", omittingEmptySubsequences: false)
      copy.text = Array(parts.map { Array($0.utf8) }.joined(separator: [byte]))
      return copy
    }
  }

  @Test("what comes of a text, read in order and in chunks", arguments: lines + quotes + faults)
  func text(test: Case) throws {
    for piece in [1, 2, 7, 64, 100, 1 << 18] {
      for chunk in [nil, 1, 9, 30] as [Int?] {
        let portions = Portions(piece: piece, chunk: chunk)
        let inOrder = ReadText(inOrder: test.text, test.dialect, portions)
        let inChunks = ReadText(inChunks: test.text, test.dialect, portions, Workers(1))
        for read in [inOrder, inChunks] {
          try #require(read.header.map { String(decoding: $0, as: UTF8.self) } == test.header)
          try #require(read.rows.map(\.line) == test.rows)
          try #require(read.rejected.map(\.line) == test.rejected)
          try #require(read.blankLines == test.blank)
          try #require(read.trouble == test.trouble)
        }
      }
    }
  }
}

extension ReadText.Row {
  var line: String {
    let texts = cells.map { String(decoding: $0, as: UTF8.self) }
    return "\(number)@\(offset) " + texts.joined(separator: "|")
  }
}

extension ReadText.Rejected {
  var line: String { "\(number)@\(offset) \(reason): " + String(decoding: bytes, as: UTF8.self) }
}

// MARK: Lines

private let tabs = Dialect(delimiter: UInt8(ascii: "\t"))

private let lines: [DelimitedTextTests.Case] = [
  .init("line feeds", "a,b\n1,2\n3,4\n", header: ["a", "b"], rows: ["2@4 1|2", "3@8 3|4"]),
  .init("no line end at the end", "a,b\n1,2", header: ["a", "b"], rows: ["2@4 1|2"]),
  .init(
    "a return at the end", "a,b\r\n1,2\r", Dialect(lineEnd: .returnAndNewline),
    header: ["a", "b"], rows: ["2@5 1|2"]),
  .init(
    "returns and line feeds", "a,b\r\n1,2\r\n3,4\r\n", Dialect(lineEnd: .returnAndNewline),
    header: ["a", "b"], rows: ["2@5 1|2", "3@10 3|4"]),
  .init(
    "both kinds mixed", "a,b\n1,2\r\n3,4\n5,6\r\n", header: ["a", "b"],
    rows: ["2@4 1|2", "3@9 3|4", "4@13 5|6"]),
  .init(
    "returns alone", "a,b\r1,2\r\r3,\"4\r5\"\r", Dialect(lineEnd: .carriageReturn),
    header: ["a", "b"], rows: ["2@4 1|2", "4@9 3|4\r5"], blank: 1),
  .init(
    "returns with other line ends between", "a,b\r1,2\n3,4\r\n5,6\r",
    Dialect(lineEnd: .carriageReturn), header: ["a", "b"],
    rows: ["2@4 1|2", "3@8 3|4", "4@13 5|6"]),
  .init(
    "a return in a cell", "a,b\n1\r1,2\n", header: ["a", "b"], rows: ["2@4 1\r1|2"]),
  .init(
    "tabs", "案號\t金額\nT1\t1,000\n", tabs, header: ["案號", "金額"], rows: ["2@14 T1|1,000"]),
  .init(
    "a mark of the encoding", "\u{FEFF}a,b\n1,2\n", header: ["a", "b"], rows: ["2@7 1|2"]),
  .init(
    "blank lines", "\na,b\n\n1,2\n\r\n3,4\n\n", header: ["a", "b"],
    rows: ["4@6 1|2", "6@12 3|4"], blank: 3),
  .init(
    "a line of delimiters is a row", "a,b\n,\n1,2\n", header: ["a", "b"],
    rows: ["2@4 |", "3@6 1|2"]),
  .init(
    "one column, blank lines, an empty cell in quotes", "a\n1\n\n\"\"\n\r\n2", header: ["a"],
    rows: ["2@2 1", "4@5 ", "6@10 2"], blank: 2),
  .init(
    "a header further down", "\"未完\n案件,清單\na,b\n1,2\n", Dialect(headerLine: 2),
    header: ["a", "b"], rows: ["4@26 1|2"]),
  .init("a header alone", "a,b\n", header: ["a", "b"]),
  .init("a header alone, without a line end", "a,b", header: ["a", "b"]),
  .init("nothing", "", header: [], trouble: "the file is empty"),
  .init("blank lines alone", "\n\r\n\n", header: [], trouble: "there is no header row"),
  .init(
    "a header line that is not there", "a\nb\n", Dialect(headerLine: 5), header: [],
    trouble: "there is no header row"),
]

// MARK: Quotes

private let quotes: [DelimitedTextTests.Case] = [
  .init(
    "delimiters, quotes and line breaks in quotes",
    "a,b\n\"x,y\",\"say \"\"hi\"\"\"\n\"two\nlines\",\"\"\n3,4\n", header: ["a", "b"],
    rows: ["2@4 x,y|say \"hi\"", "3@23 two\nlines|", "5@38 3|4"]),
  .init(
    "returns in quotes and behind them", "a,b\r\n1,\"x\r\ny\"\r\n3,4\r\n",
    Dialect(lineEnd: .returnAndNewline), header: ["a", "b"],
    rows: ["2@5 1|x\r\ny", "4@15 3|4"]),
  .init(
    "no quotes in this dialect", "a,b\n\"x,y\"\n", Dialect(quote: nil), header: ["a", "b"],
    rows: ["2@4 \"x|y\""]),
  .init(
    "other quotes", "a,b\n'x,y',\"\n", Dialect(quote: UInt8(ascii: "'")), header: ["a", "b"],
    rows: ["2@4 x,y|\""]),
  .init(
    "a quote in a cell is a letter", "a,b\n5\" pipe,\"1,0\"\n2\",4\"\"\n", header: ["a", "b"],
    rows: ["2@4 5\" pipe|1,0", "3@18 2\"|4\"\""]),
  .init(
    "text behind a quote", "a,b\n\"abc\"def,1\n2,\"x\"y\"z\"\n\"p\" ,\"q\"\"r\" s\"t\n",
    header: ["a", "b"], rows: ["2@4 abcdef|1", "3@15 2|xy\"z\"", "4@25 p |q\"r s\"t"]),
  .init(
    "text behind a quote at the end of a line", "a,b\r\n1,\"x\"y\r\n2,\"z\"\r\r\n",
    Dialect(lineEnd: .returnAndNewline), header: ["a", "b"],
    rows: ["2@5 1|xy", "3@13 2|z\r"]),
  .init(
    "a blank behind a cell of several lines", "a,b\n\"x\ny\" ,1\n2,3\n", header: ["a", "b"],
    rows: ["2@4 x\ny |1", "4@13 2|3"]),
  .init(
    "a quote that opens nothing costs its row", "a,b,c\nx,\"5 inch,y\n1,\"ok\",z\n2,3,4\n",
    header: ["a", "b", "c"], rows: ["3@18 1|ok|z", "4@27 2|3|4"],
    rejected: ["2@6 quote: x,\"5 inch,y"]),
  .init(
    "quotes that are not doubled, in a cell of several lines, cost the whole row",
    "a,b,c\n1,\"he said\n\"hello\" twice\",y\n2,3,4\n", header: ["a", "b", "c"],
    rows: ["4@34 2|3|4"], rejected: ["2@6 quote: 1,\"he said\n\"hello\" twice\",y"]),
  .init(
    "a quote that nothing closes costs its line", "a,b\n1,2\n3,\"4\n5,6\n7,8\n",
    header: ["a", "b"], rows: ["2@4 1|2", "4@13 5|6", "5@17 7|8"],
    rejected: ["3@8 quote: 3,\"4"]),
  .init(
    "a quote that nothing closes behind a cell of several lines",
    "a,b\n\"x\ny\",\"4\n5,6", header: ["a", "b"], rows: ["4@13 5|6"],
    rejected: ["2@4 quote: \"x\ny\",\"4"]),
  .init(
    "a quote that nothing closes on the last line", "a,b\n1,2\n3,\"4", header: ["a", "b"],
    rows: ["2@4 1|2"], rejected: ["3@8 quote: 3,\"4"]),
  .init(
    "a header with an open quote", "a,\"b\n1,2\n", header: [], trouble: "header line 1"),
  .init(
    "line breaks in a header", "\"決標\n金額\",b\n1,2\n", header: ["決標\n金額", "b"],
    rows: ["3@18 1|2"]),
]

// MARK: Rows that are not taken

private let faults: [DelimitedTextTests.Case] = [
  .init(
    "rows of other lengths", "a,b,c\n1,2,3\n4,5\n6,7,8\n9,10,11,12\n13,14,15\n",
    header: ["a", "b", "c"], rows: ["2@6 1|2|3", "4@16 6|7|8", "6@33 13|14|15"],
    rejected: ["3@12 2 cells: 4,5", "5@22 4 cells: 9,10,11,12"]),
  .init(
    "a short row and a long one that make two", "a,b\n1\n2,3,4\n5,6\n", header: ["a", "b"],
    rows: ["4@12 5|6"], rejected: ["2@4 1 cells: 1", "3@6 3 cells: 2,3,4"]),
  .init(
    "a NUL", "a,b\n1,¿2\n3,4\n", header: ["a", "b"], rows: ["3@9 3|4"],
    rejected: ["2@4 a NUL at byte 3 : 1,\u{0}2"]
  ).with(byte: 0),
  .init(
    "no UTF-8", "a,b\n案,¿2\n3,4\n", header: ["a", "b"], rows: ["3@11 3|4"],
    rejected: ["2@4 not UTF-8: 案,\u{FFFD}2"]
  ).with(byte: 0xA1),
  .init("a NUL in the header", "a,¿b\n1,2\n", header: [], trouble: "header line 1").with(byte: 0),
  .init(
    "an empty cell at the end of every row", "a,b\n1,2,\n3,4,\n\n", header: ["a", "b", "3"],
    rows: ["2@4 1|2|", "3@9 3|4|"], blank: 1),
  .init(
    "an empty cell at the end of the header too", "a,b,\n1,2,\n", header: ["a", "b", "3"],
    rows: ["2@5 1|2|"]),
  .init(
    "a cell too many that is empty only once", "a,b\n1,2,\n3,4\n", header: ["a", "b"],
    rows: ["3@9 3|4"], rejected: ["2@4 3 cells: 1,2,"]),
  .init(
    "names that are missing or the same", "金額,,金額,金額 (2), ,4,金額\n1,2,3,4,5,6,7\n",
    header: ["金額", "2", "金額 (3)", "金額 (2)", "5", "4", "金額 (4)"],
    rows: ["2@37 1|2|3|4|5|6|7"]),
  .init(
    "a name that is the number of another column", "3,b,\n1,2,x\n",
    header: ["3", "b", "3 (2)"], rows: ["2@5 1|2|x"]),
]
