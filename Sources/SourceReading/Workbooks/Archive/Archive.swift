internal import Files

/// A zip archive whose parts are read piece by piece.
///
/// Nothing in it changes after it was opened, so several readers may work on one archive at once.
final class Archive: Sendable {
  /// As the user gave it.
  let name: String
  let limits: WorkbookLimits
  let bytes: ArchiveBytes
  let entries: [ArchiveEntry]
  private let places: [String: Int]

  init(_ bytes: consuming ArchiveBytes, name: String, limits: WorkbookLimits) throws(SourceTrouble)
  {
    let directory = try ArchiveDirectory(of: bytes, name: name)
    self.name = name
    self.limits = limits
    self.bytes = bytes
    entries = directory.entries
    places = Dictionary(
      directory.entries.indices.map { (directory.entries[$0].name.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Parts are found whatever the case of their names, as the packaging rules want it.
  func entry(_ name: String) -> ArchiveEntry? {
    places[name.lowercased()].map { entries[$0] }
  }
}
