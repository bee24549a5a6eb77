internal import Glibc

/// The attributes of one element, lent for one call.
@safe struct XMLAttributes {
  /// Name, value, name, value, and nil at the end.
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) { unsafe self.pairs = pairs }

  /// Calls for each attribute without a namespace.
  func forEach(_ body: (XMLName, UnsafeBufferPointer<UInt8>) -> Void) {
    var index = 0
    // Safe: expat ends the list with nil, and each text with NUL.
    while let name = unsafe pairs[index], let value = unsafe pairs[index + 1] {
      unsafe body(XMLName(name), bytes(value))
      index += 2
    }
  }

  /// The value of an attribute without a namespace.
  func text(_ wanted: StaticString) -> String? {
    var found: String?
    // Safe: the value is copied at once.
    unsafe forEach { name, value in
      if name == wanted { found = unsafe String(decoding: value, as: UTF8.self) }
    }
    return found
  }

  /// The value of an attribute that has some namespace, such as `r:id`.
  func qualifiedText(_ wanted: StaticString) -> String? {
    var index = 0
    // Safe: as above; the search for the separator stops at the NUL.
    while let name = unsafe pairs[index], let value = unsafe pairs[index + 1] {
      if let separator = unsafe strrchr(name, Int32(XMLName.separator)),
        unsafe XMLName(separator + 1) == wanted
      {
        return unsafe String(decoding: bytes(value), as: UTF8.self)
      }
      index += 2
    }
    return nil
  }

  /// Whether an attribute says yes.
  func truth(_ wanted: StaticString) -> Bool {
    switch text(wanted) {
    case "1", "true", "on": true
    default: false
    }
  }

  private func bytes(_ text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
    // Safe: the text ends in NUL; a buffer of bytes over it has the same life.
    unsafe UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
  }
}
