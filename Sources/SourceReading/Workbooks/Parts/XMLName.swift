internal import Glibc

/// The local name of an element, lent for one call.
@safe struct XMLName {
  private let start: UnsafePointer<CChar>

  /// What expat puts between a namespace and a local name.
  static let separator: CChar = 0x0A

  init(_ start: UnsafePointer<CChar>) { unsafe self.start = start }

  static func ~= (wanted: StaticString, name: XMLName) -> Bool {
    // Safe: both texts end in NUL.
    unsafe strcmp(
      name.start, UnsafeRawPointer(wanted.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }

  static func == (name: XMLName, wanted: StaticString) -> Bool { wanted ~= name }
}
