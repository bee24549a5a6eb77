import Diagnostics
import Files
import Glibc
import SourceReading
import TestSupport
import Testing

@Suite struct ByteStreamTests {
  let folder = TemporaryFolder()

  private func readAll(
    _ path: String, piece: Int = 1000, limit: ExpansionLimit = ExpansionLimit()
  ) throws -> (bytes: [UInt8], notes: [SourceNote]) {
    var stream = try ByteStream(opening: path, limit: limit)
    var bytes: [UInt8] = []
    while try stream.read(into: &bytes, atMost: piece) > 0 {}
    #expect(stream.position == bytes.count)
    return (bytes, stream.notes)
  }

  private func table(rows: Int) -> [UInt8] {
    var random = SeededGenerator(seed: 7)
    var text = "案號,機關,金額\n"
    for row in 0..<rows { text += "A-\(row),甲機關,\(random.next() % 1_000_000)\n" }
    return Array(text.utf8)
  }

  @Test(
    "every way of packing gives the same bytes, whatever the name says",
    arguments: [
      "cp a b", "gzip -c a > b", "zstd -q a -o b", "zstd -q --long=27 a -o b",
      "head -c 5000 a | gzip -c > b; tail -c +5001 a | gzip -9c > b2; cat b2 >> b",
      "head -c 5000 a | zstd -qc > b; tail -c +5001 a | zstd -qc --check > b2; cat b2 >> b",
      "gzip -c a > b; head -c 3000 /dev/zero >> b", "printf '' | gzip -c > b; gzip -c a >> b",
    ], [1, 999, 1 << 18])
  func packings(command: String, piece: Int) throws {
    let bytes = table(rows: piece == 1 ? 500 : 5000)
    try AtomicFile.write(bytes, to: folder("a"))
    #expect(ShellCommand("cd \(folder.path) && \(command)").status == 0)
    let read = try readAll(folder("b"), piece: piece)
    #expect(read.bytes == bytes)
    #expect(read.notes == [])
  }

  @Test("a few bytes are a few bytes", arguments: [[], [0x1F], [0x1F, 0x8B], [0x28, 0xB5, 0x2F]])
  func short(bytes: [UInt8]) throws {
    try AtomicFile.write(bytes, to: folder("a"))
    #expect(try readAll(folder("a")).bytes == bytes)
  }

  @Test func peekingLosesNothing() throws {
    let bytes = table(rows: 3000)
    try AtomicFile.write(bytes, to: folder("a"))
    _ = ShellCommand("gzip -k \(folder("a"))")
    for path in [folder("a"), folder("a.gz")] {
      var stream = try ByteStream(opening: path)
      #expect(try stream.peek(10) == Array(bytes.prefix(10)))
      #expect(try stream.peek(5000) == Array(bytes.prefix(5000)))
      #expect(try stream.peek(2) == Array(bytes.prefix(2)))
      #expect(stream.position == 0)
      var read: [UInt8] = []
      #expect(try stream.read(into: &read, atMost: 7) == 7)
      #expect(try stream.peek(3) == Array(bytes[7..<10]))
      #expect(try stream.peek(1 << 20) == Array(bytes[7...]))
      while try stream.read(into: &read, atMost: 100) > 0 {}
      #expect(read == bytes)
      #expect(try stream.peek(1) == [])
    }
  }

