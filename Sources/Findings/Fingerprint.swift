internal import CCrypto

/// By what a finding is known again: the first 128 bits of the SHA-256 of its rule and subject.
///
/// Rows in another order, files under other names and whatever else was added to the data leave it
/// as it is, so the review of last quarter finds its finding in this one.
package enum Fingerprint {
  static func of(_ rule: String, _ subject: SubjectName) -> String {
    let parts = [rule, subject.shape.rawValue, subject.record] + subject.key
    return of(parts + [subject.firstDay].compactMap { $0 })
  }

  /// Parts are told apart by the unit separator, which no text of a cell has.
  package static func of(_ parts: [String]) -> String {
    String(sha256(of: Array(parts.joined(separator: "\u{1F}").utf8)).prefix(32))
  }

  /// As `sha256sum` writes it.
  package static func sha256(of bytes: [UInt8]) -> String {
    var hash = [UInt8](repeating: 0, count: 32)
    // Safe: the bytes live through the call, and the hash has room for the 32 that are written.
    _ = unsafe EVP_Digest(bytes, bytes.count, &hash, nil, EVP_sha256(), nil)
    return hash.map(hex).joined()
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }
}
