internal import Ingest

/// Names for what is written about sources: those of the sources, each of its own.
struct RejectedNames {
  let names: [String]

  /// As long as a name may be, with room for what is put behind it.
  private static let longest = 200

  init(_ sources: [SourceReport]) {
    let short = sources.map {
      RejectedNames.name($0.path.split(separator: "/").last ?? "-", $0.part)
    }
    var names: [String] = []
    for (index, source) in sources.enumerated() {
      let isShared = short.filter { $0 == short[index] }.count > 1
      let name = isShared ? RejectedNames.name(source.path[...], source.part) : short[index]
      names.append(RejectedNames.distinct(name, from: names))
    }
    self.names = names
  }

  private static func name(_ path: Substring, _ part: String?) -> String {
    let name = path == "-" ? "standard-input" : String(path)
    return shortened(plain(part.map { "\(name)-\($0)" } ?? name))
  }

  /// Without anything that a file system or a shell would take for more than a letter.
  private static func plain(_ name: String) -> String {
    let plain = String(
      name.map { character in
        let isOdd = character.unicodeScalars.contains { $0.value < 0x21 || $0.value == 0x7F }
        return isOdd || "/\\:*?\"<>|".contains(character) ? "_" : character
      })
    return plain.hasPrefix(".") ? "_" + plain.dropFirst() : plain
  }

  private static func shortened(_ name: String) -> String {
    var name = name
    while name.utf8.count > longest { name.removeFirst() }
    return name
  }

  private static func distinct(_ name: String, from names: [String]) -> String {
    var number = 1
    var candidate = name
    while names.contains(candidate) {
      number += 1
      candidate = "\(name)-\(number)"
    }
    return candidate
  }
}
