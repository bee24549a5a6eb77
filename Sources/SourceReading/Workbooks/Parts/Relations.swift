/// Which parts a part speaks of, and as what.
struct Relations {
  struct Relation: Equatable {
    let id: String
    /// The last word of the type, the same in the transitional and the strict form: `worksheet`.
    let kind: String
    /// The path of the part.
    let target: String
  }

  private var all: [Relation] = []
  private var places: [String: Int] = [:]

  /// Reads the relations of a part; none where it has none.
  init(of part: String, in archive: Archive) throws(SourceTrouble) {
    guard let entry = archive.entry(PartPath.relations(of: part)) else { return }
    let sink = Sink(part: part)
    var xml = try XMLPart(entry, of: archive, limit: archive.limits.part, into: sink)
    try xml.finish()
    all = sink.found
    places = Dictionary(
      all.indices.map { (all[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func first(_ kind: String) -> Relation? { all.first { $0.kind == kind } }
  func relation(id: String) -> Relation? { places[id].map { all[$0] } }

  private final class Sink: XMLSink {
    let part: String
    var found: [Relation] = []

    init(part: String) { self.part = part }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      guard name == "Relationship", attributes.text("TargetMode") != "External",
        let kind = attributes.text("Type"), let target = attributes.text("Target")
      else { return }
      found.append(
        Relation(
          id: attributes.text("Id") ?? "",
          kind: String(kind.split(separator: "/").last ?? ""),
          target: PartPath.resolve(target, from: part)))
    }
  }
}
