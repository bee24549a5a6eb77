import Diagnostics
import Files
import SourceReading
import TestSupport
import Testing
import Workers

/// Long rows, many columns, files that change, and what is said about all of it.
@Suite struct DelimitedLimitTests {
  @Test("a cell of ten megabytes, in quotes and out of them", arguments: ["", "\""])
  func longCell(quote: String) {
    let cell = String(repeating: quote.isEmpty ? "標案" : "標案,\n", count: 1 << 20)
    let text = Array("a,b\n1,2\n3,\(quote)\(cell)\(quote)\n5,6\n".utf8)
    let inOrder = ReadText(inOrder: text, Dialect(), .usual)
    let inChunks = ReadText(inChunks: text, Dialect(), .usual, Workers(2))
    #expect(inOrder.rows.map(\.cells.last?.count) == [1, cell.utf8.count, 1])
    #expect(inOrder.rows.last?.number == (quote.isEmpty ? 4 : 4 + 1 << 20))
    #expect(inOrder == inChunks)
  }

  @Test("fifty thousand columns")
  func manyColumns() {
    let header = (0..<50_000).map { "c\($0)" }.joined(separator: ",")
    let row = String(repeating: "x,", count: 49_999)
    let read = ReadText(inOrder: Array((header + "\n" + row + "\n").utf8), Dialect(), .usual)
    #expect(read.header.count == 50_000)
    #expect(read.rows.map(\.cells.count) == [50_000])
  }

  @Test("a row over the limit is a trouble with its line; the rows before it come first")
  func overLimit() throws {
    let text = Array("a,b\n1,2\n\(String(repeating: "x", count: 200)),2\n3,4\n".utf8)
    let portions = Portions(piece: 16, row: 100)
    for read in [
      ReadText(inOrder: text, Dialect(), portions),
      ReadText(inChunks: text, Dialect(), portions, Workers(1)),
    ] {
      #expect(read.rows.map(\.line) == ["2@4 1|2"])
      #expect(read.trouble == "longer line 3")
    }
  }

  @Test("a quote that closes nothing within the limit costs its line, not the file")
  func quoteOverLimit() {
    let rows = (0..<100).map { "\($0),y\n" }.joined()
    let text = Array("a,b\n1,\"2\n\(rows)3,4\n".utf8)
    let read = ReadText(inOrder: text, Dialect(), Portions(piece: 16, row: 100))
    #expect(read.rejected.map(\.line) == ["2@4 quote: 1,\"2"])
    #expect(read.rows.count == 101)
    #expect(read.trouble == nil)
  }

