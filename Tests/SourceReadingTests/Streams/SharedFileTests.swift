import Diagnostics
import Files
import SourceReading
import TestSupport
import Testing

/// Files that are read again and again, and are more than may be open at a time.
@Suite struct SharedFileTests {
  private let folder = TemporaryFolder()
  private let count = 300

  private func files() throws -> [SharedFile] {
    try (0..<count).map { number in
      try folder.write("\(number)", "\(number):abc")
      return try SharedFile(opening: folder("\(number)"))
    }
  }

  private func text(_ file: SharedFile, from offset: Int = 0) throws -> String {
    var bytes: [UInt8] = []
    _ = try file.read(into: &bytes, atMost: 100, from: offset)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How many files of the folder this process has open.
  private var open: Int {
    let list = ShellCommand("ls -l /proc/$PPID/fd | grep -c '\(folder.path)/'").output
    return Int(list.filter(\.isNumber)) ?? -1
  }

  @Test("all are read, and few of them are open")
  func many() throws {
    let files = try files()
    #expect((1...128).contains(open))
    for _ in 1...2 {
      for (number, file) in files.enumerated() { #expect(try text(file) == "\(number):abc") }
    }
    #expect((1...128).contains(open))
    #expect(try text(files[7], from: 2) == "abc")
    withExtendedLifetime(files) {}
  }

  @Test("nothing is open of files that nobody has any more")
  func closed() throws {
    do { _ = try files() }
    #expect(open == 0)
  }

  @Test("a file that was closed in between is held to what it was")
  func replaced() throws {
    let files = try files()
    try folder.write("0", "9:xyz")
    let error = #expect(throws: SourceTrouble.self) { _ = try text(files[0]) }
    #expect(error?.message.english == "another file took its place while it was read")
    #expect(throws: SourceTrouble.self) { _ = try files[0].verify() }
    _ = ShellCommand("printf 'd' >> '\(folder("1"))'")
    #expect(try text(files[1]) == "1:abc")
    withExtendedLifetime(files) {}
  }
}
