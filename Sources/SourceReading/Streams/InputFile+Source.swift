internal import Files

extension InputFile {
  /// Opens a file as a source, whose troubles are those of sources.
  static func ofSource(_ path: String) throws(SourceTrouble) -> InputFile {
    do { return try InputFile(opening: path) } catch { throw SourceTrouble(error) }
  }

  /// What became of the file since it was in the state given; nil when nothing did.
  func changes(since old: FileVersion) throws(FileTrouble) -> SourceNote? {
    let now = try version()
    if now == old { return nil }
    if now.size > old.size { return .grew(by: now.size - old.size, from: old.size) }
    return .wasWrittenTo
  }
}
