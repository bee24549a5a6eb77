internal import CPrograms
internal import Glibc
internal import Synchronization

/// Another program at work, whose output is read like a file.
///
///     let child = try ChildProgram("/usr/bin/python3", ["-c", script])
///     let rows = try InputFile(opening: child.output)
///     …
///     let end = child.finish()
///
/// What is dropped before its end is stopped.
package final class ChildProgram: Sendable {
  /// How it ended: 0 where all went well, and what it complained of.
  package typealias End = (status: Int32, complaints: String)

  private let reading: Descriptor
  private let complaining: Descriptor
  private let process: Mutex<pid_t?>

  /// A name without a slash is looked for where programs are.
  package init(_ path: String, _ arguments: [String]) throws(FileTrouble) {
    let output = try Descriptor.Pipe()
    let complaints = try Descriptor.Pipe()
    var process: pid_t = 0
    // Safe: the list ends in nil, and its texts live until they are freed here.
    var list = unsafe ([path] + arguments).map { unsafe strdup($0) }
    unsafe list.append(nil)
    let code = unsafe program_start(
      path, list, output.writing.numberForChild, complaints.writing.numberForChild, &process)
    unsafe list.forEach { unsafe free($0) }
    if code != 0 { throw FileTrouble(.read, path, errno: code) }
    self.process = Mutex(process)
    reading = output.reading
    complaining = complaints.reading
  }

  deinit {
    guard let process = process.withLock({ $0.take() }) else { return }
    kill(process, SIGKILL)
    _ = ChildProgram.status(of: process)
  }

  /// Opens what it writes.
  package var output: String { reading.reopeningPath }

  /// Waits for its end; what it writes until then and nobody has read is passed over.
  package func finish() -> End {
    while let rest = reading.read(upTo: 1 << 16), !rest.isEmpty {}
    let complaints = complaining.read(upTo: 1 << 16) ?? []
    guard let process = process.withLock({ $0.take() }) else { return (0, "") }
    return (ChildProgram.status(of: process), String(decoding: complaints, as: UTF8.self))
  }

  /// The number with which it ended; that of a signal counts below zero.
  private static func status(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    // Safe: the call writes into the number it is given.
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }
}
