/// One part of an archive, as its table of contents describes it.
struct ArchiveEntry: Sendable, Equatable {
  /// With slashes between folders, whatever the writer used.
  let name: String
  let rawName: [UInt8]
  let method: Method
  let isEncrypted: Bool
  let checksum: UInt32
  let packedSize: Int
  let size: Int
  /// Where the header that stands before its bytes begins.
  let offset: Int

  enum Method: Sendable, Equatable {
    case stored, deflated
    /// A way of packing that Probity does not know, by its number.
    case other(Int)

    init(_ number: Int) {
      self =
        switch number {
        case 0: .stored
        case 8: .deflated
        default: .other(number)
        }
    }
  }
}
