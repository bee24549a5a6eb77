internal import Files
internal import Ingest
internal import SourceReading

/// The files that the words of a command line stand for.
struct SourceList {
  private(set) var locations: [SourceLocation] = []
  private(set) var leftAside: [LeftAside] = []
  private(set) var troubles: [FileTrouble] = []

  init(_ words: [String], in folder: WorkFolder) {
    for word in words {
      if PostgresLocation.isOne(word) || word == "-" {
        locations.append(SourceLocation(word))
        continue
      }
      switch folder.kind(of: word) {
      case .folder?:
        do throws(FileTrouble) {
          locations += try folder.files(under: word).map { SourceLocation(folder.located($0), shown: $0) }
        } catch {
          troubles.append(error)
        }
      default: locations.append(SourceLocation(folder.located(word), shown: word))
      }
    }
  }
}
