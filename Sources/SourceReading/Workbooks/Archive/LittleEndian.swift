/// Numbers as archives write them, the least byte first; zero where the bytes have ended.
struct LittleEndian {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func two(_ offset: Int) -> Int { Int(truncatingIfNeeded: number(offset, 2)) }
  func four(_ offset: Int) -> Int { Int(truncatingIfNeeded: number(offset, 4)) }
  /// Nil for what no file can hold.
  func eight(_ offset: Int) -> Int? { Int(exactly: number(offset, 8)) }

  private func number(_ offset: Int, _ count: Int) -> UInt64 {
    guard offset >= 0, offset <= bytes.count - count else { return 0 }
    var value: UInt64 = 0
    for index in (offset..<offset + count).reversed() { value = value << 8 | UInt64(bytes[index]) }
    return value
  }
}
