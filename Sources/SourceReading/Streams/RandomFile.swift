package import Files

/// A plain file that is read anywhere, for tables whose pieces go to several threads.
///
/// Each thread may open its own one, holding it to the version that the first one saw, so that all
/// read the same file.
///
///     let file = try RandomFile(opening: path)
///     let second = try RandomFile(opening: path, as: file.version)
///     try second.read(1 << 18, at: offset, into: &buffer)
package struct RandomFile: ~Copyable, Sendable {
  private let file: InputFile
  /// The state whose bytes are read.
  package let version: FileVersion

  /// `version`: what the file must still be; anything else is a trouble.
  package init(opening path: String, as version: FileVersion? = nil) throws(SourceTrouble) {
    let file = try InputFile.ofSource(path)
    if file.opened.kind != .file || path == "-" { throw .hasNoPlaces(path) }
    if let version {
      if version.identity != file.opened.identity { throw .wasReplaced(path) }
      if file.opened.size < version.size {
        throw .shrank(path, from: version.size, to: file.opened.size)
      }
    }
    self.version = version ?? file.opened
    self.file = file
  }

  package var path: String { file.path }
  /// In bytes, at opening. Later ones are not read.
  package var size: Int { version.size }

  /// Appends `count` bytes from `offset` on, fewer only at the end of the file.
  ///
  /// A file that has become shorter than it was at opening is a trouble.
  @discardableResult
  package func read(
    _ count: Int, at offset: Int, into buffer: inout [UInt8]
  ) throws(SourceTrouble) -> Int {
    let wanted = min(count, size - offset)
    if wanted <= 0 { return 0 }
    let done: Int
    do { done = try file.read(wanted, at: offset, into: &buffer) } catch {
      throw SourceTrouble(error)
    }
    if done < wanted { throw .shrank(path, from: size, to: offset + done) }
    return done
  }

  /// Whether the file is still as it was at opening; a note when it grew or was written to.
  package func verify() throws(SourceTrouble) -> SourceNote? {
    let now: FileVersion
    do { now = try file.version() } catch { throw SourceTrouble(error) }
    if now.size < size { throw .shrank(path, from: size, to: now.size) }
    do { return try file.changes(since: version) } catch { throw SourceTrouble(error) }
  }
}
