import Diagnostics
import Files
import SourceReading
import Testing
import TestSupport

@Suite struct ArchiveTests {
  private static let workbook = WorkbookWriter(
    rows: ReadSheet.row(1, ["案號", "名稱"]) + ReadSheet.row(2, ["A1", "甲"]))

  /// The archive of the workbook with one change to the part of the sheet.
  private func changed(_ change: (inout ArchiveWriter.Part) -> Void) -> ArchiveWriter {
    var writer = ArchiveWriter(Self.workbook.parts())
    change(&writer.parts[writer.parts.count - 1])
    return writer
  }

  private let damaged =
    "the workbook can't be unpacked: the part `xl/worksheets/sheet1.xml` is damaged: it does not "
    + "unpack to what the archive promises"

  @Test("stored and deflated parts, sizes behind them, numbers of 64 bits, a comment")
  func forms() {
    #expect(outcome(Self.workbook.bytes()) == "1 rows")
    var writer = ArchiveWriter(Self.workbook.parts().map { $0.deflated() })
    #expect(outcome(writer.bytes()) == "1 rows")
    for index in writer.parts.indices { writer.parts[index].hasDescriptor = true }
    #expect(outcome(writer.bytes()) == "1 rows")
    writer.comment = Array("PK\u{5}\u{6} a comment".utf8)
    #expect(outcome(writer.bytes()) == "1 rows")
    writer.isLong = true
    #expect(outcome(writer.bytes()) == "1 rows")
    for index in writer.parts.indices {
      writer.parts[index].name = writer.parts[index].name.replacing("/", with: "\\")
    }
    #expect(outcome(writer.bytes()) == "1 rows")
  }

  @Test("an archive cut off anywhere is told as such, never read in part")
  func truncated() {
    let bytes = Self.workbook.bytes()
    // At every place where the reader is compiled as it is used; without that at every fifth.
    for end in stride(from: 2, to: bytes.count, by: _isDebugAssertConfiguration() ? 5 : 1) {
      #expect(
        outcome(Array(bytes[..<end]))
          == "the end of the workbook is missing: the file was cut off or has grown at its end")
    }
    #expect(outcome(bytes + [0]).hasPrefix("the end of the workbook is missing"))
  }

  @Test("sizes, checksums and headers that lie")
  func lies() {
    let cases: [(inout ArchiveWriter.Part) -> Void] = [
      { $0.checksum ^= 1 }, { $0.size -= 1 }, { $0.size += 1 },
      { $0.localName = "xl/worksheets/sheet2.xml" },
      {
        $0 = $0.deflated(); $0.size -= 1
      },
      {
        $0 = $0.deflated(); $0.size += 1
      },
      {
        $0 = $0.deflated(); $0.size = 0
      },
      {
        $0 = $0.deflated(); $0.checksum = 0
      },
      {
        $0 = $0.deflated(); $0.bytes.removeLast(3)
      },
      {
        $0 = $0.deflated(); $0.bytes[20] ^= 0xFF
      },
      { $0.method = 8 },
    ]
    for change in cases { #expect(outcome(changed(change).bytes()) == damaged) }
  }

  @Test("parts that share bytes, stand outside, or stand twice")
  func places() {
    var writer = changed { $0.offset = 0 }
    #expect(
      outcome(writer.bytes())
        == "the workbook can't be unpacked: the part `xl/worksheets/sheet1.xml` shares its bytes "
        + "with another one, as in a zip bomb")
    writer = changed { $0.offset = 1 << 30 }
    #expect(
      outcome(writer.bytes())
        == "the workbook can't be unpacked: its table of contents points outside the file")
    writer = ArchiveWriter(Self.workbook.parts() + [ArchiveWriter.Part("XL/workbook.xml", "")])
    #expect(
      outcome(writer.bytes())
        == "the workbook can't be unpacked: it holds the part `XL/workbook.xml` twice")
    for count in [5, 7] {
      writer = changed { _ in }
      #expect(writer.parts.count == 6)
      writer.count = count
      #expect(
        outcome(writer.bytes())
          == "the workbook can't be unpacked: its table of contents is damaged")
    }
    let moved = [0x20] + changed { _ in }.bytes()
    #expect(outcome(moved) == "this is no workbook: it does not begin like one")
    #expect(
      outcome(Array("PK".utf8) + changed { _ in }.bytes())
        == "the workbook can't be unpacked: its table of contents is damaged")
  }

  @Test("parts that are encrypted or packed in another way")
  func ways() {
    #expect(
      outcome(changed { $0.flags = 1 }.bytes())
        == "the part `xl/worksheets/sheet1.xml` of the archive is encrypted")
    #expect(
      outcome(changed { $0.method = 9 }.bytes())
        == "the part `xl/worksheets/sheet1.xml` is packed in a way that no workbook uses (method 9)"
    )
  }

  @Test("parts that swell beyond measure")
  func bombs() {
    let swollen =
      "the part `xl/worksheets/sheet1.xml` unpacks to far more than a workbook needs, as in a zip "
      + "bomb"
    let blanks = [UInt8](repeating: 0x20, count: 1 << 18)
    let bomb = changed { part in
      part = ArchiveWriter.Part(part.name, part.bytes + blanks).deflated()
    }
    #expect(outcome(bomb.bytes()) == "1 rows")
    var limits = WorkbookLimits.usual
    limits.unsuspected = 1 << 16
    #expect(outcome(bomb.bytes(), limits: limits) == swollen)
    limits = .usual
    limits.sheet = 1 << 16
    #expect(outcome(bomb.bytes(), limits: limits) == swollen)
    // The archive says it is small, and it is not.
    let lie = changed { part in
      let size = part.bytes.count
      part = ArchiveWriter.Part(part.name, part.bytes + blanks).deflated()
      part.size = size
    }
    #expect(outcome(lie.bytes(), limits: limits) == damaged)
  }

  @Test("a file on disk reads the same, and one that is not there is told")
  func files() throws {
    let folder = TemporaryFolder()
    let missing = #expect(throws: SourceTrouble.self) {
      try Workbook(opening: folder("none.xlsx"))
    }
    #expect(missing?.message.english.hasSuffix("there is no such file or folder") == true)
    #expect(throws: SourceTrouble.self) { try Workbook(opening: folder.path) }
    #expect(throws: SourceTrouble.self) { try Workbook(opening: "/dev/null") }
    try AtomicFile.write(Self.workbook.bytes(), to: folder("a.xlsx"))
    let workbook = try Workbook(opening: folder("a.xlsx"))
    #expect(try ReadSheet(workbook).rows == [["A1", "甲"]])
  }
}
