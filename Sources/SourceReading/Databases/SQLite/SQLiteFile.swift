internal import Files

/// How a SQLite file must be opened so that reading it writes nothing beside it.
///
/// Opening a file with a write-ahead log makes SQLite create two more files and leave them there,
/// even for reading. Where the log is empty the file is whole by itself and is opened as one that
/// nobody changes. Where it is not, its latest rows stand in the log: then the file is read only if
/// another program has it open, and with it the index of the log; otherwise it is refused.
struct SQLiteFile: Equatable {
  static let magic: [UInt8] = Array("SQLite format 3\u{0}".utf8)

  /// For `sqlite3_open_v2`.
  let address: String
  /// Its first bytes, which count changes, and its length: opened as one that nobody changes, it
  /// must be the same when it has been read.
  private let head: [UInt8]
  private let size: Int

  init(_ path: String) throws(SourceTrouble) {
    let head: [UInt8]
    do throws(FileTrouble) {
      let file = try SeekableFile(opening: path)
      head = try file.read(100, at: 0)
      size = file.size
    } catch {
      throw SourceTrouble(error)
    }
    if head.isEmpty { throw .emptyDatabase(path) }
    guard head.starts(with: Self.magic), head.count == 100 else { throw .noDatabase(path) }
    let hasLog = head[18] == 2 || head[19] == 2
    if !hasLog, Self.size(path + "-journal") > 0 { throw .unfinishedDatabase(path) }
    let isWhole = hasLog && Self.size(path + "-wal") == 0
    if hasLog, !isWhole, Self.size(path + "-shm") == 0 { throw .databaseWithLog(path) }
    self.head = head
    address = Self.escaped(path) + "?mode=ro" + (isWhole ? "&immutable=1" : "")
  }

  private static func size(_ path: String) -> Int {
    (try? SeekableFile(opening: path))?.size ?? 0
  }

  private static func escaped(_ path: String) -> String {
    var text = path.hasPrefix("/") ? "file://" : "file:"
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"), 0x80...:
        text += "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
      default: text.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return text
  }
}
