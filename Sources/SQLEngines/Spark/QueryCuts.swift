import SQLTranslation

/// A query cut into smaller ones.
///
/// Spark writes a common table expression out wherever it is read, so a query of hundreds of steps
/// that read each other would be planned forever. A step that several read and that has grown long
/// is worked out once and kept; whatever follows reads the kept rows.
struct QueryCuts {
  struct Piece {
    /// What is kept; nil for what is said of rules.
    let name: String?
    let text: String
  }

  private(set) var pieces: [Piece] = []

  /// How many steps, written out, may stand behind one that is read several times.
  private static let longest = 12
  /// How many may stand behind what is asked at once.
  private static let widest = 150

  init(_ query: Query, _ dialect: SQLDialect) {
    var readers: [String: Int] = [:]
    for step in query.steps + query.ends {
      for name in step.reads { readers[name, default: 0] += 1 }
    }
    let steps = Dictionary(uniqueKeysWithValues: query.steps.map { ($0.name, $0) })
    let order = Dictionary(
      uniqueKeysWithValues: query.steps.enumerated().map { ($0.element.name, $0.offset) })
    var length: [String: Int] = [:]
    var kept: Set<String> = []

    /// The steps that a text needs, before it.
    func whole(_ texts: [QueryStep]) -> String {
      var needed: Set<String> = []
      var open = texts.flatMap(\.reads)
      while let name = open.popLast() {
        guard let step = steps[name], !kept.contains(name), needed.insert(name).inserted else {
          continue
        }
        open += step.reads
      }
      let before = needed.sorted { order[$0, default: 0] < order[$1, default: 0] }
        .compactMap { steps[$0]?.expression(dialect) }
      return (before.isEmpty ? "" : "WITH\n" + before.joined(separator: ",\n") + "\n")
        + texts.map(\.text).joined(separator: "\nUNION ALL\n")
    }

    for step in query.steps {
      let own = 1 + step.reads.reduce(0) { $0 + (kept.contains($1) ? 1 : length[$1] ?? 1) }
      length[step.name] = own
      guard readers[step.name, default: 0] > 1, own > QueryCuts.longest else { continue }
      pieces.append(Piece(name: step.name, text: whole([step])))
      kept.insert(step.name)
    }
    var asked: [QueryStep] = []
    var total = 0
    for end in query.ends {
      let own = end.reads.reduce(0) { $0 + (length[$1] ?? 1) }
      if total + own > QueryCuts.widest, !asked.isEmpty {
        pieces.append(Piece(name: nil, text: whole(asked)))
        (asked, total) = ([], 0)
      }
      asked.append(end)
      total += own
    }
    if !asked.isEmpty { pieces.append(Piece(name: nil, text: whole(asked))) }
  }
}
