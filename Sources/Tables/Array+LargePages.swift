internal import Glibc

extension Array {
  /// Makes room for so many elements, and asks the system for large pages where it is large.
  ///
  /// Every page has to be cleared and found again later; of large ones there are 512 times fewer.
  mutating func reserveInLargePages(_ elements: Int) {
    reserveCapacity(elements)
    let bytes = capacity * MemoryLayout<Element>.stride
    guard bytes >= 4 << 20 else { return }
    // Safe: the advice names pages inside the array's own storage, and changes nothing in them.
    unsafe withUnsafeMutableBytes { storage in
      guard let start = storage.baseAddress else { return }
      let page = 4096
      let gap = (page - Int(bitPattern: start) % page) % page
      _ = unsafe madvise(start + gap, (bytes - gap) / page * page, MADV_HUGEPAGE)
    }
  }
}
