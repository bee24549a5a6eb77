/// Whether the beginning of a JSON text is one value or one of several.
struct JSONShape {
  /// A second value begins behind the first one.
  let isSeveral: Bool

  init(_ text: ArraySlice<UInt8>) {
    var depth = 0
    var isInText = false
    var isEscaped = false
    for (index, byte) in zip(text.indices, text) {
      if isInText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInText = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth <= 0 {
          let rest = text[(index + 1)...].drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
          isSeveral = rest.first == UInt8(ascii: "{") || rest.first == UInt8(ascii: "[")
          return
        }
      default: break
      }
    }
    isSeveral = false
  }
}
