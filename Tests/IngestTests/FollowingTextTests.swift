import FlagSemantics
import Ingest
import SourceReading
import TestSupport
import Tables
import Testing
import Workers

/// Texts that are guessed from the key beside them are what stands in the cell.
@Suite struct FollowingTextTests {
  private let folder = TemporaryFolder()
  private let rows = 90_000
  private let firms: [Int]

  init() {
    var random = SeededGenerator(seed: 7)
    firms = (0..<rows).map { _ in Int.random(in: 0..<5_000, using: &random) }
  }

  private func pack() -> CheckedPack {
    let model = """
      record vendor (vendors) key id
        id  text

      record bid (bids) key id
        id     text
        bidder vendor
        phone  phone

      """
    let mapping = """
      source first
        with "id", "firm", "phone"
        fill bid
          id      from "id"
          bidder  from "firm"
          phone   from "phone"

      source second
        with "no", "firm", "phone"
        fill bid
          id      from "no"
          bidder  from "firm"
          phone   from "phone" as ("\(phone(7))" is missing)

      """
    return CheckedPack.made(model: model, mapping: mapping)
  }

  private func phone(_ firm: Int) -> String { "02-\(10_000 + firm)" }

  /// Mostly the phone of the firm; now and then of another, in blanks or quotes, or none that counts.
  private func cell(_ row: Int) -> (given: String, meant: String?) {
    let own = phone(firms[row])
    return switch row % 60 {
    case 7: (phone(firms[row] + 1), phone(firms[row] + 1))
    case 17: (" \(own) ", own)
    case 27: ("\"\(own)\"", own)
    case 37: ("-", nil)
    case 47: ("", nil)
    case 57: ("\(own)x", "\(own)x")
    default: (own, own)
    }
  }

  private func write(_ name: String, key: String, from first: Int) throws {
    let filler = String(repeating: "x", count: 100)
    var text = "\(key),firm,phone,filler\n"
    for row in 0..<rows {
      text += "\(first + row),V\(firms[row]),\(cell(row).given),\(filler)\n"
    }
    try folder.write(name, text)
  }

  private func phones(of names: [String], threads: Int) throws -> [String?] {
    let pack = pack()
    #expect(!pack.hasErrors)
    let supply = SupplyReader(
      model: pack.model, mappings: pack.mappings, workers: Workers(threads)
    ).read(names.map { SourceAddress(folder($0), shown: $0) })
    let table = try #require(supply.tables["bid"])
    guard case .coded(let numbers, let texts)? = table.columns["phone"] else { return [] }
    return numbers.map { $0.isAbsent ? nil : texts.text($0) }
  }

  @Test("one fill", arguments: [1, 3])
  func oneFill(threads: Int) throws {
    try write("a.csv", key: "id", from: 0)
    let found = try phones(of: ["a.csv"], threads: threads)
    #expect(differing(found[...], (0..<rows).map { cell($0).meant }) == [])
  }

  @Test("what stands for nothing in one fill is a text in another", arguments: [1, 3])
  func twoFills(threads: Int) throws {
    try write("a.csv", key: "id", from: 0)
    try write("b.csv", key: "no", from: rows)
    let found = try phones(of: ["a.csv", "b.csv"], threads: threads)
    let meant = (0..<rows).map { cell($0).meant }
    #expect(differing(found.prefix(rows), meant) == [])
    let second = meant.map { $0 == phone(7) ? nil : $0 }
    #expect(second.count { $0 == nil } > meant.count { $0 == nil })
    #expect(differing(found.dropFirst(rows), second) == [])
  }

  /// The first places at which two columns differ, and their lengths where those do.
  private func differing(_ found: ArraySlice<String?>, _ meant: [String?]) -> [Int] {
    if found.count != meant.count { return [found.count, meant.count] }
    return Array(
      zip(found, meant).enumerated().lazy.filter { $1.0 != $1.1 }.map(\.offset).prefix(5))
  }
}
