import Findings
import FlagSemantics
import Plans

/// The members of a set that pair with nobody because what they would share is missing.
struct Unpaired {
  private let evaluator: Evaluator
  private let paths: [Path]

  private enum Path {
    case values(Vector)
    case sets(StandingSets)
  }

  /// What a member has to share.
  private enum Share { case something, nothing, unknown }

  /// How many there are. One that has nothing to share would pair with nobody anyway, and does not
  /// count.
  static func count(_ source: PairSource, among members: Int, _ evaluator: Evaluator) -> Int {
    let unpaired = Unpaired(source, evaluator)
    if unpaired.paths.isEmpty { return 0 }
    return (0..<members).reduce(0) { $0 + (unpaired.isLeftOut($1) ? 1 : 0) }
  }

  private init(_ source: PairSource, _ evaluator: Evaluator) {
    self.evaluator = evaluator
    let paths = source.sharing.map { path -> Path in
      switch path {
      case .value(let node), .similar(let node): .values(evaluator.settled(node))
      case .set(let node): .sets(evaluator.sets(node, of: source.set))
      }
    }
    // Where every value is known, nobody is left out.
    let isWhole = paths.allSatisfy { path in
      switch path {
      case .values(let vector): vector.reasons.isEmpty
      case .sets(let sets): !sets.members.ids.contains(.max)
      }
    }
    self.paths = isWhole ? [] : paths
  }

  private func isLeftOut(_ row: Int) -> Bool {
    let shares = paths.map { share($0, row) }
    return shares.contains(.unknown) && !shares.contains(.nothing)
  }

  private func share(_ path: Path, _ row: Int) -> Share {
    switch path {
    case .values(let vector):
      let reason = vector.reason(row)
      return reason == .present ? .something : reason.isMissing ? .unknown : .nothing
    case .sets(let sets):
      let range = sets.range(row)
      if range.contains(where: { sets.members.ids[$0] < .max }) { return .something }
      return range.isEmpty ? .nothing : .unknown
    }
  }
}
