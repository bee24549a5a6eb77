import Diagnostics

/// Checks what the manifest says of cases against the model.
struct CasesCheck {
  let context: Context
  let cases: CaseRules

  func check() {
    checkRecords()
    checkFields()
  }

  /// The records that the manifest says cases are about.
  private func checkRecords() {
    for name in [cases.matter, cases.party].compactMap({ $0 })
    where context.model.record(named: name.value) == nil {
      let near = Suggestion.closest(to: name.value, among: context.model.records.map(\.name))
      context.log.report(
        .manifestUnknownRecord, at: name.place, Wording(verbatim: name.value),
        notes: near.map { [.didYouMean($0)] } ?? [],
        fix: near.map { Fix(replacing: name.place, with: "\"\($0)\"") })
    }
  }

  /// The fields that the manifest says tell who took part, who won and for how much.
  private func checkFields() {
    let wanted: [(Placed<String>?, CaseField)] = [
      (cases.bids, .party), (cases.awards, .party), (cases.amount, .money),
    ]
    for (name, kind) in wanted {
      guard let name, let path = FieldPath(name.value) else { continue }
      if kind.admits(path, in: context.model, cases) { continue }
      context.log.report(
        .manifestUnfitField, at: name.place, Wording(verbatim: name.value), kind.wording)
    }
  }
}
