internal import Glibc

/// One conversion to UTF-8 of the C library, which has the tables of every encoding.
@safe struct IconvHandle: ~Copyable {
  private let handle: iconv_t

  /// Nil when this system does not have the encoding.
  init?(from encoding: String) {
    // Safe: both names live through the call.
    guard let handle = unsafe iconv_open("UTF-8", encoding), Int(bitPattern: handle) != -1 else {
      return nil
    }
    unsafe self.handle = handle
  }

  // Safe: nobody else has the handle.
  deinit { unsafe iconv_close(handle) }

  /// The UTF-8 of bytes that must be whole characters; nil when they are none.
  func text(of bytes: [UInt8]) -> [UInt8]? {
    var source = bytes.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: 8 * bytes.count + 8)
    var left = source.count
    var room = target.count
    // Safe: both buffers live through the closures, and `left` and `room` are their lengths.
    let isDone = unsafe source.withUnsafeMutableBufferPointer { source in
      unsafe target.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        _ = unsafe iconv(handle, nil, nil, nil, nil)
        if unsafe iconv(handle, &from, &left, &to, &room) != 0 || left > 0 { return false }
        // Big5-HKSCS keeps a letter back until it knows whether an accent follows.
        return unsafe iconv(handle, nil, nil, &to, &room) == 0
      }
    }
    return isDone ? target.prefix(target.count - room).map { UInt8(bitPattern: $0) } : nil
  }
}
