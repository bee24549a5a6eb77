extension Finding {
  /// A table of the pack by which was counted, as it was at the time.
  package struct TableUse: Sendable, Hashable {
    package enum Kind: String, Sendable { case calendar, rates }

    package let kind: Kind
    /// From the folder of the pack on.
    package let path: String?
    /// Of the bytes of the file as they lie.
    package let sha256: String?
    /// Where the rate stands that was used.
    package let line: Int?
    /// The first and the last day of the table, or of the rate.
    package let from: String
    package let until: String
    /// `1 USD = 32.85 TWD`
    package let rate: String?
    /// Who published the rate.
    package let source: String?

    package init(
      kind: Kind, path: String?, sha256: String?, line: Int? = nil, from: String, until: String,
      rate: String? = nil, source: String? = nil
    ) {
      self.kind = kind
      self.path = path
      self.sha256 = sha256
      self.line = line
      self.from = from
      self.until = until
      self.rate = rate
      self.source = source
    }
  }
}
