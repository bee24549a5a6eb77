/// What JSON makes of single bytes.
extension UInt8 {
  @inline(__always)
  var isJSONSpace: Bool {
    self <= 0x20 && (self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09)
  }

  @inline(__always)
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  var opensContainer: Bool { self == UInt8(ascii: "{") || self == UInt8(ascii: "[") }
}
