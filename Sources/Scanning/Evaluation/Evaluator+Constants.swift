import Findings
import FlagSemantics
import Plans
import Tables
import Values

/// Literals and parameters.
extension Evaluator {
  func literal(_ literal: Literal, _ node: Node, rows count: Int) -> Vector {
    switch literal {
    case .truth(let holds): return Vector(.truths(Array(repeating: holds ? 2 : 0, count: count)))
    case .number(let number): return quantity(number, count)
    case .percent(let percent): return quantity(percent.fraction, count)
    case .money(let money): return quantity(money.amount, count)
    case .steps(let steps): return quantity(ExactDecimal(steps), count)
    case .span(let span): return quantity(ExactDecimal(span.units), count)
    case .date(let date):
      let second = Int64(date.dayNumber) * 86_400
      return times(second, second, count)
    case .datetime(let instant): return times(instant.earliest, instant.latest, count)
    case .text(let text): return self.text(text, node, count)
    case .code(let code): return self.code(code, node, count)
    }
  }

  private func quantity(_ value: ExactDecimal, _ count: Int) -> Vector {
    Vector(.quantities(Quantities(repeating: value, count: count)))
  }

  private func times(_ earliest: Int64, _ latest: Int64, _ count: Int) -> Vector {
    Vector(
      .times(
        Times(
          earliest: Array(repeating: earliest, count: count),
          latest: Array(repeating: latest, count: count))))
  }

  private func text(_ text: String, _ node: Node, _ count: Int) -> Vector {
    guard case .text(let kind) = node.type.scalar,
      let canonical = CanonicalForm(kind).text(of: text),
      let number = store.pools[CanonicalForm(kind)]?.find(canonical)
    else { return Vector(.texts(Array(repeating: .max, count: count))) }
    return Vector(.texts(Array(repeating: number, count: count)))
  }

  private func code(_ code: String, _ node: Node, _ count: Int) -> Vector {
    guard case .code(let list) = node.type.scalar else { return Vector(.codes([])) }
    let place = model[list].codes.firstIndex { $0.name == code }.map { UInt16($0) } ?? .max
    return Vector(.codes(Array(repeating: place, count: count)))
  }

  func dataDay() -> Vector {
    guard let day = model.dataDay else {
      return Vector(
        .times(Times(earliest: [0], latest: [0])), [reasons.reason(.missing("data_day"))])
    }
    let second = Int64(day.dayNumber) * 86_400
    return times(second, second, 1)
  }

  // MARK: Parameters

  func parameter(
    _ name: String, _ keyNode: NodeID?, _ dayNode: NodeID?, _ node: Node
  ) -> Vector {
    let key = keyNode.map(vector)
    guard let values = shared.parameters[name] else {
      return Vector(.truths([]), [])
    }
    let count = rows(node.frame)
    let day = dayNode.map(vector)
    var cells: [Vector] = []
    var places: [ParameterValues.Place: UInt32] = [:]
    var picks = [UInt32](repeating: 0, count: count)
    var reasons = [Reason](repeating: .present, count: count)
    let codes = keyNode.map { parameterCodes($0, name) }
    for row in 0..<count {
      let isFixed = values.isFixed(codes?[row])
      // What holds on every day needs none, but a day that was asked for and is none has no value.
      let hasNoDay = day?.reason(row) == Reason.none
      let around = strictReason([key, isFixed && !hasNoDay ? nil : day], row)
      if around != .present {
        reasons[row] = around
        continue
      }
      let known = day.flatMap { dayNumber($0, row) }
      if let dayNode, known == nil, !isFixed {
        reasons[row] = dayReason(dayNode, row)
        continue
      }
      guard let place = values.place(code: codes?[row], day: known, needsDay: day != nil) else {
        reasons[row] = self.reasons.reason(.notInForce(name))
        continue
      }
      if places[place] == nil {
        places[place] = UInt32(cells.count)
        cells.append(literal(values.value(at: place), node, rows: 1))
      }
      picks[row] = places[place] ?? 0
    }
    guard let first = cells.first else {
      return Vector(Vector.Cells.blank(of: node.type.scalar).blank(count), reasons).honest
    }
    let all = cells.dropFirst().reduce(first) { $0.appending($1) }.gathered(picks)
    return Vector(all.values, reasons.contains { $0 != .present } ? reasons : []).honest
  }

  /// The codes of a key as the list of the parameter numbers them.
  func parameterCodes(_ key: NodeID, _ name: String) -> [UInt32] {
    let numbers = vector(key).numbers
    guard let list = shared.parameters[name]?.key, case .code(let own) = plan[key].type.scalar,
      own != list
    else { return numbers }
    return numbers.map { number in
      guard Int(number) < model[own].codes.count else { return .max }
      let name = model[own].codes[Int(number)].name
      return model[list].codes.firstIndex { $0.name == name }.map { UInt32($0) } ?? .max
    }
  }

  private func strictReason(_ sides: [Vector?], _ row: Int) -> Reason {
    sides.reduce(.present) { reason, side in
      let own = side?.reason(row) ?? .present
      if reason == .none || own == .none { return .none }
      return own.isMissing ? unions.union(reason, own) : reason
    }
  }
}