  @Test("bytes behind the packed ones are noted with their place")
  func bytesBehind() throws {
    try AtomicFile.write(table(rows: 100), to: folder("a"))
    for program in ["gzip -kc", "zstd -qc"] {
      _ = ShellCommand("\(program) \(folder("a")) > \(folder("b"))")
      let size = try FileBytes.read(folder("b")).count
      _ = ShellCommand("printf 'more,bytes' >> \(folder("b"))")
      let read = try readAll(folder("b"))
      #expect(read.bytes == table(rows: 100))
      #expect(
        read.notes.map(\.message.english) == [
          "10 bytes behind the end of the \(program.split(separator: " ")[0]) data were passed over"
        ])
      #expect(read.notes.first?.place?.english == "byte \(size)")
    }
  }

  @Test(
    "a cut file is never taken for a whole one",
    arguments: ["gzip -c", "zstd -qc", "zstd -qc --no-check"])
  func truncated(program: String) throws {
    try AtomicFile.write(table(rows: 300), to: folder("a"))
    _ = ShellCommand("\(program) \(folder("a")) > \(folder("b"))")
    let packed = try FileBytes.read(folder("b"))
    for count in [4, 5, 9, 17, packed.count / 2, packed.count - 5, packed.count - 1] {
      try AtomicFile.write(Array(packed.prefix(count)), to: folder("c"))
      let error = #expect(throws: SourceTrouble.self) { try readAll(folder("c")) }
      #expect(error?.message.english.hasSuffix("ends in the middle: it was cut off") == true)
      #expect(error?.place?.english == "byte \(count.formatted)")
    }
  }

  @Test("a flipped bit anywhere is found", arguments: ["gzip -c", "zstd -qc --check"])
  func flippedBits(program: String) throws {
    let bytes = table(rows: 60)
    try AtomicFile.write(bytes, to: folder("a"))
    _ = ShellCommand("\(program) \(folder("a")) > \(folder("b"))")
    let packed = try FileBytes.read(folder("b"))
    var silent = 0
    for index in stride(from: 4, to: packed.count, by: 3) {
      var damaged = packed
      damaged[index] ^= 1 << UInt8(index % 8)
      try AtomicFile.write(damaged, to: folder("c"))
      do {
        // Flags and the name in the head of a gzip file are under no checksum.
        let read = try readAll(folder("c"), piece: 1 << 16)
        #expect(read.bytes == bytes || !read.notes.isEmpty)
        silent += 1
      } catch let error as SourceTrouble {
        #expect(error.advice != nil)
      }
    }
    #expect(silent <= 10)
  }

  @Test("a bomb is given up while small", arguments: ["gzip -9c", "zstd -qc"])
  func bombs(program: String) throws {
    _ = ShellCommand("head -c 40000000 /dev/zero | \(program) > \(folder("b"))")
    var stream = try ByteStream(opening: folder("b"), limit: ExpansionLimit(floor: 1 << 20))
    var buffer: [UInt8] = []
    let error = #expect(throws: SourceTrouble.self) {
      while try stream.read(into: &buffer, atMost: 1 << 16) > 0 {
        buffer.removeAll(keepingCapacity: true)
      }
    }
    #expect(error?.message.english.contains("which no table does") == true)
    #expect(stream.position < 2 << 20)
    #expect(try readAll(folder("b"), piece: 1 << 18).bytes.count == 40_000_000)
  }

  @Test("a window beyond 128 MB is refused, not taken from memory")
  func wideWindow() throws {
    let made = ShellCommand(
      "head -c 300000000 /dev/zero | zstd -q -1 --long=29 -c > \(folder("b"))")
    #expect(made.status == 0)
    let error = #expect(throws: SourceTrouble.self) { try readAll(folder("b"), piece: 1 << 18) }
    #expect(error?.message.english == "unpacking the zstd file needs too much memory")
  }

  @Test func troublesOfFiles() throws {
    let cases: [(String, String)] = [
      (folder("none"), "there is no such file or folder"),
      (folder.path, "it is a folder"),
    ]
    for (path, message) in cases {
      let error = #expect(throws: SourceTrouble.self) { try readAll(path) }
      #expect(error?.message.english == message)
      #expect(error?.source == path)
    }
  }
}

extension Int {
  /// As the messages write it, below a million.
  fileprivate var formatted: String {
    if self < 1000 { return String(self) }
    let rest = String(self % 1000)
    return "\(self / 1000),\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }
}
