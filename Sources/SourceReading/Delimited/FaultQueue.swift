/// The places ahead that have no characters and so spoil their rows, in their order.
struct FaultQueue {
  private var faults: [EncodingFault] = []
  private var next = 0

  init(_ faults: [EncodingFault]) { add(faults) }

  mutating func add(_ more: [EncodingFault]) {
    for fault in more where fault.spoilsRow { faults.append(fault) }
  }

  var first: EncodingFault? { next < faults.count ? faults[next] : nil }

  /// Forgets those of rows that are done.
  mutating func drop(before offset: Int) {
    while next < faults.count, faults[next].textOffset < offset { next += 1 }
    if next > 0, next == faults.count {
      faults.removeAll(keepingCapacity: true)
      next = 0
    }
  }
}
