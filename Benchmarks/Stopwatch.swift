import Glibc

/// Times a piece of work so that figures of two runs can be compared.
enum Stopwatch {
  /// The middle of several runs, after one that warms the caches.
  static func median(of runs: Int, _ work: () -> Void) -> Duration {
    work()
    return (0..<runs).map { _ in ContinuousClock().measure(work) }.sorted()[runs / 2]
  }

  static func rate(ofBytes count: Int, in time: Duration) -> Int {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    return Int(Double(count) / 1e6 / seconds)
  }
}

extension Stopwatch {
  /// The processor time of the middle of several runs, in milliseconds to a tenth.
  static func medianOfProcessor(of runs: Int, _ work: () -> Void) -> String {
    work()
    let times = (0..<runs).map { _ in
      let start = clock()
      work()
      return Int(clock() - start)
    }
    let tenths = times.sorted()[runs / 2] * 10_000 / Int(CLOCKS_PER_SEC)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
