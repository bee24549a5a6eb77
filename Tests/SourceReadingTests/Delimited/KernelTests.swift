import SourceReading
import TestSupport
import Testing

/// The reader is held to a slow one by the kernel of this machine; so all kernels must be one.
@Suite struct KernelTests {
  @Test("the kernels for every processor say the same of a piece", arguments: UInt64(0)..<4)
  func agreement(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1500 {
      var piece: [UInt8] = []
      let first = RandomText(&generator)
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        piece += Bool.random(using: &generator) ? first.bytes : RandomText(&generator).bytes
      }
      // Blocks of nothing but borders, and of none.
      if Int.random(in: 0..<5, using: &generator) == 0 {
        let signs: [UInt8] = [first.dialect.delimiter, 0x0A, 0x61]
        let sign = signs[Int.random(in: 0..<signs.count, using: &generator)]
        piece += [UInt8](repeating: sign, count: Int.random(in: 0...200, using: &generator))
      }
      #expect(ByteScan.kernelsAgree(on: piece, first.dialect), "\(piece)")
    }
  }
}
