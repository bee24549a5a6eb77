import FlagSemantics

/// Whether rules that flagged meet a condition of the matrix, each standing for one name at most: a
/// rule that proves one of several things does not prove two.
struct ConditionMeeting {
  private let condition: CaseCondition
  private let signs: [(rule: String, sign: RuleSign)]

  init(_ condition: CaseCondition, _ signs: [(rule: String, sign: RuleSign)]) {
    self.condition = condition
    self.signs = signs
  }

  var isMet: Bool { isMet(condition.requirements[...], using: []) }

  /// The rules that stand for a name of the condition.
  var bearing: Set<String> {
    Set(
      condition.requirements.flatMap { requirement in
        requirement.names.flatMap { name in
          signs.filter { $0.sign.bears(name, requirement) }.map(\.rule)
        }
      })
  }

  private func isMet(
    _ requirements: ArraySlice<CaseCondition.Requirement>, using used: Set<String>
  ) -> Bool {
    guard let first = requirements.first else { return true }
    return isMet(first, first.names[...], first.least, used, requirements.dropFirst())
  }

  /// Finds rules for so many more of the names, trying each that is not used yet.
  private func isMet(
    _ requirement: CaseCondition.Requirement, _ names: ArraySlice<String>, _ needed: Int,
    _ used: Set<String>, _ rest: ArraySlice<CaseCondition.Requirement>
  ) -> Bool {
    if needed == 0 { return isMet(rest, using: used) }
    guard names.count >= needed, let name = names.first else { return false }
    for (rule, sign) in signs where sign.bears(name, requirement) && !used.contains(rule) {
      if isMet(requirement, names.dropFirst(), needed - 1, used.union([rule]), rest) {
        return true
      }
    }
    return isMet(requirement, names.dropFirst(), needed, used, rest)
  }
}

extension RuleSign {
  fileprivate func bears(_ name: String, _ requirement: CaseCondition.Requirement) -> Bool {
    (requirement.asksCards ? cards : groups).contains(name)
  }
}
