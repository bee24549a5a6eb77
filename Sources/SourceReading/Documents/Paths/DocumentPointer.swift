/// The name of a place in a document in the making: `/bids/details/0`, or in XML `/BIDDER_LIST[1]`.
struct DocumentPointer {
  private(set) var bytes: [UInt8]
  private let isXML: Bool

  init(_ start: String, isXML: Bool) {
    bytes = Array(start.utf8)
    self.isXML = isXML
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Nil for the whole document, which needs no name.
  var shown: String? { bytes.isEmpty ? nil : text }

  var length: Int { bytes.count }

  /// Goes back to what it was at this length.
  mutating func cut(to length: Int) { bytes.removeLast(bytes.count - length) }

  /// A field; `ordinal` counts fields of the same name from 1, which only XML has.
  mutating func append(name: some Collection<UInt8>, ordinal: Int) {
    bytes.append(UInt8(ascii: "/"))
    for byte in name {
      switch byte {
      case UInt8(ascii: "~") where !isXML: bytes += Array("~0".utf8)
      case UInt8(ascii: "/") where !isXML: bytes += Array("~1".utf8)
      default: bytes.append(byte)
      }
    }
    if isXML {
      bytes.append(UInt8(ascii: "["))
      append(number: ordinal)
      bytes.append(UInt8(ascii: "]"))
    }
  }

  /// An element of a list, from 0.
  mutating func append(index: Int) {
    bytes.append(UInt8(ascii: "/"))
    append(number: index)
  }

  private mutating func append(number: Int) {
    if number < 10 {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      bytes += Array(String(number).utf8)
    }
  }
}
