import Files
import FlagSemantics
import Ingest
import ProbityKit
import Reporting
import Scanning
import SourceReading
import Synchronization
import TestSupport
import Testing

/// What a scan tells of how far it has come, and what it makes of the rows that it reads again.
struct ScanProgressTests {
  private let folder = TemporaryFolder()

  private func pack() throws -> Pack {
    try folder.write("pack.toml", "name = \"p\"\nversion = \"1\"\nlanguages = [\"en\"]\n")
    try folder.write(
      "m.model",
      """
      record tender (tenders) key id en "tender"
        id     text        en "number"
        price  money(TWD)  en "price"
      """)
    try folder.write(
      "m.map",
      """
      source tenders
        with "id", "price"

        fill tender
          id     from "id"
          price  from "price"

      """)
    try folder.write(
      "r.flag",
      """
      rule dear
        en "Dear"
        severity low
        for each tender
        flag when tender.price > 10 TWD
        say en "{tender.id}"
      """)
    return try PackReader(in: WorkFolder(folder.path)).read([folder.path])
  }

  @Test("subjects, evidence, rows and cases follow each other, and all are told of")
  func stages() throws {
    let pack = try pack()
    #expect(!pack.checked.hasErrors)
    try folder.write("t.csv", "id,price\n" + (1...40).map { "T\($0),\($0)元\n" }.joined())
    let supply = pack.supply(
      from: [SourceAddress(folder("t.csv"))], leftAside: [], troubles: [], encoding: nil,
      threads: 2, profiles: false)
    let told = Mutex<[ScanProgress]>([])
    let scan = try pack.scan(pack.rules, over: supply, threads: 2) { progress in
      told.withLock { $0.append(progress) }
    }
    let all = told.withLock { $0 }
    #expect(all.first == .judging(subjects: 40, percent: 100))
    #expect(
      Set(all.dropFirst().dropLast(2)) == Set((1...30).map { .gathering(findings: $0, of: 30) }))
    #expect(all.suffix(2) == [.reading, .assessing])
    #expect(scan.findingCount == 30)
  }
}
