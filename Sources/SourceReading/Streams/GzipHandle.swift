internal import CZlib

/// The state of zlib for one file.
@safe struct GzipHandle: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>

  /// Nil when there is no memory.
  init?() {
    // Safe: the structure must not move, so it has a place of its own, freed in deinit.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: unsafe z_stream())
    // 15 is the largest window; 16 more asks for the frame of gzip.
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    if unsafe inflateInit2_(stream, 15 + 16, ZLIB_VERSION, size) != Z_OK {
      unsafe stream.deallocate()
      return nil
    }
    unsafe self.stream = unsafe stream
  }

  deinit {
    // Safe: the structure was set up, and nobody else has it.
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  func beginMember() { unsafe inflateReset(stream) }

  func step(
    _ input: inout [UInt8], _ range: Range<Int>, into output: inout [UInt8], atMost count: Int
  ) -> UnpackStep {
    var taken = 0
    var given = 0
    var code: Int32 = Z_OK
    // Safe: zlib reads the input range and writes the room behind the output, no more.
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe stream.pointee.next_in = unsafe source.baseAddress.map { unsafe $0 + range.lowerBound }
      unsafe stream.pointee.avail_in = UInt32(range.count)
      output.append(addingCapacity: count) { space in
        unsafe space.withUnsafeMutableBufferPointer { place, filled in
          unsafe stream.pointee.next_out = unsafe place.baseAddress.map { unsafe $0 + filled }
          unsafe stream.pointee.avail_out = UInt32(count)
          code = unsafe inflate(stream, Z_NO_FLUSH)
          given = count - Int(unsafe stream.pointee.avail_out)
          filled += given
        }
      }
      taken = range.count - Int(unsafe stream.pointee.avail_in)
    }
    return UnpackStep(taken: taken, given: given, state: state(code))
  }

  private func state(_ code: Int32) -> UnpackStep.State {
    switch code {
    case Z_OK, Z_BUF_ERROR: .isGoing
    case Z_STREAM_END: .hasEnded
    case Z_MEM_ERROR: .isTooWide
    default: .isDamaged
    }
  }
}
