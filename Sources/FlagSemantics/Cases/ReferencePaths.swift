/// The ways from one kind of record to another over fields that name one record.
struct ReferencePaths {
  let model: Model
  let definitions: [Definition]

  /// The shortest ways from a kind to another that do not pass through a third; several where they
  /// are equally short, one without a step where both kinds are the same.
  func shortest(from start: RecordID, to end: RecordID, around avoided: RecordID? = nil) -> [[Step]]
  {
    var seen: Set<RecordID> = [start]
    var ways: [(at: RecordID, steps: [Step])] = [(start, [])]
    while !ways.isEmpty {
      let found = ways.filter { $0.at == end }
      if !found.isEmpty { return found.map(\.steps) }
      ways = ways.filter { $0.at != avoided }.flatMap { way in
        steps(of: way.at).filter { !seen.contains($0.end) }.map { ($0.end, way.steps + [$0]) }
      }
      seen.formUnion(ways.map(\.at))
    }
    return []
  }

  struct Step {
    let step: Expression.Step
    let end: RecordID
  }

  /// The fields of a kind that lead to one record of one kind, in the order of the model.
  private func steps(of record: RecordID) -> [Step] {
    let fields = model[record].fieldOrder.compactMap { name -> Step? in
      guard case .one(let end)? = model[record].fields[name]?.kind else { return nil }
      return Step(step: .field(name), end: end)
    }
    let workedOut = definitions.filter { $0.owner == record && !$0.type.isMany }
      .compactMap { definition -> Step? in
        guard let ends = definition.type.record?.records, ends.count == 1,
          definition.datedBy.isEmpty
        else { return nil }
        return Step(step: .define(definition.name), end: ends[0])
      }
    return fields + workedOut
  }
}
