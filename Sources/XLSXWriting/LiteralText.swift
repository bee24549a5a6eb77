internal import Glibc

/// Text as the file format writes it.
enum LiteralText {
  /// `_x0041_` would be read as `A`: its first stroke is written as `_x005F_`.
  static func written(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    let bytes = Array(text.utf8)
    var written: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "_"), isEscape(bytes[index...]) {
        written += Array("_x005F_".utf8)
      } else {
        written.append(byte)
      }
    }
    return String(decoding: written, as: UTF8.self)
  }

  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.startIndex
    guard bytes.count >= 7, bytes[start + 1] == UInt8(ascii: "x"),
      bytes[start + 6] == UInt8(ascii: "_")
    else { return false }
    return bytes[start + 2..<start + 6].allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
  }
}

/// Texts as a list of C that ends with nothing, for the time of one call.
@unsafe func withTexts<Result>(
  _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
) -> Result {
  // Safe: each copy is freed after the call, and the library copies what it keeps.
  let copies = unsafe texts.map { unsafe strdup($0) }
  defer { unsafe copies.forEach { unsafe free($0) } }
  let list = unsafe copies.map { unsafe UnsafePointer($0) } + [nil]
  return unsafe list.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
}
