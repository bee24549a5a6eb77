import Files
import TestSupport
import Testing

/// Files that wait to take their place, and what was left by those that never did.
@Suite struct SealedFileTests {
  private let folder = TemporaryFolder()

  private func sealed(_ name: String, _ text: String) throws -> SealedFile {
    let file = try AtomicFile(replacing: folder(name))
    try file.write(Array(text.utf8))
    return try file.sealed()
  }

  @Test("several take their places together; until then the old ones stay")
  func together() throws {
    try folder.write("a", "old a")
    let files = [try sealed("a", "new a"), try sealed("b", "new b")]
    #expect(try folder.read("a") == "old a")
    #expect(!folder.allNames.contains("b"))
    for file in files { try file.commit() }
    #expect(try folder.read("a") == "new a")
    #expect(try folder.read("b") == "new b")
    #expect(folder.allNames == ["a", "b"])
  }

  @Test("one that never takes its place is gone, and takes nobody else with it")
  func abandoned() throws {
    try folder.write("a", "old")
    do { _ = try sealed("a", "half") }
    #expect(folder.allNames == ["a"])
    let first = try sealed("a", "first")
    try first.commit()
    let second = try sealed("a", "second")
    withExtendedLifetime(first) {}
    try second.commit()
    #expect(try folder.read("a") == "second")
  }

  @Test("what nobody holds was left and is removed; what is in the making stays")
  func left() throws {
    try folder.write(".probity-1-0.tmp", "left")
    try folder.write(".probity-notes", "own")
    try folder.write("probity-1-0.tmp", "own")
    let making = try sealed("a", "a")
    try AtomicFile.write(Array("b".utf8), to: folder("b"))
    #expect(folder.allNames.count == 4)
    #expect(!folder.allNames.contains(".probity-1-0.tmp"))
    try making.commit()
    #expect(folder.allNames.sorted() == [".probity-notes", "a", "b", "probity-1-0.tmp"])
  }

  @Test("a private file is its owner's alone, whatever the old one was")
  func isPrivate() throws {
    try folder.write("key", "old")
    _ = ShellCommand("chmod 644 '\(folder("key"))'")
    try AtomicFile.write(Array("new".utf8), to: folder("key"), isPrivate: true)
    #expect(ShellCommand("stat -c %a '\(folder("key"))'").output == "600\n")
    #expect(try folder.read("key") == "new")
  }

  @Test("many threads of one folder never take each other's file")
  func threads() async throws {
    let folder = folder
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<40 {
        group.addTask {
          try AtomicFile.write(Array("\(number)".utf8), to: folder("f\(number)"))
        }
      }
      try await group.waitForAll()
    }
    for number in 0..<40 { #expect(try folder.read("f\(number)") == "\(number)") }
    #expect(folder.allNames.count == 40)
  }
}
