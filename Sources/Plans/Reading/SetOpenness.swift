package import FlagSemantics

/// Why a set may have members that are not in the data, as the model says.
///
///     tender.bids                        the relation is partial
///     tender.bids unless bids_listed     complete where the tender says so
///
/// A table that is not supplied makes every set of it open; that is not said here.
package struct SetOpenness {
  private let plan: Plan
  private let model: Model

  package init(_ plan: Plan, _ model: Model) {
    self.plan = plan
    self.model = model
  }

  /// The relations and links that may leave the set open; none where it is complete.
  package func causes(_ set: NodeID) -> [String] {
    var known: Set<String> = []
    return all(set).filter { known.insert($0).inserted }
  }

  private func all(_ set: NodeID) -> [String] {
    guard plan[set].type.isMany else { return [] }
    switch plan[set].operation {
    case .related(let owner, let name, _): return relation(plan[owner].type, name)
    case .linked(let owner, let link, let direction, _):
      return edges(plan[owner].type.record?.records ?? [], link, direction)
    case .reach(_, let reach):
      guard case .link(let link, let direction) = reach.relation else { return [] }
      return edges([reach.owner], link, direction)
    case .filtered(let base, _), .withValue(let base, _), .distinctRecords(let base),
      .distinctValues(let base, _), .outer(let base), .viewed(_, let base),
      .lookedUp(_, let base):
      return all(base)
    case .joined(let left, let right), .common(let left, let right): return all(left) + all(right)
    case .classMembers, .groupMembers: return plan.sources(of: plan.frame(of: set)).flatMap(all)
    default: return []
    }
  }

  private func relation(_ owner: ValueType, _ name: String) -> [String] {
    (owner.record?.records ?? []).compactMap { record in
      guard case .many(_, _, let completeness)? = model[record].fields[name]?.kind else {
        return nil
      }
      return cause("\(model[record].name).\(name)", completeness)
    }
  }

  private func edges(
    _ owners: [RecordID], _ link: LinkID, _ direction: Field.Direction
  ) -> [String] {
    owners.compactMap { owner in
      cause("\(model[owner].name).\(model[link].name(direction))", model[link].completeness)
    }
  }

  private func cause(_ name: String, _ completeness: Completeness) -> String? {
    switch completeness {
    case .complete: nil
    case .partial: name
    case .completeWhere(let field): "\(name) unless \(field)"
    }
  }
}
