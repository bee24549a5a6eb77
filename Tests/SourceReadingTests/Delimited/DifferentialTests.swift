import SourceReading
import TestSupport
import Testing
import Workers

/// Random texts through the readers and through a slow one: the same rows, places and rejections.
@Suite struct DifferentialTests {
  @Test(
    "random texts, in pieces and chunks of any size", arguments: 0..<20)
  func random(round: Int) {
    var generator = SeededGenerator(seed: UInt64(round))
    // All of them where the readers are compiled as they are used; without that a fifth.
    for index in 0..<(_isDebugAssertConfiguration() ? 200 : 1_000) {
      let text = RandomText(&generator)
      // A third of the texts meet a limit for rows that some of their rows pass.
      let limit = index % 3 == 0 ? Int.random(in: 8...60, using: &generator) : 1 << 20
      let slow = SlowReader(text.bytes, text.dialect, rowLimit: limit).outcome
      let piece = [1, 2, 3, 7, 16, 31, 64, 65, 200, 1000].randomElement(using: &generator) ?? 7
      var portions = Portions(piece: min(piece, limit), row: limit, sample: 1 << 16)
      let inOrder = ReadText(
        inOrder: text.bytes, text.dialect, portions,
        supplyAtMost: Int.random(in: 1...70, using: &generator))
      guard hold(inOrder, slow, text, "pieces of \(piece), rows of \(limit)") else { return }
      let count = Int.random(in: 1...8, using: &generator)
      portions.chunk = max(1, text.bytes.count / count)
      let inChunks = ReadText(
        inChunks: text.bytes, text.dialect, portions, Workers(index % 50 == 0 ? 3 : 1))
      guard hold(inChunks, slow, text, "\(count) chunks, pieces of \(piece), rows of \(limit)")
      else { return }
    }
  }

  @Test(
    "quotes that bit masks must not be fooled by, at every place of a block",
    arguments: [
      ",\"p\nq\"r\n", ",\"p\nq\"\rr\n", ",5\"6\n7\"8\n", ",\"p\"\"\nq\"\r\n", ",\"p\"q\"\"r\n",
      ",\"\"\"p\n\"\"\"\n", ",5\"6\n7\"\n", ",\"p\nq\"\"r\n\"\n", ",\"p\nq\" \n",
    ])
  func places(end: String) {
    for length in 0..<280 {
      let quote = length % 2 == 0 ? "" : "\""
      let row = quote + String(repeating: "x", count: length / 2) + quote + end
      let text = RandomText(Array(("a,b\n" + row + "1,2\n" + row + "3,\"4\"\n").utf8))
      let slow = SlowReader(text.bytes, text.dialect).outcome
      let inOrder = ReadText(inOrder: text.bytes, text.dialect, .usual)
      let inChunks = ReadText(
        inChunks: text.bytes, text.dialect, Portions(chunk: 1 + length / 4), Workers(1))
      guard hold(inOrder, slow, text, "in order"), hold(inChunks, slow, text, "in chunks") else {
        return
      }
    }
  }

  private func hold(
    _ fast: ReadText, _ slow: ReadText, _ text: RandomText, _ how: String
  ) -> Bool {
    var slow = slow
    // The names that columns get are held to tables elsewhere.
    slow.header = fast.header
    // Blank lines are told with the rows, or at the end.
    if slow.trouble != nil { slow.blankLines = fast.blankLines }
    if fast == slow { return true }
    Issue.record(
      """
      \(how), \(text.dialect)
      \(String(reflecting: String(decoding: text.bytes, as: UTF8.self)))
      fast \(fast.description)
      slow \(slow.description)
      """)
    return false
  }
}

extension ReadText: CustomStringConvertible {
  var description: String {
    func text(_ bytes: [UInt8]) -> String {
      String(reflecting: String(decoding: bytes, as: UTF8.self))
    }
    return "\(trouble ?? "read"), \(blankLines) blank\n"
      + rows.map { "  \($0.number)@\($0.offset) \($0.cells.map(text))\n" }.joined()
      + rejected.map { "  \($0.number)@\($0.offset) \($0.reason): \(text($0.bytes))\n" }.joined()
  }
}
