internal import CZlib

/// Unpacks what was deflated, without the wrapping of gzip or zlib.
@safe struct Inflater: ~Copyable {
  /// On the heap, because zlib keeps the address.
  private let stream: UnsafeMutablePointer<z_stream>

  enum Outcome { case more, ended, damaged }

  /// Nil when there is no memory for it.
  init?() {
    // Safe: freed in `deinit`, or here when zlib refuses.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let size = Int32(unsafe MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK else {
      unsafe stream.deallocate()
      return nil
    }
    unsafe self.stream = stream
  }

  deinit {
    // Safe: nobody else has the pointer.
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Goes on through the input and fills the output as far as both reach.
  ///
  /// Moves `position` forward in the input; `count` is how much of the output is filled.
  mutating func unpack(
    _ input: [UInt8], from position: inout Int, into output: inout [UInt8], count: inout Int
  ) -> Outcome {
    var code = Z_OK
    // Safe: zlib reads and writes only within the two arrays, which live through the closures, and
    // never writes to its input.
    unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(
          mutating: source.baseAddress.map { unsafe $0 + position })
        unsafe stream.pointee.avail_in = UInt32(source.count - position)
        unsafe stream.pointee.next_out = target.baseAddress.map { unsafe $0 + count }
        unsafe stream.pointee.avail_out = UInt32(target.count - count)
        code = unsafe inflate(stream, Z_NO_FLUSH)
        position = source.count - Int(unsafe stream.pointee.avail_in)
        count = target.count - Int(unsafe stream.pointee.avail_out)
      }
    }
    switch code {
    case Z_OK, Z_BUF_ERROR: return .more
    case Z_STREAM_END: return .ended
    default: return .damaged
    }
  }
}
