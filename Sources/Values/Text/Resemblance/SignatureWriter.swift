/// Makes signatures of many texts, with the memory of the last one used again.
///
///     var writer = SignatureWriter()
///     let one = writer.signature(of: left, as: .name)
///     let other = writer.signature(of: right, as: .name)
package struct SignatureWriter: Sendable {
  private var canonical = CanonicalWriter()
  private let trades = SignatureWriter.trades
  private var symbols: [UInt32] = []
  private var grams: [UInt64] = []

  private static let trades = WordTrie(NameWords.trades)

  package init() {}

  /// `nil` when the text has no canonical form.
  package mutating func signature(
    of text: Span<UInt8>, as form: CanonicalForm
  ) -> TextSignature? {
    grams.removeAll(keepingCapacity: true)
    symbols.removeAll(keepingCapacity: true)
    switch form {
    case .name, .nameCore:
      guard canonical.fold(text, as: .nameCore) == .written else { return nil }
      gatherTrades(canonical.points)
      let signs = symbols
      Grams.gather(signs.span, weight: 1, into: &grams)
    case .address, .building:
      guard canonical.fold(text, as: form) == .written else { return nil }
      let points = canonical.points
      var address = AddressGrams()
      address.gather(points.span, into: &grams)
    case .text, .phone, .phoneAndExtension, .email, .account, .serial, .taxID, .fileHash:
      guard canonical.fold(text, as: form) == .written else { return nil }
      let points = canonical.points
      Grams.gather(points.span, weight: 1, into: &grams)
    }
    return TextSignature(&grams)
  }

  /// Puts one sign in the place of each word of trade.
  private mutating func gatherTrades(_ points: [UInt32]) {
    let name = points.span
    var index = 0
    while index < name.count {
      if let found = trades.longest(in: name, at: index) {
        symbols.append(Grams.firstWord + UInt32(found.word))
        index += found.length
      } else {
        symbols.append(name[index])
        index += 1
      }
    }
  }
}

extension TextSignature {
  /// The signature of one text; `nil` when it has no canonical form.
  package init?(_ text: String, as form: CanonicalForm) {
    var writer = SignatureWriter()
    guard let signature = writer.signature(of: text.utf8.span, as: form) else { return nil }
    self = signature
  }
}
