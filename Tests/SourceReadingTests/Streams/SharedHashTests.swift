import Files
import SourceReading
import TestSupport
import Testing
import Workers

@Suite struct SharedHashTests {
  let folder = TemporaryFolder()

  @Test(
    "pieces in any order, twice, or by nobody give the hash of the file, however little may wait",
    arguments: 0..<12)
  func pieces(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let size = Int.random(in: 1...400_000, using: &random)
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 9) }
    try AtomicFile.write(bytes, to: folder("a"))
    var pieces: [Range<Int>] = []
    var start = 0
    while start < size {
      let end = min(size, start + Int.random(in: 1...9_000, using: &random))
      // Some begin before the one before ends, and some are left out.
      if !Int.random(in: 0..<20, using: &random).isMultiple(of: 17) {
        pieces.append(max(0, start - Int.random(in: 0...200, using: &random))..<end)
      }
      start = end
    }
    pieces += pieces.prefix(5)
    if seed.isMultiple(of: 2) { pieces.shuffle(using: &random) }
    for most in [0, 20_000, 32 << 20] {
      let file = try SharedFile(opening: folder("a"))
      let hash = try #require(SharedHash(file, mostWaiting: most))
      let read = Workers(3).map(pieces.count) { [pieces] index in
        var piece: [UInt8] = []
        _ = try? hash.read(
          into: &piece, atMost: pieces[index].count, from: pieces[index].lowerBound)
        return piece
      }
      #expect(zip(pieces, read).allSatisfy { Array(bytes[$0]) == $1 })
      #expect(try hash.finish() == FileHash.sha256(folder("a")))
    }
  }

  @Test("a file that has shrunk has no hash")
  func shrunk() throws {
    try folder.write("a", String(repeating: "a", count: 5_000))
    let hash = try #require(SharedHash(try SharedFile(opening: folder("a"))))
    try hash.read(upTo: 2_000)
    _ = ShellCommand("truncate -s 1000 \(folder("a"))")
    #expect(((try? hash.finish()) ?? nil) == nil)
  }
}
