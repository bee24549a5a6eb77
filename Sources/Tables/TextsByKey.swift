internal import CByteScan

/// The texts that stood last beside each key in some columns.
///
/// A firm has the same name, address and telephone in most of its rows. So what a cell holds can be
/// guessed from the key of its row, and one comparison says whether the guess is right: no hash, no
/// look-up. What stood beside one key lies together, since each far place in memory costs more than
/// the comparison.
package struct TextsByKey: Sendable {
  /// The word of the arena at which what stood beside each key begins, and where that of the last
  /// ends: the words of the entries of the columns in 32 bits each, and then the entries.
  private var starts: [UInt32] = []
  private var arena: [UInt8] = []

  /// Each column has for every key the number of its text there, and what the numbers mean.
  package init(_ columns: [(texts: [UInt32], dictionary: TextDictionary)]) {
    let keys = columns.lazy.map(\.texts.count).max() ?? 0
    starts.reserveCapacity(keys + 1)
    starts.append(0)
    for key in 0..<keys {
      let texts = columns.map { key < $0.texts.count ? $0.texts[key] : .missing }
      if texts.contains(where: { !$0.isAbsent }) {
        append(zip(texts, columns).map { ($0, $1.dictionary) })
      }
      starts.append(UInt32(arena.count / TextEntry.word))
    }
  }

  private mutating func append(_ texts: [(number: UInt32, dictionary: TextDictionary)]) {
    let start = arena.count / TextEntry.word
    let words = (texts.count + 1) / 2
    arena += repeatElement(0xFF, count: words * TextEntry.word)
    for (column, text) in texts.enumerated() where !text.number.isAbsent {
      let entry = UInt32(arena.count / TextEntry.word)
      for byte in 0..<4 {
        arena[start * TextEntry.word + column * 4 + byte] = UInt8(
          truncatingIfNeeded: entry >> (8 * UInt32(byte)))
      }
      TextEntry.append(text.dictionary[text.number].span, text.number, to: &arena)
    }
  }

  /// Where what stood beside some keys begins. All of it is fetched into the cache meanwhile.
  package func starts(of keys: [UInt32]) -> [UInt32] {
    let starts = starts.span
    // Safe: the bytes lie in the arena, and are not read but fetched.
    return unsafe arena.withUnsafeBytes { arena in
      keys.map { key in
        guard Int(key) + 1 < starts.count else { return .missing }
        let (start, end) = (starts[Int(key)], starts[Int(key) + 1])
        unsafe bytescan_fetch(
          arena.baseAddress, Int(start) * TextEntry.word, Int(end) * TextEntry.word)
        return start == end ? .missing : start
      }
    }
  }

  /// The number of a text in a column, if it is the one that stood there.
  @inline(__always)
  package func number(of text: Span<UInt8>, from start: UInt32, column: Int) -> UInt32? {
    if start == .missing { return nil }
    let arena = arena.span
    let words = arena.word(at: Int(start) * TextEntry.word + (column & ~1) * 4)
    let entry = UInt32(truncatingIfNeeded: words >> (UInt64(column & 1) * 32))
    if entry == .missing { return nil }
    let found = TextEntry(arena, entry)
    return found.holds(text, arena) ? found.number : nil
  }
}
