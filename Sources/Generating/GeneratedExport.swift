package import Files

/// An invented export with an answer key.
package enum GeneratedExport {
  /// The fewest tenders that hold every story.
  package static let fewest = 200
  package static let most = 1_000_000
  /// Each of so many tenders tells every story once more.
  private static let perCopy = 5_000

  /// The fewest that hold what shows only over hundreds of tenders, which is told once.
  package static let fewestForBroad = 3_000

  /// Writes the tables into a folder `data` and the key beside it; the same seed gives the same
  /// bytes.
  package static func write(
    to path: String, in folder: WorkFolder, tenders: Int, seed: UInt64
  ) throws(FileTrouble) -> AnswerKey {
    var teller = Teller(try Export(path + "/data", in: folder), seed: seed)
    teller.counties()
    for _ in 0..<max(1, tenders / perCopy) {
      teller.tellStories()
      try teller.export.send()
    }
    if tenders >= fewestForBroad { try teller.tellBroadStories() }
    let rest = tenders - teller.told
    try teller.tellOrdinary(rest)
    let key = try teller.end()
    try folder.write(key.csv, to: path + "/key.csv")
    return key
  }
}
