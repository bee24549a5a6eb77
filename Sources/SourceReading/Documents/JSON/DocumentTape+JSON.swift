extension DocumentTape {
  /// Writes the text that a JSON text with escapes stands for; what it holds is known to be valid.
  ///
  /// Half of a surrogate pair stands for no character: U+FFFD takes its place and is counted.
  mutating func decode(_ raw: UnsafeBufferPointer<UInt8>, _ loneSurrogates: inout Int) -> Range<Int>
  {
    let start = position
    reserve(raw.count)
    var index = 0
    // Safe here and below: the index stays below the count; escapes were found to be whole.
    while index < raw.count {
      let byte = unsafe raw[index]
      guard byte == UInt8(ascii: "\\") else {
        append(byte)
        index += 1
        continue
      }
      let sign = unsafe raw[index + 1]
      guard sign == UInt8(ascii: "u") else {
        append(sign.escaped)
        index += 2
        continue
      }
      let unit = unsafe raw.codeUnit(at: index + 2)
      index += 6
      if unit >> 10 == 0x36, index + 5 < raw.count, unsafe raw[index] == UInt8(ascii: "\\"),
        unsafe raw[index + 1] == UInt8(ascii: "u"),
        unsafe raw.codeUnit(at: index + 2) >> 10 == 0x37
      {
        let low = unsafe raw.codeUnit(at: index + 2)
        append(scalar: 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
        index += 6
      } else if unit >> 11 == 0x1B {
        loneSurrogates += 1
        append(scalar: 0xFFFD)
      } else {
        append(scalar: unit)
      }
    }
    return start..<position
  }

  private mutating func append(scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
  }

  /// A name that several children of an object have; for objects with many.
  func repeatedKey(_ object: Int) -> UInt32? {
    var seen: [UInt32] = []
    seen.reserveCapacity(Int(nodes[object].end))
    var child = firstChild(object)
    while let current = child {
      seen.append(nodes[current].key)
      child = next(current)
    }
    seen.sort()
    for index in seen.indices.dropFirst() where seen[index] == seen[index - 1] {
      return seen[index]
    }
    return nil
  }
}

extension UInt8 {
  var hexDigit: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// What stands behind a backslash, as the character that it means.
  fileprivate var escaped: UInt8 {
    switch self {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: self
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func codeUnit(at index: Int) -> UInt32 {
    // Safe: four hexadecimal digits stand there.
    (index..<index + 4).reduce(0) { unsafe $0 << 4 | (self[$1].hexDigit ?? 0) }
  }

  /// Whether the bytes are UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
  var isUTF8: Bool {
    var index = 0
    // Safe: every index is held under the count.
    while index < count {
      let byte = unsafe self[index]
      if byte < 0x80 {
        index += 1
      } else if byte & 0xF0 == 0xE0 {
        guard index + 2 < count else { return false }
        let second = unsafe self[index + 1]
        let third = unsafe self[index + 2]
        guard second & 0xC0 == 0x80, third & 0xC0 == 0x80, byte != 0xE0 || second >= 0xA0,
          byte != 0xED || second < 0xA0
        else { return false }
        index += 3
      } else if byte & 0xE0 == 0xC0 {
        guard byte >= 0xC2, index + 1 < count, unsafe self[index + 1] & 0xC0 == 0x80 else {
          return false
        }
        index += 2
      } else {
        guard byte >= 0xF0, byte <= 0xF4, index + 3 < count else { return false }
        let second = unsafe self[index + 1]
        guard second & 0xC0 == 0x80, byte != 0xF0 || second >= 0x90,
          byte != 0xF4 || second < 0x90, unsafe self[index + 2] & 0xC0 == 0x80,
          unsafe self[index + 3] & 0xC0 == 0x80
        else { return false }
        index += 4
      }
    }
    return true
  }
}
