import Files
import SourceReading
import TestSupport
import Testing

@Suite struct FileHashTests {
  let folder = TemporaryFolder()

  @Test("the hash is that of sha256sum", arguments: [0, 1, 63, 64, 65, 600_000])
  func known(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 17) }
    try AtomicFile.write(bytes, to: folder("a"))
    let expected = ShellCommand("sha256sum < \(folder("a"))").output.prefix(64)
    #expect(try FileHash.sha256(folder("a")).hex == expected)
  }

  @Test("a stream gives the hash of the packed bytes, however much of it was read")
  func ofStream() throws {
    try folder.write("a", String(repeating: "a,b,c\n", count: 50_000))
    _ = ShellCommand("gzip -k \(folder("a")); printf trailing >> \(folder("a.gz"))")
    for path in [folder("a"), folder("a.gz")] {
      for count in [0, 10, 1 << 20] {
        var stream = try ByteStream(opening: path, hashing: true)
        var bytes: [UInt8] = []
        while bytes.count < count, try stream.read(into: &bytes, atMost: count) > 0 {}
        #expect(try stream.hash() == FileHash.sha256(path))
        #expect(try stream.hash() == FileHash.sha256(path))
      }
    }
    var plain = try ByteStream(opening: folder("a"))
    #expect(try plain.hash() == nil)
  }
}
