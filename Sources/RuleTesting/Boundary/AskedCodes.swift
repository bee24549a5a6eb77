import FlagSemantics

/// For which codes a rule asks a parameter: those written out, or any.
///
/// `huge_threshold(works)` never reads the value for goods, so no data could show a slip in that.
struct AskedCodes {
  private var names: Set<String> = []
  private var isAny = false

  mutating func add(_ key: Expression?) {
    if case .literal(.code(let name))? = key?.unnamed.kind {
      names.insert(name)
    } else {
      isAny = true
    }
  }

  func merging(_ other: AskedCodes) -> AskedCodes {
    var merged = self
    merged.names.formUnion(other.names)
    merged.isAny = isAny || other.isAny
    return merged
  }

  /// A value without a code is read by whoever asks at all.
  func reads(_ code: String?) -> Bool { isAny || code.map { names.contains($0) } ?? true }
}
