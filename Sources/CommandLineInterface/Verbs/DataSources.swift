internal import Files
internal import Ingest
internal import SourceReading

/// The sources that the words of a command line stand for.
struct DataSources {
  let addresses: [SourceAddress]
  let leftAside: [LeftAside]
  let troubles: [SourceTrouble]

  init(_ words: [String], in folder: WorkFolder) {
    var shown: [(prefix: String, word: String)] = []
    let located = words.map { word in
      if word == "-" || PostgresLocation.isOne(word) { return word }
      let path = folder.located(word)
      shown.append((path, word))
      return path
    }
    let list = SourceList.find(located)
    let naming = { (path: String) -> String in
      guard let entry = shown.first(where: { path.hasPrefix($0.prefix) }) else {
        return PostgresLocation.isOne(path)
          ? (try? PostgresLocation(path).name) ?? "postgres" : path
      }
      return entry.word + path.dropFirst(entry.prefix.count)
    }
    addresses = list.sources.map { SourceAddress($0.path, shown: naming($0.path)) }
    leftAside = list.asides.map { LeftAside(path: naming($0.path), reason: $0.reason) }
    troubles = list.troubles.map { $0.named(naming($0.source)) }
  }
}
