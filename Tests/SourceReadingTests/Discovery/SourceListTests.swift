import Diagnostics
import Files
import Glibc
import SourceReading
import TestSupport
import Testing

@Suite struct SourceListTests {
  let folder = TemporaryFolder()

  /// Paths below the folder.
  private func names(_ list: SourceList) -> [String] { list.sources.map { short($0.path) } }

  private func asides(_ list: SourceList) -> [String] {
    list.asides.map { short($0.path) + ": " + $0.reason.english }
  }

  private func troubles(_ list: SourceList) -> [String] {
    list.troubles.map { short($0.source) + ": " + short($0.message.english) }
  }

  private func short(_ text: String) -> String {
    let parts = text.split(separator: folder.path + "/", omittingEmptySubsequences: false)
    return parts.joined()
  }

  private func writeTables(_ names: [String]) throws {
    for name in names { try folder.write(name, "a,b\n\(name),2\n") }
  }

  @Test("a folder gives its files in order, and says what it left aside")
  func ofFolder() throws {
    try writeTables(["b.csv", "a/z.csv", "Z.tsv", ".hidden.csv", "案.csv"])
    try folder.write("a/x.json", "{\"a\":1}")
    try folder.write("README.md", "# text")
    try folder.write("scan.pdf", "%PDF-1.4")
    try folder.write("empty.csv", "")
    folder.link("again.csv", to: "b.csv")
    folder.link("up", to: ".")
    folder.link("self", to: "self")
    _ = ShellCommand("mkfifo \(folder("pipe")); gzip -k \(folder("b.csv"))")
    let list = SourceList.find([folder.path])
    #expect(
      names(list) == ["Z.tsv", "a/x.json", "a/z.csv", "b.csv", "b.csv.gz", "empty.csv", "案.csv"])
    #expect(list.sources.map(\.format).filter { $0 != .delimited } == [.json])
    #expect(list.sources.map(\.compression).filter { $0 != .none } == [.gzip])
    #expect(
      asides(list) == [
        ".hidden.csv: its name begins with a dot",
        "again.csv: a link to a file or folder that is read already",
        "pipe: a pipe or a device, not a file",
        "up: a link to a file or folder that is read already",
        "README.md: a document, not data",
        "scan.pdf: a PDF or PostScript file: made for printing, not for reading by programs",
      ])
    #expect(
      troubles(list) == ["self: the link leads round in a circle"])
    #expect(names(SourceList.find([folder.path])) == names(list))
  }

  @Test(
    "patterns",
    arguments: [
      ("*.csv", ["a.csv", "b.csv"]), ("?.csv", ["a.csv", "b.csv"]), ("b*", ["b.csv"]),
      ("*/*.csv", ["x/a.csv", "y/a.csv"]),
      ("**/a.csv", ["a.csv", "x/a.csv", "x/deep/a.csv", "y/a.csv"]),
      ("x/**", ["x/a.csv", "x/deep/a.csv"]), ("x/**/*.csv", ["x/a.csv", "x/deep/a.csv"]),
      ("?", ["x/a.csv", "x/deep/a.csv", "y/a.csv"]), ("*/deep", ["x/deep/a.csv"]),
      ("x*/?.c*v", ["x/a.csv"]), ("*.c*s*v*", ["a.csv", "b.csv"]),
    ])
  func patterns(pattern: String, expected: [String]) throws {
    try writeTables(["a.csv", "b.csv", "x/a.csv", "x/deep/a.csv", "y/a.csv"])
    let list = SourceList.find([folder(pattern)])
    #expect(names(list) == expected)
    #expect(troubles(list) == [])
  }

  @Test func patternThatMatchesNothing() throws {
    try writeTables(["a.csv"])
    let list = SourceList.find([folder("*.tsv"), folder("none/*.csv"), folder("none.csv")])
    #expect(
      troubles(list) == [
        "*.tsv: no file matches `*.tsv`",
        "none: there is no such file or folder",
        "none/*.csv: no file matches `none/*.csv`",
        "none.csv: there is no such file or folder",
      ])
  }

  @Test("a name with a star in it is that file")
  func starInName() throws {
    try writeTables(["a*.csv", "ab.csv"])
    #expect(names(SourceList.find([folder("a*.csv")])) == ["a*.csv"])
  }

  @Test("arguments keep their order, a file that comes again is left aside")
  func order() throws {
    try writeTables(["a.csv", "b.csv"])
    _ = ShellCommand("ln \(folder("a.csv")) \(folder("hard.csv"))")
    let list = SourceList.find([
      folder("b.csv"), "-", "postgres://host/db", folder.path, folder("b.csv"), "-",
      "sqlite:" + folder("hard.csv"),
    ])
    #expect(names(list) == ["b.csv", "-", "postgres://host/db", "a.csv"])
    #expect(list.sources.map(\.format) == [.delimited, nil, .postgres, .delimited])
    #expect(
      asides(list).map(short) == [
        "hard.csv: the same file as `a.csv`", "-: the same file as `-`",
        "hard.csv: the same file as `a.csv`",
      ])
  }

  @Test("what an archive holds is said when it is opened")
  func zips() throws {
    try writeTables(["a.csv", "b.csv", "xl/workbook.xml", "content.xml", "mimetype"])
    let pack = { (name: String, files: String) in
      let script =
        "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1],'w'); [z.write(f) for f in sys.argv[2:]]"
      return ShellCommand("cd \(folder.path) && python3 -c \"\(script)\" \(name) \(files)").status
    }
    try #require(pack("tables.zip", "a.csv b.csv") == 0)
    _ = pack("book.xlsx", "xl/workbook.xml")
    _ = pack("sheet.ods", "mimetype content.xml")
    _ = ShellCommand("cd \(folder.path); head -c 100 book.xlsx > cut.xlsx; gzip -k book.xlsx")
    let list = SourceList.find(
      ["tables.zip", "book.xlsx", "sheet.ods", "cut.xlsx", "book.xlsx.gz"].map { folder($0) })
    #expect(
      names(list) == ["tables.zip", "book.xlsx", "sheet.ods", "cut.xlsx", "book.xlsx.gz"])
    #expect(list.sources.allSatisfy { $0.format == .workbook })
    #expect(troubles(list) == [])
  }

  @Test func brokenInside() throws {
    try folder.write("empty/.keep", "")
    try writeTables(["a.csv"])
    _ = ShellCommand("gzip \(folder("a.csv")); truncate -s 20 \(folder("a.csv.gz"))")
    let list = SourceList.find([folder("empty"), folder("a.csv.gz")])
    #expect(
      troubles(list) == [
        "empty: the folder holds no files",
        "a.csv.gz: the gzip file ends in the middle: it was cut off",
      ])
  }

  @Test("JSON Lines are known by a second value, however long the first is")
  func longLines() throws {
    let long = "{\"a\":\"" + String(repeating: "x", count: 200_000) + "\"}\n"
    try folder.write("a.json", long + long)
    try folder.write("b.json", long)
    let list = SourceList.find([folder.path])
    #expect(list.sources.map(\.format) == [.jsonLines, .json])
  }

  @Test("a folder without permission is a trouble, the others are read")
  func forbidden() async {
    await #expect(processExitsWith: .success) {
      let folder = TemporaryFolder()
      try folder.write("a.csv", "a,b\n1,2\n")
      try folder.write("closed/b.csv", "a,b\n1,2\n")
      try folder.write("c.csv", "a,b\n1,2\n")
      _ = unsafe chmod(folder("closed"), 0)
      _ = unsafe chmod(folder("c.csv"), 0)
      _ = unsafe chmod(folder.path, 0o755)
      _ = seteuid(65534)
      let list = SourceList.find([folder.path])
      _ = seteuid(0)
      #expect(list.sources.map(\.path) == [folder("a.csv")])
      #expect(list.troubles.map(\.source) == [folder("closed"), folder("c.csv")])
      for trouble in list.troubles {
        #expect(trouble.message.english.hasSuffix("permission denied"))
      }
    }
  }
}
