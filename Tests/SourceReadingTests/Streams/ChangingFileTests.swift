import Diagnostics
import Files
import Glibc
import SourceReading
import TestSupport
import Testing

@Suite struct ChangingFileTests {
  let folder = TemporaryFolder()

  @Test("what is added while reading is left out, and noted")
  func growing() throws {
    try folder.write("a", String(repeating: "x", count: 5000))
    var stream = try ByteStream(opening: folder("a"))
    let second = try RandomFile(opening: folder("a"))
    var bytes: [UInt8] = []
    _ = try stream.read(into: &bytes, atMost: 100)
    _ = ShellCommand("printf 123 >> \(folder("a"))")
    while try stream.read(into: &bytes, atMost: 1000) > 0 {}
    #expect(bytes.count == 5000)
    let words =
      "the file grew by 3 bytes while it was read: only the first 5,000 count, and the last row "
      + "may be cut off"
    #expect(stream.notes.map(\.message.english) == [words])

    var piece: [UInt8] = []
    #expect(try second.read(100, at: 4990, into: &piece) == 10)
    #expect(try second.verify()?.message.english == words)
  }

  @Test func shrinking() throws {
    try folder.write("a", String(repeating: "x", count: 5000))
    var stream = try ByteStream(opening: folder("a"))
    let second = try RandomFile(opening: folder("a"))
    var bytes: [UInt8] = []
    _ = try stream.read(into: &bytes, atMost: 100)
    _ = unsafe truncate(folder("a"), 300)
    let words = "the file became shorter while it was read: 5,000 bytes before, now 300"
    let error = #expect(throws: SourceTrouble.self) {
      while try stream.read(into: &bytes, atMost: 1000) > 0 {}
    }
    #expect(error?.message.english == words)
    #expect(throws: SourceTrouble.self) { try second.read(100, at: 250, into: &bytes) }
    #expect(throws: SourceTrouble.self) { try second.verify() }
  }

  @Test("a file written to in place is noted")
  func written() throws {
    try folder.write("a", "12345")
    _ = ShellCommand("touch -d 2020-01-01 \(folder("a"))")
    var stream = try ByteStream(opening: folder("a"))
    _ = ShellCommand("printf 54321 | dd of=\(folder("a")) conv=notrunc status=none")
    var bytes: [UInt8] = []
    while try stream.read(into: &bytes, atMost: 1000) > 0 {}
    #expect(
      stream.notes.map(\.message.english) == [
        "the file was written to while it was read: rows of both states may be mixed"
      ])
  }

  @Test("a second opening is held to the first")
  func replaced() throws {
    try folder.write("a", "12345")
    let first = try RandomFile(opening: folder("a"))
    let again = try RandomFile(opening: folder("a"), as: first.version)
    #expect(again.size == 5)
    _ = ShellCommand("printf 6 >> \(folder("a"))")
    #expect(try RandomFile(opening: folder("a"), as: first.version).size == 5)
    try folder.write("b", "another")
    _ = ShellCommand("mv \(folder("b")) \(folder("a"))")
    let error = #expect(throws: SourceTrouble.self) {
      _ = try RandomFile(opening: folder("a"), as: first.version)
    }
    #expect(error?.message.english == "another file took its place while it was read")
  }

  @Test("pieces come from where they are asked for")
  func pieces() throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try AtomicFile.write(bytes, to: folder("a"))
    let file = try RandomFile(opening: folder("a"))
    var buffer: [UInt8] = [9]
    #expect(try file.read(10, at: 99_995, into: &buffer) == 5)
    #expect(buffer == [9] + bytes[99_995...])
    #expect(try file.read(10, at: 200_000, into: &buffer) == 0)
    buffer.removeAll(keepingCapacity: true)
    #expect(try file.read(5000, at: 20, into: &buffer) == 5000)
    #expect(buffer == Array(bytes[20..<5020]))
  }

  @Test("a pipe is read to its end, and is no place for pieces")
  func pipe() throws {
    _ = ShellCommand("mkfifo \(folder("p"))")
    _ = ShellCommand("(printf 'a,b' | gzip -c > \(folder("p"))) > /dev/null 2>&1 &")
    var stream = try ByteStream(opening: folder("p"), hashing: true)
    var bytes: [UInt8] = []
    while try stream.read(into: &bytes, atMost: 1) > 0 {}
    #expect(bytes == Array("a,b".utf8))
    #expect(stream.packedSize == nil)
    #expect(throws: SourceTrouble.self) { _ = try RandomFile(opening: "/dev/null") }
  }

  @Test func standardInput() async {
    await #expect(processExitsWith: .success) {
      let folder = TemporaryFolder()
      try folder.write("a", "案號,金額\n1,2\n")
      _ = ShellCommand("gzip -k \(folder("a"))")
      for name in ["a", "a.gz"] {
        let number = unsafe open(folder(name), O_RDONLY)
        dup2(number, 0)
        var stream = try ByteStream(opening: "-", hashing: true)
        #expect(try stream.peek(6) == Array("案號".utf8))
        var bytes: [UInt8] = []
        while try stream.read(into: &bytes, atMost: 5) > 0 {}
        #expect(String(decoding: bytes, as: UTF8.self) == "案號,金額\n1,2\n")
        #expect(try stream.hash() == FileHash.sha256(folder(name)))
      }
    }
  }
}
