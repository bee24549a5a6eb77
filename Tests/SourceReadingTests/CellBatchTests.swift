import SourceReading
import Testing

@Suite struct CellBatchTests {
  @Test("cells that are appended come back, blanks for those that did not come")
  func appended() {
    var batch = CellBatch(columns: 3)
    batch.append("甲".utf8)
    batch.append("".utf8)
    batch.endRow(at: RowPlace(number: 2, offset: 10))
    batch.append("a".utf8)
    batch.append("b".utf8)
    batch.append("c".utf8)
    batch.endRow(at: RowPlace(number: 3, offset: 20))
    let texts = (0..<2).map { row in
      (0..<3).map { String(decoding: batch.text(row: row, column: $0), as: UTF8.self) }
    }
    #expect(texts == [["甲", "", ""], ["a", "b", "c"]])
    #expect(batch.rows == 2)
  }
}
