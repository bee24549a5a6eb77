import Glibc

/// Wall time, CPU time and the most memory of this process so far.
final class Usage {
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var last: (wall: ContinuousClock.Instant, cpu: Double)

  init() {
    start = clock.now
    last = (start, Usage.cpu)
  }

  /// Since the last lap.
  func lap() -> String {
    let now = (wall: clock.now, cpu: Usage.cpu)
    defer { last = now }
    return Usage.text(now.wall - last.wall, now.cpu - last.cpu)
  }

  var total: String { Usage.text(clock.now - start, Usage.cpu) }

  private static func text(_ wall: Duration, _ cpu: Double) -> String {
    let seconds = Double(wall.components.seconds) + Double(wall.components.attoseconds) / 1e18
    return "wall \(rounded(seconds)) s, CPU \(rounded(cpu)) s, peak \(usage.ru_maxrss / 1024) MB"
  }

  private static func rounded(_ seconds: Double) -> Double { (seconds * 1000).rounded() / 1000 }

  private static var cpu: Double {
    let usage = usage
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }

  private static var usage: rusage {
    var usage = rusage()
    // Safe: the call fills the structure whose address it is given.
    _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage
  }
}
