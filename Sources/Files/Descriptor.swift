internal import CPrograms
internal import Glibc

/// One open file of the system, closed when it goes out of use.
struct Descriptor: ~Copyable {
  /// Where it was opened; `-` is standard input.
  let path: String
  private let number: Int32

  /// Standard input, which stays open.
  static var standardInput: Descriptor { Descriptor(path: "-", number: STDIN_FILENO) }

  private init(path: String, number: Int32) {
    self.path = path
    self.number = number
  }

  init(
    opening path: String, _ flags: Int32, as action: FileTrouble.Action, mode: mode_t = 0o666
  ) throws(FileTrouble) {
    // Safe: the path is passed as a text that ends in NUL and lives through the call.
    let number = unsafe open(path, flags | O_CLOEXEC, mode)
    if number < 0 { throw FileTrouble(action, path, errno: errno) }
    self.init(path: path, number: number)
  }

  /// Both ends of a new pipe.
  struct Pipe: ~Copyable {
    let reading: Descriptor
    let writing: Descriptor

    init() throws(FileTrouble) {
      var ends: [Int32] = [0, 0]
      // Safe: two numbers are written into an array of two.
      if unsafe program_pipe(&ends) != 0 { throw FileTrouble(.write, "pipe", errno: errno) }
      reading = Descriptor(path: "pipe", number: ends[0])
      writing = Descriptor(path: "pipe", number: ends[1])
    }
  }

  deinit { if number > STDERR_FILENO { _ = Glibc.close(number) } }

  /// Sends the bytes to the disk; the number of the error, or 0.
  func synchronise() -> Int32 {
    // A pipe or a device can't be synchronised, which is no failure.
    fsync(number) == 0 || errno == EINVAL || errno == EROFS ? 0 : errno
  }

  /// The same open file under another number, with whatever hold there is on it.
  func duplicate() throws(FileTrouble) -> Descriptor {
    let other = fcntl(number, F_DUPFD_CLOEXEC, 0)
    if other < 0 { throw FileTrouble(.write, path, errno: errno) }
    return Descriptor(path: path, number: other)
  }

  /// By which a program that is started for it knows the file.
  var numberForChild: Int32 { number }

  /// Opens the same file again, even one without a name.
  var reopeningPath: String { "/proc/self/fd/\(number)" }

  var status: FileStatus? { FileStatus(descriptor: number) }

  /// Gives the file the mode of another one and, where the system lets us, its owner.
  func take(modeAndOwnerOf status: FileStatus) {
    _ = fchown(number, status.owner, status.group)
    _ = fchmod(number, status.mode)
  }

  /// Whether nobody else holds the file; from now on this process does, until it is closed or ends.
  func take() -> Bool { flock(number, LOCK_EX | LOCK_NB) == 0 }

  func write(_ bytes: [UInt8]) -> Int32 { writeAll(bytes, to: number) }

  /// Reads until `count` bytes are there or the file ends; nil leaves the error in `errno`.
  func read(upTo count: Int) -> [UInt8]? {
    var hasFailed = false
    // Safe: only the first `done` bytes count as initialised, and all of them were written.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      while done < count {
        let more = unsafe Glibc.read(
          number, buffer.baseAddress.map { unsafe $0 + done }, count - done)
        if more < 0 && errno == EINTR { continue }
        hasFailed = more < 0
        if more <= 0 { break }
        done += more
      }
    }
    return hasFailed ? nil : bytes
  }

  /// Fills the buffer from a place in the file; fewer bytes only where the file ends, -1 on failure.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
    var done = 0
    while done < buffer.count {
      // Safe: the call writes only into the rest of the buffer.
      let more = unsafe pread(
        number, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done, offset + done)
      if more < 0 && errno == EINTR { continue }
      if more < 0 { return -1 }
      if more == 0 { break }
      done += more
    }
    return done
  }
}

extension Descriptor {
  /// Appends what one call gives, 0 bytes at the end; nil leaves the error in `errno`.
  func append(to buffer: inout [UInt8], upTo count: Int) -> Int? {
    // Safe: the place has room for the bytes that are asked for.
    unsafe append(to: &buffer, upTo: count) { place in
      unsafe Glibc.read(number, place.baseAddress, place.count)
    }
  }

  /// Appends bytes from `offset` on until `count` are there or the file ends.
  func append(to buffer: inout [UInt8], upTo count: Int, at offset: Int) -> Int? {
    var done = 0
    while done < count {
      let from = offset + done
      // Safe: as above.
      let more = unsafe append(to: &buffer, upTo: count - done) { place in
        unsafe pread(number, place.baseAddress, place.count, from)
      }
      guard let more else { return nil }
      if more == 0 { break }
      done += more
    }
    return done
  }

  private func append(
    to buffer: inout [UInt8], upTo count: Int, by call: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) -> Int? {
    var result = 0
    buffer.append(addingCapacity: count) { space in
      // Safe: the call writes only into the part given, and only what it wrote is counted.
      unsafe space.withUnsafeMutableBufferPointer { place, filled in
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: place[filled..<filled + count])
        repeat { result = unsafe call(rest) } while result < 0 && errno == EINTR
        filled += max(0, result)
      }
    }
    return result < 0 ? nil : result
  }
}

/// Writes every byte, however many calls it takes; the number of the error, or 0.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  // Safe: the pointer stays within the array, which lives through the closure.
  unsafe bytes.withUnsafeBytes { buffer in
    var done = 0
    while done < buffer.count {
      let count = unsafe Glibc.write(
        descriptor, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return errno }
      done += count
    }
    return 0
  }
}
