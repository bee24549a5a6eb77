/// Writes canonical forms of many texts, with the memory of the last one used again.
///
/// Each worker has its own. What is appended is UTF-8; when the outcome is not `written`, nothing
/// is appended.
///
///     var writer = CanonicalWriter()
///     writer.append(cell, as: .phone, to: &column)  // (02)2345-6789 → 0223456789
package struct CanonicalWriter: Sendable {
  private let plain = PlainForm()
  private var folder = TextFolder()
  private var names = NameForm()
  private var addresses = AddressForm()
  private var phones = PhoneForm()
  /// What the last call of `fold` has written.
  private(set) var points: [UInt32] = []
  private var bytes: [UInt8] = []
  private static let mostLooks = 6

  package init() {}

  @discardableResult
  package mutating func append(
    _ text: Span<UInt8>, as form: CanonicalForm, to output: inout [UInt8]
  ) -> CanonicalOutcome {
    if plain.append(text, as: form, to: &output) { return .written }
    let outcome = fold(text, as: form)
    guard outcome == .written else { return outcome }
    for index in points.indices { output.appendUTF8(points[index]) }
    return .written
  }

  /// The code points of the canonical form; meaningful only when the outcome is `written`.
  mutating func fold(_ text: Span<UInt8>, as form: CanonicalForm) -> CanonicalOutcome {
    guard form != .nameCore else {
      let outcome = fold(text, as: .name)
      if outcome == .written { names.cutToCore(&points) }
      return outcome
    }
    folder.fold(text)
    var outcome = write(form)
    guard needsAnotherLook, outcome == .written else { return outcome }
    for _ in 0..<CanonicalWriter.mostLooks {
      bytes.removeAll(keepingCapacity: true)
      for point in points { bytes.appendUTF8(point) }
      let written = bytes
      folder.fold(written.span)
      let before = points
      outcome = write(form)
      guard outcome == .written, points != before else { return outcome }
    }
    return outcome
  }

  /// Whether the form may change what it has just written: where it drops signs, marks may come
  /// together that have an order, and what is left of an address may read as another start.
  private var needsAnotherLook: Bool {
    folder.hasLooseParts || names.wroteOutLegalForm || addresses.mayChangeAgain
  }

  private mutating func write(_ form: CanonicalForm) -> CanonicalOutcome {
    points.removeAll(keepingCapacity: true)
    names.wroteOutLegalForm = false
    addresses.mayChangeAgain = false
    let text = folder.points
    guard !text.isEmpty else { return .blank }
    let folded = text.span
    switch form {
    case .text:
      points.append(contentsOf: text)
      return .written
    case .name, .nameCore: return names.write(folded, to: &points)
    case .address: return addresses.write(folded, upTo: .room, to: &points)
    case .building: return addresses.write(folded, upTo: .streetNumber, to: &points)
    case .phone: return phones.write(folded, withExtension: false, to: &points)
    case .phoneAndExtension: return phones.write(folded, withExtension: true, to: &points)
    case .email: return EmailForm.write(folded, to: &points)
    case .account: return IdentifierForm.writeAccount(folded, to: &points)
    case .serial: return IdentifierForm.writeSerial(folded, to: &points)
    case .taxID: return IdentifierForm.writeTaxID(folded, to: &points)
    case .fileHash: return IdentifierForm.writeFileHash(folded, to: &points)
    }
  }
}
