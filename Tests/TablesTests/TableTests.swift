import Tables
import Testing

@Suite struct TableTests {
  @Test(
    "the rows that stand for records are those that nothing supersedes",
    arguments: [
      ([], nil), ([0], [1, 2, 3, 4]), ([4], [0, 1, 2, 3]), ([1, 2], [0, 3, 4]),
      ([0, 1, 2, 3, 4], []),
    ] as [([Int], [UInt32]?)])
  func standingRows(superseded: [Int], standing: [UInt32]?) {
    let table = Table(
      name: "bid", rows: 5, columns: [:], origins: Origins(),
      superseded: superseded.map { Table.Superseded(row: $0, by: 0, reason: .repeated) })
    #expect(table.standingRows == standing)
    #expect(table.records == standing?.count ?? 5)
  }
}
