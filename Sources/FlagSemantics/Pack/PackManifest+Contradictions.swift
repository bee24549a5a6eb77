import Diagnostics

/// What is wrong between parts that are right by themselves.
extension PackManifest {
  var contradictions: [Diagnostic] {
    retiredInUse + circles + unknownFamilies + unknownGroups + unorderedLimits
  }

  private var retiredInUse: [Diagnostic] {
    let inUse = Dictionary(
      rules.map { ($0.rule.value, $0.rule.place) }, uniquingKeysWith: { first, _ in first })
    return retired.compactMap { retirement in
      inUse[retirement.rule.value].map { place in
        Diagnostic(
          .manifestRetiredInUse, at: retirement.rule.place,
          [Wording(verbatim: retirement.rule.value)],
          others: [.init(place, Wording(en: "described here", zh: "規則資料在此"))])
      }
    }
  }

  /// One diagnostic for each circle, at its rule that stands first in the walk.
  private var circles: [Diagnostic] {
    let retirements = Dictionary(
      retired.map { ($0.rule.value, $0) }, uniquingKeysWith: { first, _ in first })
    var walkOf: [String: Int] = [:]  // each rule is passed once, whichever walk comes first
    var found: [Diagnostic] = []
    for (walk, start) in retired.enumerated() {
      var rule = start
      while walkOf[rule.rule.value] == nil {
        walkOf[rule.rule.value] = walk
        guard let successor = rule.successor, let next = retirements[successor.value] else { break }
        rule = next
        guard walkOf[rule.rule.value] == walk else { continue }
        found.append(
          Diagnostic(.manifestCircle, at: successor.place, [Wording(verbatim: successor.value)]))
      }
    }
    return found
  }

  private var unknownFamilies: [Diagnostic] {
    let known = Set(families.map(\.id.value))
    guard !known.isEmpty else { return [] }
    return rules.compactMap { rule in
      guard let family = rule.family, !known.contains(family.value) else { return nil }
      let closest = Suggestion.closest(to: family.value, among: known.sorted())
      return Diagnostic(
        .manifestUnknownFamily, at: family.place, [Wording(verbatim: family.value)],
        notes: closest.map { [Wording(en: "did you mean `\($0)`?", zh: "是否為 `\($0)`？")] } ?? [],
        fix: closest.map { Fix(replacing: family.place, with: "\"\($0)\"") })
    }
  }
}
