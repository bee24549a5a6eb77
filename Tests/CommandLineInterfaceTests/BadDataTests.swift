import CommandLineInterface
import Files
import Glibc
import TestSupport
import Testing

/// Data that can't be read, or not wholly: what is said of them, where, and how the program ends.
@Suite struct BadDataTests {
  private let example = DataExample()
  private static let head = "機關代碼,標案案號,招標方式,標案名稱"

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let ending: ExitCode
    let said: [String]
    let bytes: @Sendable () -> [UInt8]
    var testDescription: String { name }

    init(
      _ name: String, _ ending: ExitCode, _ said: String...,
      bytes: @escaping @Sendable () -> [UInt8]
    ) {
      self.name = name
      self.ending = ending
      self.said = said
      self.bytes = bytes
    }

    init(_ name: String, _ ending: ExitCode, _ said: String..., text: String) {
      self.name = name
      self.ending = ending
      self.said = said
      bytes = { Array(text.utf8) }
    }
  }

  static let cases: [Case] = [
    Case("empty.csv", .badData, "! not read: the file is empty", text: ""),
    Case(
      "header.csv", .badData, "line 1: there is a header but not one row",
      "mapping award_notices, 0 rows", text: head + "\n"),
    Case(
      "mixed.csv", .fine, "row 3: 1 cell where the header has 4: was the row broken off or split?",
      "2 rows", text: head + "\nA,1,公開招標,x\nA;2;公開招標;y\nA,3,公開招標,z\n"),
    Case(
      "tabs.csv", .fine, "TSV · UTF-8 · tab", "→ tender  1 row\n",
      text: (head + "\nA,1,公開招標,x\n").replacing(",", with: "\t")),
    Case(
      "twice.csv", .fine,
      "line 1: more than one column is named `標案名稱`; this one is read as `標案名稱 (2)`",
      text: head + ",標案名稱\nA,1,公開招標,x,y\n"),
    Case(
      "nul.csv", .fine, "row 3: a NUL at byte 11 of the row – rejected", "→ tender  2 rows",
      text: head + "\nA,1,公開招標,x\nA,2,公開\0招標,y\nA,3,公開招標,z\n"),
    Case(
      "numbers.csv", .fine, "→ tender  3 rows, 3 cells unreadable",
      "row 2, 決標金額: `9999999999999999999999999999999999999999…` out of range",
      "row 3, 決標金額: `1e400` out of range", "row 4, 決標金額: `-5` below zero",
      text: "機關代碼,標案案號,招標方式,決標金額\nA,1,公開招標,\(String(repeating: "9", count: 60))\n"
        + "A,2,公開招標,1e400\nA,3,公開招標,-5\n"),
    Case(
      "other.csv", .badData, "! no mapping fits; the nearest, award_notices, also asks for `招標方式`",
      "its columns: 機關代碼, 標案案號", "error: no mapping fits: `other.csv`",
      text: "機關代碼,標案案號\nA,1\n"),
    Case(
      "zip.xlsx", .badData, "this is a zip archive but no workbook; files in it: 1 (`a.txt`)"
    ) { ArchiveWriter([ArchiveWriter.Part("a.txt", "a")]).bytes() },
    Case("locked.xlsx", .badData, "the workbook is encrypted: it opens only with a password") {
      encrypted
    },
    Case(
      "deep.json", .badData, "more than 512 objects and lists stand inside each other",
      text: String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)),
    Case(
      "deeper.json", .badData, "not read to its end: line 1, column",
      "rows that were read before this place: 1", "→ vendor  1 row\n",
      text: #"{"firms": [{"code": "V1", "name": "a"}, {"code": "V2", "name": "b", "x": "#
        + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000) + "}]}"),
    Case(
      "bomb.xml", .badData, "the document declares entities or elements of its own",
      text: #"<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>"#
        + "<a>&b;</a>"),
    Case("mixed-utf8.csv", .fine, "row 22: not UTF-8 at byte 5 of the row – rejected") {
      let rows = (0..<20).map { "A,\($0),公開招標,甲乙\n" }.joined()
      // 丙丁 in Big5.
      return Array((head + "\n" + rows).utf8) + [0x41, 0x2C, 0x31, 0x2C, 0xA4, 0xFE, 0xA4, 0x42]
        + Array(",x\n".utf8) + Array(rows.utf8)
    },
    Case("wide.csv", .fine, "→ tender  1 row\n") {
      let columns = (0..<50_000).map { ",c\($0)" }.joined()
      return Array(
        (head + columns + "\nA,1,公開招標,x" + String(repeating: ",", count: 50_000) + "\n").utf8)
    },
    Case("long.csv", .fine, "→ tender  2 rows\n") {
      Array((head + "\nA,1,公開招標,").utf8) + Array(repeating: 0x78, count: 10_000_000)
        + Array("\nA,2,公開招標,y\n".utf8)
    },
  ]

  /// A compound file with the entry that encrypted workbooks have.
  private static var encrypted: [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 512 * 4)
    bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    bytes[30] = 9
    bytes[48] = 1
    for (index, unit) in "EncryptedPackage".utf16.enumerated() {
      bytes[512 * 2 + 2 * index] = UInt8(unit)
    }
    return bytes
  }

  @Test("one file", arguments: cases)
  func file(bad: Case) throws {
    try example.write(bad.name, bad.bytes())
    let before = example.folder.allNames
    let run = example.run("\(bad.name)")
    #expect(run.ending == bad.ending)
    let said = run.output.prefix(3000) + run.errors
    for text in bad.said { #expect(said.contains(text), "\(said)") }
    #expect(run.errors.isEmpty == (bad.ending == .fine))
    #expect(example.folder.allNames == before)
    // One bad file costs nothing of the others.
    let both = example.run("\(bad.name) exports/firms.json")
    #expect(both.output.suffix(3000).contains("→ vendor  3 rows"))
  }

  @Test("lines of UTF-8 and damaged bytes in a Big5 file are rejected with their places")
  func mixedBig5() throws {
    let head: [UInt8] = Array("id,name\n".utf8)
    try example.folder.write(
      "p/model/m.model", "record firm (firms) key id\n  id  text\n  name  name\n")
    try example.folder.write(
      "p/mappings/m.map",
      "source s\n  with \"id\", \"name\"\n  fill firm\n    id    from \"id\"\n    name  from \"name\"\n"
    )
    // 示例 and 公司 in Big5, in many rows of both kinds.
    let sound: [UInt8] = [0xA5, 0xDC, 0xA8, 0xD2, 0xA4, 0xBD, 0xA5, 0x71]
    func row(_ id: String, _ name: [UInt8]) -> [UInt8] { Array("\(id),".utf8) + name + [0x0A] }
    var bytes = head
    for number in 0..<200 {
      if number == 50 { bytes += row("x1", Array("示例公司".utf8)) }
      if number == 60 { bytes += row("x2", [0xA5, 0xFF, 0xFF]) }
      bytes += row("a\(number)", sound)
    }
    try example.write("some.csv", bytes)
    let run = example.run("some.csv --pack p --rejected rows --strict")
    #expect(run.ending == .rejectedRows)
    #expect(run.output.contains("CSV · Big5 · comma"))
    #expect(run.output.contains("→ firm  200 rows\n"))
    #expect(run.output.contains("! row 52: line 52 is UTF-8, the others are not – rejected"))
    #expect(run.output.contains("! row 63: the bytes"))
    let rows = try example.folder.read("rows/some.csv.rejected.csv")
    #expect(rows.hasPrefix("\u{FEFF}id,name\nx1,示例公司\nx2,"))
  }

  @Test("a gzip file that was cut off ends with 67, whether nothing or some of it was read")
  func cutOff() throws {
    var rows = Self.head + "\n"
    var generator = SeededGenerator(seed: 1)
    for number in 0..<200_000 {
      rows += "A,\(number),公開招標,x\(UInt32.random(in: 0...9999, using: &generator))\n"
    }
    try example.folder.write("a.csv", rows)
    _ = ShellCommand(
      "cd '\(example.folder.path)' && gzip -c a.csv > b.csv.gz && head -c -1000 b.csv.gz > a.csv.gz && head -c 500 b.csv.gz > c.csv.gz"
    )
    for name in ["a.csv.gz", "c.csv.gz"] {
      let run = example.run(name)
      #expect(run.ending == .badData)
      #expect(run.output.contains("the gzip file ends in the middle: it was cut off"))
      #expect(run.errors.hasPrefix("error: not read, or not to the end: `\(name)` ("))
      #expect(run.errors.contains("the gzip file ends in the middle: it was cut off)\n  = "))
    }
    #expect(example.run("a.csv.gz").output.contains("! not read to its end: byte"))
  }

  @Test("a zip bomb is refused in little memory")
  func zipBomb() throws {
    let rows = String(repeating: " ", count: 1 << 20)
    try example.folder.write("space", String(repeating: rows, count: 200))
    // The sheet alone is packed: its part is put in by hand.
    _ = ShellCommand("cd '\(example.folder.path)' && gzip -9 -n -c space > space.gz")
    let packed = Array(try FileBytes.read(example.folder("space.gz")).dropFirst(10).dropLast(8))
    var parts = WorkbookWriter(rows: "").parts()
    let sheet = try #require(parts.firstIndex { $0.name.hasSuffix("sheet1.xml") })
    parts[sheet].bytes = packed
    parts[sheet].method = 8
    parts[sheet].size = 200 << 20
    try example.write("bomb.xlsx", ArchiveWriter(parts).bytes())
    let run = example.run("bomb.xlsx")
    #expect(run.ending == .badData)
    #expect(run.output.contains("unpacks to far more than a workbook needs, as in a zip bomb"))
  }

  @Test("what can't be opened ends with 66")
  func refused() throws {
    let missing = example.run("none.csv")
    #expect(missing.ending == .missingInput)
    #expect(missing.output.contains("there is no such file or folder"))
    #expect(
      missing.errors
        == "error: can't be read: `none.csv` (there is no such file or folder)\n"
        + "  = check the spelling of the path\n")
    example.folder.link("loop.csv", to: "loop.csv")
    #expect(example.run("loop.csv").ending == .missingInput)
    #expect(example.run("none.csv exports/firms.json").output.contains("→ vendor  3 rows"))
  }

  @Test("a folder without data ends with 66, and one that may not be read too")
  func folders() throws {
    _ = ShellCommand("mkdir '\(example.folder("void"))' '\(example.folder("shut"))'")
    let void = example.run("void")
    #expect(void.ending == .missingInput)
    #expect(
      void.errors == """
        error: can't be read: `void` (the folder holds no files)
          = check the path

        """)
    guard geteuid() != 0 else { return }
    try example.folder.write("shut/a.csv", Self.head + "\n")
    _ = ShellCommand("chmod 0 '\(example.folder("shut"))'")
    #expect(example.run("shut").ending == .missingInput)
    _ = ShellCommand("chmod 700 '\(example.folder("shut"))'")
  }

  @Test("two mappings that fit equally are named, and none is taken")
  func tie() throws {
    let mapping = { (name: String) in
      "source \(name)\n  with \"甲\"\n  fill vendor\n    id  from \"甲\"\n"
    }
    try example.folder.write("mappings/more.map", mapping("first") + "\n" + mapping("second"))
    try example.folder.write("some.csv", "甲\n1\n")
    let run = example.run("some.csv exports/firms.json")
    #expect(run.ending == .badData)
    #expect(run.output.contains("several mappings fit equally: first, second"))
    #expect(run.errors == "error: several mappings fit equally: `some.csv`\n")
  }

  @Test("a million bad cells are counted, and not all of them kept")
  func manyFaults() throws {
    try example.folder.write(
      "some.csv",
      "機關代碼,標案案號,招標方式\n" + (0..<150_000).map { "A,\($0),錯\n" }.joined())
    let run = example.run("some.csv --format json")
    #expect(run.ending == .fine)
    #expect(run.output.contains("\"unreadCells\": 150000"))
    #expect(run.output.contains("\"unlisted\": 50000"))
  }
}
