import Files
import Glibc
import TestSupport
import Testing

@Suite struct NewFolderTests {
  let folder = TemporaryFolder()
  private let files = [
    (name: "a.txt", bytes: Array("a".utf8)), (name: "in/deep/b.txt", bytes: Array("b".utf8)),
    (name: "in/c.txt", bytes: Array("c".utf8)),
  ]
  private var work: WorkFolder { WorkFolder(folder.path) }

  @Test func madeWithEverythingInIt() throws {
    try work.create("new", holding: files)
    #expect(try folder.read("new/in/deep/b.txt") == "b")
    #expect(try work.files(under: "new") == ["new/a.txt", "new/in/c.txt", "new/in/deep/b.txt"])
    #expect(folder.allNames == ["new"])
  }

  @Test("an empty folder is filled; what is hidden in it stays")
  func filled() throws {
    try folder.write("there/.hidden", "x")
    #expect(try work.hasEntries("there") == false)
    try work.create("there/", holding: files)
    #expect(try work.hasEntries("there"))
    #expect(try folder.read("there/.hidden") == "x")
    #expect(ShellCommand("ls -A '\(folder("there"))'").output == ".hidden\na.txt\nin\n")
  }

  @Test("when one file can't be written, nothing is left behind")
  func allOrNothing() throws {
    try folder.write("there/.hidden", "x")
    let bad = files + [(name: "in", bytes: Array("a folder has this name".utf8))]
    for path in ["new", "there"] {
      #expect(throws: FileTrouble(.write, path, .isFolder)) { try work.create(path, holding: bad) }
    }
    #expect(folder.allNames == ["there"])
    #expect(ShellCommand("ls -A '\(folder("there"))'").output == ".hidden\n")
  }

  @Test("the folder that holds it must be there")
  func missingParent() {
    #expect(throws: FileTrouble(.write, "none/new", .missing)) {
      try work.create("none/new", holding: files)
    }
    #expect(folder.allNames.isEmpty)
  }
}
