import Glibc

/// How long `probity --version` takes from start to end, against a C program that prints a line.
///
/// The two are started in turn, so that the ratio holds when the machine's speed drifts.
enum StartBenchmark {
  static func run(probity: String, yardstick: String) {
    var ratios: [Double] = []
    var own: [Double] = []
    for _ in 0..<200 {
      let a = seconds(of: [probity, "--version"])
      let b = seconds(of: [yardstick])
      own.append(a)
      ratios.append(a / b)
    }
    let time = Int(own.sorted()[100] * 1e6)
    let ratio = Int(ratios.sorted()[100] * 100)
    print(
      "start: \(time) µs, \(ratio / 100).\(ratio % 100 < 10 ? "0" : "")\(ratio % 100) times a C program, median of 200 pairs"
    )
  }

  private static func seconds(of words: [String]) -> Double {
    let duration = ContinuousClock().measure { spawn(words) }
    return Double(duration.components.attoseconds) / 1e18 + Double(duration.components.seconds)
  }

  private static func spawn(_ words: [String]) {
    // Safe: the copies of the words and the actions live until the child has ended.
    unsafe withArguments(words) { arguments in
      var actions = unsafe posix_spawn_file_actions_t()
      unsafe posix_spawn_file_actions_init(&actions)
      unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
      defer { unsafe posix_spawn_file_actions_destroy(&actions) }
      var child = pid_t()
      guard unsafe posix_spawn(&child, words[0], &actions, nil, arguments, nil) == 0 else {
        fatalError("cannot start \(words[0])")
      }
      var status: Int32 = 0
      _ = unsafe waitpid(child, &status, 0)
    }
  }

  private static func withArguments(
    _ words: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Void
  ) {
    var copies: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) } + [nil]
    unsafe body(&copies)
    unsafe copies.forEach { unsafe free($0) }
  }
}
