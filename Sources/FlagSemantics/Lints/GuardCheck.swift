import Diagnostics

/// Asks for a guard where a division by a count or a statistic can have too little to work on.
///
/// `cv(prices)` of one price and a share of no tenders are undecided, subject after subject. A
/// `count(…) >= 4` in the scope or the condition puts those outside instead.
struct GuardCheck {
  let context: Context
  let subject: Subject
  let conditions: [Expression]

  func check() {
    let guarded = self.guarded
    var said: Set<String> = []
    for condition in conditions {
      condition.walk { expression in
        guard let need = need(of: expression), !isGuarded(need.records, by: guarded),
          said.insert(need.records.signature).inserted
        else { return }
        context.log.report(
          .unguarded, at: expression.place, need.what, need.when,
          notes: [.guardWith("count(\(need.records.place.text)) >= \(need.fewest)")])
      }
    }
  }

  private struct Need {
    let records: Expression
    let fewest: Int
    let what: Wording
    let when: Wording
  }

  private func need(of expression: Expression) -> Need? {
    switch expression.kind {
    case .arithmetic(.over, _, let divisor):
      guard case .call(.count, let arguments) = divisor.unnamed.kind, let counted = arguments.first
      else { return nil }
      return Need(
        records: counted.value, fewest: 1, what: .thisShare,
        when: .thereAreNone(counted.value.place.text))
    case .call(let builtin, let arguments):
      let fewest = builtin.signature.fewest
      guard fewest >= 2, let values = arguments.first?.value else { return nil }
      return Need(
        records: values, fewest: fewest, what: Wording(verbatim: "`\(builtin.rawValue)`"),
        when: .thereAreFewer(than: fewest, values.place.text))
    default: return nil
    }
  }

  /// Signatures of what a count in the conditions holds to a number.
  private var guarded: Set<String> {
    var found: Set<String> = []
    for condition in conditions {
      condition.walk { expression in
        guard expression.type.scalar == .truth else { return }
        for part in expression.parts {
          guard case .call(.count, let arguments) = part.unnamed.kind, let first = arguments.first
          else { continue }
          found.insert(first.value.signature)
        }
      }
    }
    return found
  }

  /// Whether the records, or those that they stand on, are counted or always there.
  private func isGuarded(_ records: Expression, by guarded: Set<String>) -> Bool {
    let records = records.unnamed
    if guarded.contains(records.signature) || isAlwaysThere(records) { return true }
    switch records.kind {
    case .step(let base, .field): return base.type.isMany && isGuarded(base, by: guarded)
    case .filter(let values, let condition):
      // `count(bids where …)` guards `bids.amount where …`: one value for each of the same records.
      guard case .step(let base, .field) = values.unnamed.kind, base.type.isMany else {
        return false
      }
      return isGuarded(
        Expression(.filter(base, where: condition), base.type, records.place), by: guarded)
    default: return false
    }
  }

  /// The members of a group are there, and so is what a pair shares.
  private func isAlwaysThere(_ records: Expression) -> Bool {
    if case .element(.members) = records.kind { return true }
    guard case .pair(let pair) = subject else { return false }
    let shared = Set(pair.sharing.map { $0.signatureFromElement })
    return shared.contains(records.signatureFromElement)
  }
}

extension Expression {
  /// The signature with whatever the walk begins at left out.
  fileprivate var signatureFromElement: String {
    switch kind {
    case .step(let base, let step): base.signatureFromElement + ".\(step)"
    case .element: ""
    default: signature
    }
  }
}
