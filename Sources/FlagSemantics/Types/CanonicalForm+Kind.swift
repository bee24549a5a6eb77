package import Values

extension CanonicalForm {
  /// The form in which texts of a kind are compared.
  package init(_ kind: TextKind) {
    self =
      switch kind {
      case .text: .text
      case .name: .name
      case .address: .address
      case .phone: .phone
      case .email: .email
      case .account: .account
      case .serial: .serial
      case .taxID: .taxID
      case .fileHash: .fileHash
      }
  }
}
