internal import CMalloc

/// What becomes of memory that was given back.
package enum FreedMemory {
  /// From now on the process keeps what it has used for its next use.
  ///
  /// The pieces of a large file are of one size. Where the system takes back the memory of each, it
  /// has to clear it again for the next one, which measured as a tenth of the time of a load.
  package static func keep() { _ = setting }

  private static let setting: Void = {
    // The greatest that the library takes.
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
    mallopt(M_TRIM_THRESHOLD, 1 << 30)
  }()
}
