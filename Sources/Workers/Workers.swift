internal import Glibc
internal import Synchronization

/// A few threads that share out numbered pieces of work.
///
/// The results come back in the order of the numbers, whoever did which, so what is made of them is
/// the same for any number of threads.
///
///     let sums = Workers(2).map(chunks.count) { sum(of: chunks[$0]) }
package struct Workers: Sendable {
  package let count: Int

  /// As many as were asked for, and at least one.
  package init(_ count: Int) { self.count = max(1, count) }

  /// One for each processor that this process may use.
  package static var forThisMachine: Workers {
    Workers(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// Does each piece once; pieces start in the order of their numbers.
  package func map<Result: Sendable>(
    _ pieces: Int, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    if count == 1 || pieces < 2 { return (0..<pieces).map(work) }
    let share = Share(pieces: pieces, work: work)
    let threads = (1..<min(count, pieces)).compactMap { _ in start(share) }
    share.run()
    for thread in threads { _ = pthread_join(thread, nil) }
    return share.results()
  }

  /// Nil when the system gives no more threads: the others do its share.
  private func start(_ share: some PieceRunner) -> pthread_t? {
    var thread = pthread_t()
    // Safe: the thread takes over the reference that is retained for it here, and gives it back.
    let box = unsafe Unmanaged.passRetained(RunnerBox(share)).toOpaque()
    let code = unsafe pthread_create(
      &thread, nil,
      { box in
        if let box = unsafe box {
          unsafe Unmanaged<RunnerBox>.fromOpaque(box).takeRetainedValue().runner.run()
        }
        return nil
      }, box)
    if code == 0 { return thread }
    unsafe Unmanaged<RunnerBox>.fromOpaque(box).release()
    return nil
  }
}

private protocol PieceRunner: Sendable { func run() }

private final class RunnerBox: Sendable {
  let runner: any PieceRunner
  init(_ runner: any PieceRunner) { self.runner = runner }
}

/// The pieces that threads take one after the other, and what came of them.
private final class Share<Result: Sendable>: PieceRunner {
  private let pieces: Int
  private let work: @Sendable (Int) -> Result
  private let next = Atomic<Int>(0)
  private let done: Mutex<[Result?]>

  init(pieces: Int, work: @escaping @Sendable (Int) -> Result) {
    self.pieces = pieces
    self.work = work
    done = Mutex(Array(repeating: nil, count: pieces))
  }

  func run() {
    while true {
      let piece = next.add(1, ordering: .relaxed).oldValue
      guard piece < pieces else { return }
      let result = work(piece)
      done.withLock { $0[piece] = result }
    }
  }

  func results() -> [Result] { done.withLock { $0.compactMap { $0 } } }
}
