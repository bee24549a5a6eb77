import CZlib
import TestSupport

extension ArchiveWriter.Part {
  /// The same part, deflated as other programs do it.
  func deflated() -> ArchiveWriter.Part {
    var part = self
    part.bytes = deflate(bytes)
    part.method = 8
    return part
  }

  private func deflate(_ bytes: [UInt8]) -> [UInt8] {
    // Safe: zlib reads and writes within the two arrays, and the output has the size it asks for.
    var stream = unsafe z_stream()
    unsafe deflateInit2_(
      &stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    var input = bytes
    var output = [UInt8](repeating: 0, count: unsafe Int(deflateBound(&stream, UInt(bytes.count))))
    var count = 0
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = UInt32(source.count)
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = UInt32(target.count)
        _ = unsafe CZlib.deflate(&stream, Z_FINISH)
        count = unsafe target.count - Int(stream.avail_out)
      }
    }
    unsafe deflateEnd(&stream)
    return Array(output[..<count])
  }
}
