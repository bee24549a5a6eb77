internal import CByteScan

/// The kernels over bytes, each with the checks that make it safe to call.
package enum ByteScan {
  /// How many bytes from the first on are UTF-8 without a NUL.
  package static func validText(_ bytes: Span<UInt8>) -> Int {
    // Safe: the kernel reads only the bytes of the span.
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      return unsafe bytescan_valid_text(start, buffer.count)
    }
  }

  /// Which of the bytes from `start` on, up to 64, are one of three: bit 0 for the first.
  @inline(__always)
  static func marks(
    in bytes: Span<UInt8>, from start: Int, _ a: UInt8, _ b: UInt8, _ c: UInt8
  ) -> UInt64 {
    if start + 64 <= bytes.count {
      // Safe: 64 bytes from `start` on belong to the span.
      return unsafe bytes.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return 0 }
        let block = unsafe base + start
        return unsafe bytescan_equal64(block, a) | bytescan_equal64(block, b)
          | bytescan_equal64(block, c)
      }
    }
    var bits: UInt64 = 0
    for index in start..<bytes.count {
      let byte = bytes[index]
      if byte == a || byte == b || byte == c { bits |= 1 << UInt64(index - start) }
    }
    return bits
  }

  /// Appends the end of every cell to `ends`, and the place of every line feed in quotes to
  /// `inner`; `bytes` has the bytes of `CellBatch.padding` behind the first `count`.
  static func findCells(
    _ bytes: [UInt8], count: Int, _ dialect: Dialect, ends: inout [UInt32], inner: inout [UInt32]
  ) -> bytescan_cells {
    precondition(bytes.count >= count + CellBatch.padding)
    var found = bytescan_cells()
    let borders = bytescan_borders(dialect)
    let room = count + CellBatch.padding
    inner.removeAll(keepingCapacity: true)
    ends.append(addingCapacity: room) { ends in
      inner.append(addingCapacity: room) { inner in
        // Safe: both lists have the room that the kernel asks for, and it says how many entries it
        // made. The bytes behind the piece are there.
        unsafe ends.withUnsafeMutableBufferPointer { endsBuffer, endsCount in
          unsafe inner.withUnsafeMutableBufferPointer { innerBuffer, innerCount in
            unsafe bytes.withUnsafeBufferPointer { buffer in
              guard let start = buffer.baseAddress,
                let endsStart = endsBuffer.baseAddress,
                let innerStart = innerBuffer.baseAddress
              else { return }
              found = unsafe bytescan_find_cells(start, count, borders, endsStart, innerStart)
              endsCount = found.ends
              innerCount = found.inner
            }
          }
        }
      }
    }
    return found
  }

  /// Takes the next piece of a part into its survey; `bytes` has the padding behind `count`.
  static func look(
    _ bytes: [UInt8], count: Int, _ dialect: Dialect, into survey: inout bytescan_survey
  ) {
    precondition(bytes.count >= count + CellBatch.padding)
    // Safe: the bytes behind the piece are there.
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      unsafe bytescan_look(&survey, start, count, bytescan_borders(dialect))
    }
  }

  /// Whether the kernels for all processors say the same of a piece, as far as this one has them.
  package static func kernelsAgree(on piece: [UInt8], _ dialect: Dialect) -> Bool {
    var bytes = piece
    bytes.appendPadding()
    // Safe: the bytes behind the piece are there, and the kernels' lists are their own.
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return true }
      return unsafe bytescan_kernels_agree(start, piece.count, bytescan_borders(dialect))
    }
  }
}

extension bytescan_borders {
  fileprivate init(_ dialect: Dialect) {
    self.init(
      delimiter: dialect.delimiter, quote: dialect.quote ?? 0, has_quote: dialect.quote != nil)
  }
}

extension [UInt8] {
  /// Bytes that may be read behind the last one that counts.
  mutating func appendPadding() {
    append(addingCapacity: CellBatch.padding) { $0.append(repeating: 0, count: CellBatch.padding) }
  }
}
