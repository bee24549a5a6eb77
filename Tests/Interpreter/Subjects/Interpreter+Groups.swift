import Findings
import FlagSemantics
import Values

extension Interpreter {
  /// Records with equal keys, in windows where the group has them.
  func groups(_ group: Subject.Group, _ asOf: Expression?) -> [Candidate] {
    let source = source(group.source, asOf) { self.alone($0, in: group) }
    let members = source.members.sorted { keyPrecedes($0.item.keyText, $1.item.keyText) }
    let keyed = members.map { ($0, keys(of: $0.item, in: group, asOf)) }
      .filter { !$0.1.contains(where: \.isNone) }
    var groups: [(keys: [Reading], members: [Member])] = []
    for (member, keys) in keyed where keys.allSatisfy({ $0.value != nil }) {
      let place = groups.firstIndex { agrees($0.keys, keys) }
      if let place {
        groups[place].members.append(member)
      } else {
        groups.append((keys, [member]))
      }
    }
    let lost = keyed.map(\.1).filter { $0.contains { $0.value == nil } }
    return groups.flatMap { keys, members -> [Candidate] in
      var set = MemberSet(members: members, open: source.open)
      for other in lost where agrees(keys, other) {
        set.openUp(other.reduce(into: []) { $0.formUnion($1.causes) })
      }
      return candidates(group, keys, set, asOf)
    }
  }

  /// Why records are in no group or in one that nobody knows; nil where all keys are known.
  func lostKeys(of group: Subject.Group) -> Causes? {
    let causes = set(group.source, Environment()).once().members
      .map { keys(of: $0.item, in: group, nil) }.filter { !$0.contains(where: \.isNone) }
      .reduce(into: Causes()) { causes, keys in keys.forEach { causes.formUnion($0.causes) } }
    return causes.isEmpty ? nil : causes
  }

  private func keys(
    of item: Item, in group: Subject.Group, _ asOf: Expression?
  ) -> [Reading] {
    var environment = Environment().entering(item)
    environment.day = asOf == nil ? nil : day(asOf, alone(item, in: group))
    return group.keys.map { evaluate($0.value, environment).settled }
  }

  /// Whether all keys that both know are equal.
  private func agrees(_ left: [Reading], _ right: [Reading]) -> Bool {
    zip(left, right).allSatisfy { mine, theirs in
      guard let a = mine.value, let b = theirs.value else { return true }
      return a.canonical == b.canonical
    }
  }

  /// The names of a group of one record.
  private func alone(_ item: Item, in group: Subject.Group) -> Environment {
    let inner = Environment().entering(item)
    let keys = group.keys.map { evaluate($0.value, inner).settled }
    return names(group, keys, MemberSet(members: [Member(item, membership: .yes)]))
  }

  private func names(
    _ group: Subject.Group, _ keys: [Reading], _ set: MemberSet
  ) -> Environment {
    var environment = Environment()
    environment.sets[group.members] = set
    for (key, value) in zip(group.keys, keys) { environment.values[key.name] = value }
    return environment
  }

  private func candidates(
    _ group: Subject.Group, _ keys: [Reading], _ set: MemberSet, _ asOf: Expression?
  ) -> [Candidate] {
    let parts = keys.map { $0.value?.keyText ?? "?" }
    guard let window = group.window else {
      return [
        Candidate(
          parts: parts, membership: .yes, environment: names(group, keys, set))
      ].filter { _ in set.members.contains { $0.membership == .yes } }
    }
    return windows(window, of: set) {
      names(group, keys, $0)
    } day: { item in
      day(asOf, alone(item, in: group))
    }.filter { $0.set.members.contains { $0.membership == .yes } }.map { run in
      Candidate(
        parts: parts, firstDay: run.firstDay, membership: run.membership,
        environment: names(group, keys, run.set))
    }
  }
}
