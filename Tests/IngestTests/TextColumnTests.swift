import FlagSemantics
import Ingest
import SourceReading
import TestSupport
import Tables
import Testing
import Workers

/// How columns of texts are kept, whoever reads which piece when.
@Suite struct TextColumnTests {
  private let folder = TemporaryFolder()
  private let rows = 60_000

  private func pack() -> CheckedPack {
    let model = """
      record bid (bids) key id
        id  text
        phone  text
        serial  text
        late  text

      """
    let mapping = """
      source s
        with "id", "phone"
        fill bid
          id      from "id"
          phone   from "phone"
          serial  from "serial"
          late    from "late"

      """
    return CheckedPack.made(model: model, mapping: mapping)
  }

  private let phones: [String]

  init() {
    var random = SeededGenerator(seed: 11)
    phones = (0..<rows).map { _ in "02-\(Int.random(in: 10_000..<15_000, using: &random))" }
  }

  /// The phones of few firms, numbers that never recur, and a column that begins half-way.
  private func write() throws {
    let filler = String(repeating: "x", count: 60)
    var text = "id,phone,serial,late,filler\n"
    for row in 0..<rows {
      let late = row < rows / 2 ? "" : "L\(row % 10)"
      text += "\(row),\(phones[row]),S\(row),\(late),\(filler)\n"
    }
    try folder.write("a.csv", text)
  }

  private func table(threads: Int) throws -> Table {
    let pack = pack()
    #expect(!pack.hasErrors)
    let supply = SupplyReader(
      model: pack.model, mappings: pack.mappings, workers: Workers(threads)
    ).read([SourceAddress(folder("a.csv"), shown: "a.csv")])
    return try #require(supply.tables["bid"])
  }

  @Test("texts that recur are numbered once for the table, others are plain, for any threads")
  func kinds() throws {
    try write()
    var numbersOfOne: [UInt32]?
    for threads in [1, 2, 5] {
      let table = try table(threads: threads)
      #expect(table.rows == rows && table.superseded.isEmpty)
      guard case .coded(let numbers, let dictionary)? = table.columns["phone"],
        case .plain(let serials)? = table.columns["serial"],
        case .coded(let late, let lateTexts)? = table.columns["late"]
      else {
        Issue.record("\(table.columns.mapValues { "\($0)".prefix(20) })")
        return
      }
      #expect(dictionary.count == Set(phones).count && lateTexts.count == 10)
      #expect((0..<rows).allSatisfy { dictionary.text(numbers[$0]) == phones[$0] })
      #expect(String(decoding: serials[rows - 1], as: UTF8.self) == "S\(rows - 1)")
      #expect(late[0] == .missing && lateTexts.text(late[rows - 1]) == "L\((rows - 1) % 10)")
      #expect(numbersOfOne == nil || numbersOfOne == numbers)
      numbersOfOne = numbers
    }
  }
}
