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

  /// For pieces of work that are done side by side and share out work themselves: two at least, since
  /// the longest piece is alone in the end, and else no more threads in all than there are here.
  package func each(of pieces: Int) -> Workers {
    Workers(max(min(2, count), count / max(1, pieces)))
  }

  /// Does each piece once; pieces start in the order of their numbers.
  package func map<Result: Sendable>(
    _ pieces: Int, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(pieces)
    forEach(pieces, work) { results.append($1) }
    return results
  }

  /// Does each piece once, and hands over what came of it as soon as those before it are through.
  ///
  /// `take` gets the results in the order of their numbers. It is called by the calling thread
  /// alone, which in between does pieces as well.
  package func forEach<Result: Sendable>(
    _ pieces: Int, _ work: @escaping @Sendable (Int) -> Result,
    _ take: (_ piece: Int, _ result: Result) -> Void
  ) {
    let share = Share(pieces: pieces, work: work)
    let threads = (1..<max(1, min(count, pieces))).compactMap { _ in start(share) }
    var taken = 0
    func takeWhatIsReady() {
      while let result = share.takeResult(of: taken) {
        take(taken, result)
        taken += 1
      }
    }
    while share.doNext() { takeWhatIsReady() }
    for thread in threads { _ = pthread_join(thread, nil) }
    takeWhatIsReady()
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

  func run() { while doNext() {} }

  /// Does one piece; false when there are no more.
  func doNext() -> Bool {
    let piece = next.add(1, ordering: .relaxed).oldValue
    guard piece < pieces else { return false }
    let result = work(piece)
    done.withLock { $0[piece] = result }
    return true
  }

  /// Nil while the piece is not done.
  func takeResult(of piece: Int) -> Result? {
    done.withLock { done in piece < done.count ? done[piece].take() : nil }
  }
}
