import Findings
import FlagSemantics
import Plans
import Tables
import Values

/// What is said of the ends of chains: their share, how far away they are, and by which way.
extension Evaluator {
  func chain(_ name: String, _ chains: [ChainEnd]) -> Vector {
    switch name {
    case "steps": steps(chains)
    case "path": paths(chains)
    default: shares(chains)
    }
  }

  private func paths(_ chains: [ChainEnd]) -> Vector {
    let reasons = chains.map(\.shortest.membership)
    return Vector(
      .texts(chains.map { pathNumber(pathText($0.shortest.records)) }),
      reasons.contains { $0 != .present } ? reasons : [])
  }

  private func shares(_ chains: [ChainEnd]) -> Vector {
    let shares = chains.map { $0.share ?? .zero }
    guard chains.contains(where: { $0.reason != .present }) else {
      return Vector(.quantities(.exact(shares)))
    }
    let most = zip(chains, shares).map { $0.most ?? $1 }
    let open = chains.map { $0.most == nil ? Stretches.noMost : 0 }
    let reasons = chains.map { $0.most == $0.share ? .present : $0.reason }
    return Vector(
      .stretches(Stretches(least: .exact(shares), most: .exact(most), open: open)), reasons)
  }

  private func steps(_ chains: [ChainEnd]) -> Vector {
    let least = chains.map { Int64($0.shortest.steps.count) }
    guard chains.contains(where: { $0.sureSteps != $0.shortest.steps.count }) else {
      return Vector(.quantities(.scaled(least, scale: 0)))
    }
    let most = zip(chains, least).map { chain, least in chain.sureSteps.map { Int64($0) } ?? least }
    let open = chains.map { $0.sureSteps == nil ? Stretches.noMost : 0 }
    let reasons = chains.map { $0.doubtsOfSteps(&unions) }
    return Vector(
      .stretches(
        Stretches(least: .scaled(least, scale: 0), most: .scaled(most, scale: 0), open: open)),
      reasons)
  }

  /// The keys along a chain, as one text.
  func pathText(_ records: [ChainEnd.Spot]) -> String {
    records.map { key(of: $0.place, $0.kind).joined(separator: "/") }.joined(separator: "/")
  }

  /// The number of an equal text among those of the data and the rules; else one that only other
  /// chains have.
  private func pathNumber(_ text: String) -> UInt32 {
    if let known = pathNumbers[text] { return known }
    let canonical = CanonicalForm.text.text(of: text)
    let number =
      canonical.flatMap { store.pools[.text]?.find($0) }
      ?? UInt32.max - 2 - UInt32(pathNumbers.count)
    pathNumbers[text] = number
    return number
  }
}
