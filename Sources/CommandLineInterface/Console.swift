internal import Diagnostics
package import Files
internal import Glibc

/// Everything that a verb may do to the world outside, in one value.
///
/// `Console.process` is the real one; tests make one that keeps its output and has an environment
/// and a folder of their own, and then run verbs without a process.
package struct Console: Sendable {
  private var output: Output
  private var errors: Output
  /// What `-` reads; nil is the program's own standard input.
  private let input: [UInt8]?
  /// Where the next line of it begins.
  private var nextLine = 0
  /// The value of a variable, nil when it is not set.
  package let environment: @Sendable (String) -> String?
  /// Where relative paths begin.
  package let folder: WorkFolder
  private let isTerminal: @Sendable () -> Bool
  private let isInputTerminal: @Sendable () -> Bool
  /// Whether standard error is a terminal, where a line may be drawn over.
  private let isErrorTerminal: @Sendable () -> Bool

  package static var process: Console {
    Console(
      output: Output(.output), errors: Output(.errors), input: nil,
      environment: { name in
        // Safe: the value is copied at once, and nothing in this program sets variables.
        unsafe getenv(name).map { unsafe String(cString: $0) }
      },
      folder: WorkFolder(), isTerminal: { StandardStream.output.isTerminal },
      isInputTerminal: { StandardStream.isInputTerminal },
      isErrorTerminal: { StandardStream.errors.isTerminal })
  }

  /// A console whose output can be read back.
  package static func recording(
    input: String = "", environment: [String: String] = [:], folder: String? = nil,
    isTerminal: Bool = false
  ) -> Console {
    Console(
      output: Output(nil), errors: Output(nil), input: Array(input.utf8),
      environment: { environment[$0] }, folder: WorkFolder(folder), isTerminal: { isTerminal },
      isInputTerminal: { isTerminal },
      isErrorTerminal: { false })
  }

  package var outputText: String { output.text }
  package var errorText: String { errors.text }

  /// Writes to standard output, as it is.
  package mutating func print(_ text: String) { output.write(text) }

  /// Writes to standard error, after everything that was printed before.
  package mutating func complain(_ text: String) {
    output.flush()
    errors.write(text)
    errors.flush()
  }

  /// Whether colour helps: on a terminal that can show it, unless `NO_COLOR` is set.
  package var showsColor: Bool {
    guard isTerminal(), environment("TERM") != "dumb" else { return false }
    return (environment("NO_COLOR") ?? "").isEmpty
  }

  /// Whether progress may be shown, on standard error.
  var showsProgress: Bool { isErrorTerminal() && environment("TERM") != "dumb" }

  /// Hands everything to the system; throws what went wrong with any of it.
  mutating func finish() throws(Failure) {
    output.flush()
    guard let reason = output.trouble else { return }
    throw Failure(
      .unwritableOutput,
      Wording(en: "cannot write to standard output: {0}", zh: "無法寫入標準輸出：{0}")
        .filled(with: [reason.wording]))
  }

  /// Whether the reader of the output has ended: it knows, and needs no message.
  var isReaderGone: Bool { output.trouble == .readerGone }
}

extension Console {
  /// All bytes of a file under the name the user gave it; `-` is standard input.
  package func read(_ path: String) throws(Failure) -> [UInt8] {
    if path == "-", let input { return input }
    do { return try folder.read(path) } catch { throw Failure(error) }
  }

  /// Whether somebody types and reads.
  var isConversation: Bool { isInputTerminal() && isTerminal() }

  /// The next line of standard input without its end; nil after the last.
  mutating func typedLine() -> String? {
    output.flush()
    guard let input else { return Swift.readLine() }
    guard nextLine < input.count else { return nil }
    let line = input[nextLine...].prefix { $0 != UInt8(ascii: "\n") }
    nextLine = line.endIndex + 1
    return String(decoding: line, as: UTF8.self)
  }

  /// Standard input or another pipe as a file that can be read at any place.
  func spooled(_ path: String) throws(Failure) -> SpooledInput {
    let folder = environment("TMPDIR") ?? "/tmp"
    do {
      if let input, path == "-" { return try SpooledInput.bytes(input, in: folder) }
      return try SpooledInput.all(of: path, in: folder)
    } catch {
      throw Failure(error)
    }
  }

  /// Replaces a file as a whole; on any failure the old one stays.
  package func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do { try folder.write(bytes, to: path) } catch { throw Failure(error) }
  }
}
