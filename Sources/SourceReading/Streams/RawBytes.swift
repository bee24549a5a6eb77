internal import Files

/// The bytes of one file as they lie on the disk, front to back.
///
/// The size is remembered at opening. What is added while reading is not read, and noted; a file
/// that shrinks is a trouble, because its rows can't be trusted.
struct RawBytes: ~Copyable {
  private let file: InputFile
  /// Nil for pipes, and for files that claim to be empty, like those of the system.
  let size: Int?
  private(set) var position = 0
  private(set) var notes: [SourceNote] = []
  private var context: HashContext?
  private var finished: FileHash?
  private var hasChecked = false

  init(opening path: String, hashing: Bool) throws(SourceTrouble) {
    let file = try InputFile.ofSource(path)
    let context = hashing ? HashContext() : nil
    if hashing, context == nil { throw .hashingFailed(path) }
    let opened = file.opened
    let isKnown = path != "-" && opened.kind == .file && opened.size > 0
    size = isKnown ? opened.size : nil
    self.file = file
    self.context = context
  }

  var path: String { file.path }

  /// Appends at most `count` bytes; 0 at the end.
  mutating func read(into buffer: inout [UInt8], atMost count: Int) throws(SourceTrouble) -> Int {
    var room = count
    if let size { room = min(room, size - position) }
    if room <= 0 {
      if count > 0 { try checkVersion() }
      return 0
    }
    let start = buffer.count
    let done: Int
    do { done = try file.read(room, into: &buffer) } catch { throw SourceTrouble(error) }
    if done == 0, let size { throw .shrank(path, from: size, to: position) }
    position += done
    context?.update(buffer, start..<start + done)
    return done
  }

  /// The hash of the whole file; reads what is left of it. Nil without `hashing`.
  mutating func hash() throws(SourceTrouble) -> FileHash? {
    if let finished { return finished }
    if context == nil { return nil }
    var buffer: [UInt8] = []
    while try read(into: &buffer, atMost: 1 << 19) > 0 { buffer.removeAll(keepingCapacity: true) }
    finished = context.take()?.finish()
    return finished
  }

  private mutating func checkVersion() throws(SourceTrouble) {
    if hasChecked || size == nil { return }
    hasChecked = true
    do {
      if let note = try file.changes(since: file.opened) { notes.append(note) }
    } catch {
      throw SourceTrouble(error)
    }
  }

  /// Something to tell about the source that only its bytes show.
  mutating func note(_ note: SourceNote) { notes.append(note) }
}
