/// A path written as a URI reference.
package enum URIReference {
  /// Relative for a relative path, `file:///…` for an absolute one; whatever is not a letter, a
  /// digit or one of `-._~/` is percent-encoded.
  ///
  ///     URIReference.ofFile("./rules/02 底價.flag")  // rules/02%20%E5%BA%95%E5%83%B9.flag
  package static func ofFile(_ path: String) -> String {
    var rest = path[...]
    while rest.hasPrefix("./") { rest = rest.dropFirst(2).drop { $0 == "/" } }
    if rest.hasPrefix("/") { return "file://" + encoded("/" + rest.drop { $0 == "/" }) }
    return encoded(rest)
  }

  private static func encoded(_ path: some StringProtocol) -> String {
    path.utf8.reduce(into: "") { uri, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += byte < 16 ? "%0" + digits : "%" + digits
      }
    }
  }
}
