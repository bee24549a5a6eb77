import SourceReading
import TestSupport
import Testing

/// The kernel that looks for bytes that are no text, held to the standard library.
@Suite struct ValidTextTests {
  /// Where the kernel says that the text ends, with the bytes at some place of a block of 64.
  private func validBytes(_ bytes: [UInt8], behind padding: Int = 0) -> Int {
    let all = [UInt8](repeating: UInt8(ascii: "a"), count: padding) + bytes
    return ByteScan.validText(all.span) - padding
  }

  /// How many bytes make whole characters, none of them NUL.
  private func expected(_ bytes: [UInt8]) -> Int {
    var count = bytes.count
    while String(validating: bytes[..<count], as: UTF8.self) == nil { count -= 1 }
    // A text that breaks off in a character holds until there.
    return bytes[..<count].firstIndex(of: 0) ?? count
  }

  @Test("every pair of bytes, and longer ones around each limit of the standard")
  func characters() {
    let edges: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
      0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    var wrong: [[UInt8]] = []
    for first in edges {
      for second in edges {
        for third in edges {
          for fourth in edges {
            let bytes = [first, second, third, fourth]
            let padding = 64 - Int(first ^ third) % 5
            if validBytes(bytes, behind: padding) != expected(bytes) { wrong.append(bytes) }
          }
        }
      }
    }
    #expect(wrong == [])
  }

  @Test("random texts with a mistake at any place", arguments: 0..<4)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = ["a", "\n", "é", "標", "案", "𠀀", "z"].map { Array($0.utf8) }
    for _ in 0..<1000 {
      let length = Int.random(in: 0...90, using: &generator)
      var bytes = (0..<length).flatMap { _ in letters.randomElement(using: &generator) ?? [] }
      if Bool.random(using: &generator), !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
          UInt8.random(in: 0...255, using: &generator)
      }
      #expect(validBytes(bytes) == expected(bytes))
    }
  }
}
