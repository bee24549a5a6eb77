import Diagnostics

/// What is wrong between the evidence groups of a pack and those who name them.
extension PackManifest {
  /// A pack that lists its evidence groups lists all of them.
  var unknownGroups: [Diagnostic] {
    let known = Set(cases.groups.map(\.id.value))
    guard !known.isEmpty else { return [] }
    return (rules.flatMap(\.evidence) + cases.namedGroups).compactMap { name in
      guard !known.contains(name.value) else { return nil }
      let closest = Suggestion.closest(to: name.value, among: known.sorted())
      return Diagnostic(
        .manifestUnknownGroup, at: name.place, [Wording(verbatim: name.value)],
        notes: closest.map { [Wording(en: "did you mean `\($0)`?", zh: "是否為 `\($0)`？")] } ?? [])
    }
  }

  /// A higher priority asks for more points.
  var unorderedLimits: [Diagnostic] {
    let limits = cases.limits
    guard let place = cases.limitsPlace,
      limits.first <= limits.second || limits.second <= limits.third
    else { return [] }
    return [
      Diagnostic(
        .manifestLimitsUnordered, at: place,
        [limits.first, limits.second, limits.third].map { Wording(verbatim: "\($0)") })
    ]
  }
}
