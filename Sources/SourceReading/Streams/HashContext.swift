internal import CCrypto

/// A SHA-256 in the making.
///
/// libcrypto uses the instructions of the processor where it has them.
@safe struct HashContext: ~Copyable {
  private let context: OpaquePointer

  /// Nil when the library has no memory or forbids the algorithm.
  init?() {
    // Safe: the context is freed in deinit, and nobody else has it.
    guard let context = unsafe EVP_MD_CTX_new() else { return nil }
    if unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) != 1 {
      unsafe EVP_MD_CTX_free(context)
      return nil
    }
    unsafe self.context = unsafe context
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  func update(_ bytes: [UInt8], _ range: Range<Int>) {
    // Safe: the slice lives through the call; an empty one has no address and no length.
    unsafe bytes[range].withUnsafeBytes { part in
      _ = unsafe EVP_DigestUpdate(context, part.baseAddress, part.count)
    }
  }

  consuming func finish() -> FileHash {
    // Safe: the library writes 32 bytes, which is the size of this hash.
    FileHash(
      unsafe [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { place, count in
        var length: UInt32 = 0
        _ = unsafe EVP_DigestFinal_ex(context, place.baseAddress, &length)
        count = Int(length)
      })
  }
}
