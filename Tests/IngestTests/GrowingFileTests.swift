import Diagnostics
import FlagSemantics
import Glibc
import Ingest
import SourceReading
import Synchronization
import TestSupport
import Testing
import Workers

/// Files that change while they are read, and how far the reading has come.
@Suite struct GrowingFileTests {
  private let folder = TemporaryFolder()
  private let rows = 20_000

  private func pack() -> CheckedPack {
    let model = "record firm (firms) key id\n  id  text\n  name  text\n"
    let mapping = """
      source s
        with "id", "name"
        fill firm
          id    from "id"
          name  from "name"

      """
    return CheckedPack.made(model: model, mapping: mapping)
  }

  private func read(
    _ progress: @escaping @Sendable (ReadingProgress) -> Void
  ) throws -> Supply {
    try folder.write(
      "a.csv", "id,name\n" + (0..<rows).map { "\($0),a firm of this name\n" }.joined())
    let pack = pack()
    #expect(!pack.hasErrors)
    return SupplyReader(
      model: pack.model, mappings: pack.mappings, workers: Workers(2), progress: progress
    ).read([SourceAddress(folder("a.csv"), shown: "a.csv")])
  }

  @Test("what is added while a file is read is not read, and noted")
  func grows() throws {
    let path = folder("a.csv")
    let hasGrown = Mutex(false)
    let supply = try read { progress in
      guard progress.rows > 0 else { return }
      let isFirst = hasGrown.withLock { grown in
        defer { grown = true }
        return !grown
      }
      if isFirst { _ = ShellCommand("printf '99999,late\\n' >> '\(path)'") }
    }
    let source = supply.sources[0]
    #expect(source.trouble == nil)
    #expect(source.rows == rows)
    #expect(
      source.notes.map { $0.message.english }
        == [
          "the file grew by 11 bytes while it was read: only the first "
            + "\(grouped(supply)) count, and the last row may be cut off"
        ])
  }

  private func grouped(_ supply: Supply) -> String { supply.sources[0].bytes?.grouped ?? "" }

  @Test("a file that shrinks meanwhile is a trouble, and what was read of it is told")
  func shrinks() throws {
    let path = folder("a.csv")
    let supply = try read { progress in
      if progress.rows > 0 { _ = ShellCommand("truncate -s 100 '\(path)'") }
    }
    #expect(supply.sources[0].trouble != nil)
  }

  @Test("progress goes up to the end")
  func progress() throws {
    let told = Mutex<[ReadingProgress]>([])
    _ = try read { progress in told.withLock { $0.append(progress) } }
    let all = told.withLock { $0 }
    #expect(all.first == ReadingProgress(done: 0, sources: 1, percent: 0, rows: 0))
    #expect(all.last == ReadingProgress(done: 1, sources: 1, percent: 100, rows: rows))
  }
}
