import FlagSemantics
import Plans
import Tables
import Values

/// Values as people read them.
extension Evaluator {
  /// The value of a node in a row; nil where it has none.
  func text(_ node: NodeID, _ row: Int) -> String? {
    if let raw = given(node, row) { return raw }
    let vector = settled(node)
    guard row < vector.count, vector.reason(row) == .present else { return nil }
    return text(vector, row, plan[node].type.scalar)
  }

  func text(_ vector: Vector, _ row: Int, _ scalar: Scalar) -> String? {
    switch vector.values {
    case .truths(let truths): return truths[row] == 2 ? "yes" : truths[row] == 0 ? "no" : nil
    case .codes(let codes):
      guard case .code(let list) = scalar, Int(codes[row]) < model[list].codes.count else {
        return nil
      }
      return model[list].codes[Int(codes[row])].name
    case .quantities(let values): return text(values[row], scalar)
    case .times(let times): return time(times, row, scalar)
    case .texts(let numbers):
      guard case .text(let kind) = scalar else { return nil }
      return store.canonical(numbers[row], CanonicalForm(kind))
    case .records(let ids): return record(ids[row], scalar)
    case .stretches, .members: return nil
    }
  }

  private func record(_ id: UInt32, _ scalar: Scalar) -> String? {
    // Who stands at an end of an edge may be unknown.
    guard id != .max, case .record(let shape) = scalar else { return nil }
    let kind = shape.records[RecordNumber.kind(id, of: shape.records.count)]
    return key(of: RecordNumber.place(id, of: shape.records.count), kind).joined(
      separator: "/")
  }

  /// A value as part of a key: numbers without commas, because a year is no amount.
  func keyText(_ vector: Vector, _ row: Int, _ scalar: Scalar) -> String? {
    if scalar == .number, case .quantities(let values) = vector.settled.values,
      let exact = values[row].decimal
    {
      return exact.description
    }
    return text(vector, row, scalar)
  }

  func text(_ value: Ratio, _ scalar: Scalar) -> String {
    switch scalar {
    case .percent:
      if let exact = value.decimal { return "\(Percent(fraction: exact))" }
      return Percent(rounding: value, toPlaces: 2).map { "\($0)" } ?? "\(value)"
    case .money(.fixed(let code)): return "\(decimalText(value)) \(code)"
    case .duration:
      return value.whole.map { "\(Duration(seconds: Int($0)))" } ?? decimalText(value)
    case .period: return value.whole.map { "\(Period(months: Int($0)))" } ?? decimalText(value)
    case .workingDays:
      return value.whole.map { "\(WorkingDays(Int($0)))" } ?? decimalText(value)
    default: return decimalText(value)
    }
  }

  private func decimalText(_ value: Ratio) -> String {
    (value.decimal ?? value.rounded(toPlaces: 4))?.grouped ?? "\(value)"
  }

  private func time(_ times: Times, _ row: Int, _ scalar: Scalar) -> String? {
    if scalar == .date {
      return CalendarDate(dayNumber: Int(times.earliest[row].dayNumber))?.description
    }
    return Instant(from: times.earliest[row], through: times.latest[row])?.description
  }

  /// A text as the source has it, where the node reads a field.
  private func given(_ node: NodeID, _ row: Int) -> String? {
    guard case .text = plan[node].type.scalar else { return nil }
    switch plan[node].operation {
    case .field(let base, let name):
      let records = vector(base)
      guard records.reason(row) == .present, let shape = plan[base].type.record else { return nil }
      let id = records.numbers[row]
      let kind = shape.records[RecordNumber.kind(id, of: shape.records.count)]
      let place = RecordNumber.place(id, of: shape.records.count)
      return store.cell(name, of: self.row(of: place, kind), kind)
    case .outer(let inner): return given(inner, owner(of: row, in: plan[node].frame))
    case .literal(.text(let text)): return text
    case .edge("path"):
      guard case .members(let set) = plan[plan[node].frame],
        plan[set].type.record?.isReached ?? false
      else { return nil }
      let chains = members(set).chains
      guard row < chains.count, chains[row].shortest.membership == .present else { return nil }
      return pathText(chains[row].shortest.records)
    default: return nil
    }
  }
}

extension Ratio {
  /// The decimal that it is exactly, if it is one of few digits.
  var decimal: ExactDecimal? {
    rounded(toPlaces: 12).flatMap { Ratio($0) == self ? $0 : nil }
  }
}
