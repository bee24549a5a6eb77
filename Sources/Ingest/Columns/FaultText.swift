extension [UInt8] {
  /// As much of a text as can be shown, never half a character.
  var shortText: String {
    let limit = 200
    if count <= limit { return String(decoding: self, as: UTF8.self) }
    var end = limit
    while end > 0, self[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: self[..<end], as: UTF8.self) + "…"
  }
}
