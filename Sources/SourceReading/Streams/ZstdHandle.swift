internal import CZstd

/// The state of libzstd for one file.
@safe struct ZstdHandle: ~Copyable {
  private let context: OpaquePointer

  /// Nil when there is no memory. Windows up to 128 MB are accepted, which is what `zstd -19` uses
  /// at most and what `zstd -d` takes without being asked.
  init?() {
    // Safe: the context is freed in deinit, and nobody else has it.
    guard let context = unsafe ZSTD_createDCtx() else { return nil }
    unsafe self.context = unsafe context
    _ = unsafe ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, 27)
  }

  deinit { _ = unsafe ZSTD_freeDCtx(context) }

  func beginMember() { _ = unsafe ZSTD_DCtx_reset(context, ZSTD_reset_session_only) }

  func step(
    _ input: inout [UInt8], _ range: Range<Int>, into output: inout [UInt8], atMost count: Int
  ) -> UnpackStep {
    var taken = 0
    var given = 0
    var code = 0
    // Safe: the library reads the input range and writes the room behind the output, no more.
    unsafe input.withUnsafeBytes { source in
      let start = unsafe source.baseAddress.map { unsafe $0 + range.lowerBound }
      var from = unsafe ZSTD_inBuffer(src: start, size: range.count, pos: 0)
      output.append(addingCapacity: count) { space in
        unsafe space.withUnsafeMutableBufferPointer { place, filled in
          let end = unsafe place.baseAddress.map { unsafe $0 + filled }
          var to = unsafe ZSTD_outBuffer(dst: end, size: count, pos: 0)
          code = unsafe ZSTD_decompressStream(context, &to, &from)
          given = unsafe to.pos
          filled += given
        }
      }
      taken = unsafe from.pos
    }
    return UnpackStep(taken: taken, given: given, state: state(code))
  }

  private func state(_ code: Int) -> UnpackStep.State {
    if code == 0 { return .hasEnded }
    if ZSTD_isError(code) == 0 { return .isGoing }
    switch ZSTD_getErrorCode(code) {
    case ZSTD_error_frameParameter_windowTooLarge, ZSTD_error_memory_allocation: return .isTooWide
    default: return .isDamaged
    }
  }
}