  @Test("a file that has become shorter is a trouble")
  func shrunk() throws {
    let text = Array("a,b\n1,2\n3,4\n".utf8)
    let file = try DelimitedFile(
      MemoryFile(text, size: text.count + 10), of: "a.csv", Dialect(), Workers(1))
    let trouble = #expect(throws: SourceTrouble.self) {
      try file.forEachBatch(inChunk: 0) { _, _ in }
    }
    #expect(trouble?.message.english == "the file became shorter while it was read")
  }

  @Test("rows with bytes that are no character of their encoding are rejected")
  func faults() throws {
    let parts: [[UInt8]] = [
      Array("a,b\n1,".utf8), [0xFF], Array("\n2,".utf8), [0xBC, 0xD0], Array("\n4,".utf8),
      [0xFA, 0x40], Array("\n\"5\n".utf8), [0xFF], Array("\",6\n7,8\n".utf8),
    ]
    let folder = TemporaryFolder()
    try AtomicFile.write(Array(parts.joined()), to: folder("a.csv"))
    for piece in [3, 20, 1 << 18] {
      var rows = try DelimitedRows(
        TextStream(ByteStream(opening: folder("a.csv")), as: .big5), of: "a.csv", Dialect(),
        portions: Portions(piece: piece, sample: 8))
      var read = ReadText()
      var batch = CellBatch(columns: 2)
      var rejected: [RejectedRow] = []
      while try rows.next(&batch, rejected: &rejected) {
        read.take(batch, rejected)
        rejected = []
      }
      #expect(read.rows.map(\.line) == ["3@10 2|標", "4@16 4|\u{E000}", "7@32 7|8"])
      #expect(read.rejected.map(\.number) == [2, 5])
      // The stream tells of its characters, through the rows.
      #expect(!rows.notes.isEmpty)
      #expect(
        read.rejected.first?.reason
          == "the bytes FF on line 2 are no character of the file's encoding")
    }
  }

  @Test("a file on the disk, by several threads")
  func file() throws {
    let folder = TemporaryFolder()
    try folder.write("a.csv", "a,b\n" + (0..<1000).map { "\($0),\"x\n\"\n" }.joined())
    let workers = Workers(2)
    let file = try DelimitedFile(
      SharedFile(opening: folder("a.csv")), of: "a.csv", Dialect(), workers)
    let rows = workers.map(file.chunks.count) { index in
      (try? file.forEachBatch(inChunk: index) { _, _ in })?.rows ?? 0
    }
    #expect(rows.reduce(0, +) == 1000)
    #expect(file.chunks.map(\.rowsAtMost) == rows)
  }

  @Test("a row is read again where it stands")
  func again() throws {
    let text = Array("a,b\n1,\"x\ny\"\n\n2,5\" z\n3,4".utf8)
    let file = try DelimitedFile(MemoryFile(text), of: "a.csv", Dialect(), Workers(1))
    let all = ReadText(inOrder: text, Dialect(), .usual)
    var batch = CellBatch(columns: 2)
    for row in all.rows.reversed() {
      let place = RowPlace(number: row.number, offset: row.offset)
      #expect(try file.readAgain(place, into: &batch))
      var read = ReadText()
      read.take(batch, [])
      #expect(read.rows == [row])
    }
    #expect(try !file.readAgain(RowPlace(number: 4, offset: 12), into: &batch))
    #expect(try !file.readAgain(RowPlace(number: 9, offset: 900), into: &batch))
  }

  @Test("many names that are the same, and their numbers taken")
  func sameNames() throws {
    let header = (0..<20_000).map { $0 % 2 == 0 ? "a" : "a (\($0))" }.joined(separator: ",")
    let rows = try DelimitedRows(
      MemorySupply(Array((header + "\n").utf8)), of: "a.csv", Dialect())
    #expect(Set(rows.columns).count == 20_000)
    #expect(rows.columns[..<4] == ["a", "a (1)", "a (2)", "a (3)"])
    #expect(rows.notes.count == 11)
    #expect(
      rows.notes.last?.message.english
        == "9,989 more columns have the name of another and got a number")
  }

  @Test("what is said of the header, in both languages")
  func notes() throws {
    func notes(_ text: String) throws -> [String] {
      var rows = try DelimitedRows(MemorySupply(Array(text.utf8)), of: "a.csv", Dialect())
      var batch = CellBatch(columns: rows.columns.count)
      var rejected: [RejectedRow] = []
      while try rows.next(&batch, rejected: &rejected) {}
      let file = try DelimitedFile(
        MemoryFile(Array(text.utf8)), of: "a.csv", Dialect(), Workers(1))
      #expect(rows.notes == file.notes)
      return rows.notes.map { "\($0.place?.english ?? ""): \($0.message.chinese)" }
    }
    #expect(try notes("a,b\n1,2\n") == [])
    #expect(try notes("\na,b\n") == ["line 2: 只有標題列，沒有任何資料列"])
    #expect(
      try notes("金額,金額,\n1,2,3\n") == [
        "line 1: 有多個欄位名稱為 `金額`；此欄讀作 `金額 (2)`",
        "line 1: 有 1 欄沒有名稱，以欄號代替；第一個是 `3`",
      ])
    #expect(
      try notes("a\n1,\n2,\n") == ["line 1: 每列結尾都多一個分隔符號；該空白欄命名為 `2`"])
  }
}
