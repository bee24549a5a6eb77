/// Writes canonical forms of many texts, with the memory of the last one used again.
///
/// Each worker has its own. What is appended is UTF-8; when the outcome is not `written`, nothing
/// is appended.
///
///     var writer = CanonicalWriter()
///     writer.append(cell, as: .phone, to: &column)  // (02)2345-6789 → 0223456789
package struct CanonicalWriter: Sendable {
  private var folder = TextFolder()
  private var names = NameForm()
  private var addresses = AddressForm()
  /// What the last call of `fold` has written.
  private(set) var points: [UInt32] = []

  package init() {}

  @discardableResult
  package mutating func append(
    _ text: Span<UInt8>, as form: CanonicalForm, to output: inout [UInt8]
  ) -> CanonicalOutcome {
    let outcome = fold(text, as: form)
    guard outcome == .written else { return outcome }
    for index in points.indices { output.appendUTF8(points[index]) }
    return .written
  }

  /// The code points of the canonical form; meaningful only when the outcome is `written`.
  mutating func fold(_ text: Span<UInt8>, as form: CanonicalForm) -> CanonicalOutcome {
    folder.fold(text)
    points.removeAll(keepingCapacity: true)
    guard !folder.points.isEmpty else { return .blank }
    let text = folder.points
    let folded = text.span
    switch form {
    case .text:
      points.append(contentsOf: text)
      return .written
    case .name: return names.write(folded, to: &points)
    case .nameCore: return names.writeCore(folded, to: &points)
    case .address: return addresses.write(folded, upTo: .room, to: &points)
    case .building: return addresses.write(folded, upTo: .streetNumber, to: &points)
    case .phone: return PhoneForm.write(folded, withExtension: false, to: &points)
    case .phoneAndExtension: return PhoneForm.write(folded, withExtension: true, to: &points)
    case .email: return EmailForm.write(folded, to: &points)
    case .account: return IdentifierForm.writeAccount(folded, to: &points)
    case .serial: return IdentifierForm.writeSerial(folded, to: &points)
    case .taxID: return IdentifierForm.writeTaxID(folded, to: &points)
    case .fileHash: return IdentifierForm.writeFileHash(folded, to: &points)
    }
  }
}
