extension Finding {
  /// A table of the pack by which was counted, as it was at the time.
  package struct TableUse: Sendable, Hashable {
    package enum Kind: String, Sendable { case calendar }

    package let kind: Kind
    /// From the folder of the pack on.
    package let path: String?
    /// Of the bytes of the file as they lie.
    package let sha256: String?
    /// The first and the last day that it has.
    package let from: String
    package let until: String

    package init(kind: Kind, path: String?, sha256: String?, from: String, until: String) {
      self.kind = kind
      self.path = path
      self.sha256 = sha256
      self.from = from
      self.until = until
    }
  }
}
