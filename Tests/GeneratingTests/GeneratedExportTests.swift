import Files
import Generating
import TestSupport
import Testing
import Values

@Suite struct GeneratedExportTests {
  private let folder = TemporaryFolder()

  private func export(_ name: String, tenders: Int, seed: UInt64) throws -> AnswerKey {
    try GeneratedExport.write(
      to: folder(name), in: WorkFolder(), tenders: tenders, seed: seed)
  }

  private func files(_ name: String) throws -> [String: [UInt8]] {
    let work = WorkFolder(folder(name))
    return try work.files(under: ".").reduce(into: [:]) { $0[$1] = try work.read($1) }
  }

  private func rows(_ name: String, _ file: String) throws -> [[Substring]] {
    let bytes = try WorkFolder(folder(name)).read("data/" + file)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  @Test("the same seed gives the same bytes, another one gives others")
  func sameness() throws {
    _ = try export("one", tenders: 300, seed: 5)
    _ = try export("two", tenders: 300, seed: 5)
    _ = try export("three", tenders: 300, seed: 6)
    let first = try files("one")
    #expect(first.count > 50)
    #expect(try files("two") == first)
    #expect(try files("three") != first)
  }

  @Test("there are as many tenders as asked for", arguments: [GeneratedExport.fewest, 777])
  func number(of tenders: Int) throws {
    _ = try export("some", tenders: tenders, seed: 1)
    let ids = Set(try rows("some", "tenders.csv").dropFirst().map { $0[0] })
    #expect(ids.count == tenders)
  }

  @Test("every story is told again for each 5,000 tenders, broad ones once")
  func copies() throws {
    let once = try export("small", tenders: 200, seed: 1).entries.count
    let broad = try export("middle", tenders: 5_000, seed: 1).entries.count
    let twice = try export("large", tenders: 10_000, seed: 1).entries.count
    #expect(once > 370)
    #expect(broad > once)
    #expect(twice == broad + once)
  }

  @Test("numbers of firms pass their check and begin as none that was given out")
  func numbers() throws {
    _ = try export("firms", tenders: 300, seed: 2)
    let firms = try rows("firms", "vendors.csv").dropFirst().map { String($0[0]) }
    #expect(Set(firms).count == firms.count)
    for number in firms {
      #expect(number.hasPrefix("00"))
      #expect(TaxID(number)?.isValid(on: .first) == true, "\(number)")
    }
  }

  @Test("names of firms differ, but for the one that is planted in each copy")
  func names() throws {
    _ = try export("names", tenders: 10_000, seed: 1)
    let names = try rows("names", "vendors.csv").dropFirst().map { $0[6] }
    #expect(names.count > 2_000)
    #expect(Set(names).count == names.count - 2)
  }

  @Test("a key is read as it was written")
  func key() throws {
    let key = try export("key", tenders: 200, seed: 1)
    let read = try AnswerKey(csv: try WorkFolder(folder("key")).read("key.csv"))
    #expect(read.entries == key.entries)
    #expect(key.entries.contains { $0.kind == .lookAlike && $0.outcome == .outside })
    #expect(key.entries.allSatisfy { !$0.why.isEmpty && !$0.reason.isEmpty })
    #expect(Set(key.entries.map { [$0.rule, $0.subject] }).count == key.entries.count)
  }
}
