/// Apache Spark, as it is started: by its own launcher, on this machine or on a cluster.
package struct SparkEngine: Sendable, Hashable {
  /// `spark-submit`, by its whole path.
  package let launcher: String
  /// The Python that its session runs in; nil for the one that the launcher finds.
  package let python: String?
  package let master: SparkMaster

  package init(launcher: String, python: String?, master: SparkMaster = .thisMachine) {
    self.launcher = launcher
    self.python = python
    self.master = master
  }
}

/// Who shares out the work of a Spark session.
///
///     spark                           all cores of this machine
///     spark:local[2]                  two of them
///     spark://host:7077               a standalone cluster on this machine
///     spark://host:7077/srv/shared    one whose machines all see that folder
package struct SparkMaster: Sendable, Hashable {
  /// As Spark writes it.
  package let name: String
  /// In which tables and answers are handed over; all machines of a cluster must see it.
  package let folder: String

  package static let thisMachine = SparkMaster(name: "local[*]")

  private init(name: String, folder: String = JobFolder.usual) {
    self.name = name
    self.folder = folder
  }

  /// From what stands after `--engine`; nil where it names none.
  package init?(_ text: String) {
    if text == "spark" {
      self = .thisMachine
    } else if text.hasPrefix("spark://") {
      let rest = text.dropFirst("spark://".count)
      let place = rest.prefix { $0 != "/" }
      let folder = rest.dropFirst(place.count)
      guard SparkMaster.isPlace(place) else { return nil }
      self.init(
        name: "spark://\(place)", folder: folder.count > 1 ? String(folder) : JobFolder.usual)
    } else if text.hasPrefix("spark:local") {
      let cores = text.dropFirst("spark:local".count)
      guard cores.isEmpty || SparkMaster.isNumber(cores) else { return nil }
      self.init(name: "local" + cores)
    } else {
      return nil
    }
  }

  var isCluster: Bool { name.hasPrefix("spark://") }

  /// Whether nobody outside this machine has part in it.
  var isLoopback: Bool {
    !isCluster || name.hasPrefix("spark://127.") || name.hasPrefix("spark://localhost:")
  }

  /// `host:port`, or several with commas between them, of which one leads at a time.
  private static func isPlace(_ text: some StringProtocol) -> Bool {
    text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { place in
      guard let colon = place.lastIndex(of: ":") else { return false }
      let port = UInt16(place[place.index(after: colon)...]) ?? 0
      return colon > place.startIndex && port > 0
        && place.unicodeScalars.allSatisfy { $0.value > 32 && $0 != "'" && $0 != "\"" }
    }
  }

  /// `[2]` or `[*]`.
  private static func isNumber(_ text: some StringProtocol) -> Bool {
    guard text.hasPrefix("["), text.hasSuffix("]") else { return false }
    let inside = text.dropFirst().dropLast()
    return inside == "*" || (UInt16(inside) ?? 0) > 0
  }
}
