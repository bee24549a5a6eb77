import Findings
import FlagSemantics
import Plans
import Values

/// Comparisons of moments, which may be stretches.
extension Evaluator {
  func before(_ left: NodeID, _ right: NodeID) -> Vector {
    let (a, b) = (vector(left), vector(right))
    guard case .times(let first) = a.values, case .times(let second) = b.values else {
      return Vector(.truths(Array(repeating: 0, count: a.count)))
    }
    let (early, late) = aligned(first, second, left, right)
    return timed(a, b, left, right, early, late) { $0.isBefore($1) }
  }

  /// Dates beside a time of day are stretches of a whole day; two dates are compared as days.
  func aligned(
    _ first: Times, _ second: Times, _ left: NodeID, _ right: NodeID
  ) -> (Times, Times) {
    let isDate = (plan[left].type.scalar == .date, plan[right].type.scalar == .date)
    if isDate.0 && isDate.1 { return first.asDays(beside: second) }
    if isDate.0 == isDate.1 { return (first, second) }
    return (isDate.0 ? first.wholeDays : first, isDate.1 ? second.wholeDays : second)
  }

  func timed(
    _ left: Vector, _ right: Vector, _ leftNode: NodeID, _ rightNode: NodeID,
    _ first: Times, _ second: Times, _ truth: (Span, Span) -> Truth
  ) -> Vector {
    truths(left.count) { row in
      let (a, b) = (left.reason(row), right.reason(row))
      if a == .none || b == .none { return (0, .present) }
      if a.isMissing || b.isMissing { return (1, unions.union(a, b)) }
      let spans = (Span(first, row), Span(second, row))
      let truth = truth(spans.0, spans.1)
      guard truth == .unknown else { return (truth.rawValue, .present) }
      return (1, imprecise(leftNode, spans.0.length, rightNode, spans.1.length, row))
    }
  }

  /// The longer side is to blame, both where they are equally long.
  func imprecise(
    _ left: NodeID, _ first: Int64, _ right: NodeID, _ second: Int64, _ row: Int
  ) -> Reason {
    let sides = first > second ? [left] : second > first ? [right] : [left, right]
    var fields = sides.reduce(into: Set()) { gatherTimes($1, row, &$0) }
    // The longer one stands in the rule itself.
    if fields.isEmpty { fields = [left, right].reduce(into: []) { gatherTimes($1, row, &$0) } }
    return imprecise(fields)
  }

  /// The times that a value was read from are not known to the second.
  func imprecise(_ node: NodeID) -> Reason {
    var fields: Set<String> = []
    gatherTimes(node, nil, &fields)
    return imprecise(fields)
  }

  /// Where no field was read, the rule names the times itself.
  private func imprecise(_ fields: Set<String>) -> Reason {
    (fields.isEmpty ? ["rule"] : fields.sorted()).reduce(.present) { reason, field in
      unions.union(reason, reasons.reason(.imprecise(field)))
    }
  }

  /// The day of a rule: where it is none, nobody knows it.
  func day(_ inner: NodeID) -> Vector {
    var day = vector(inner)
    guard day.reasons.contains(.none) else { return day }
    var fields: Set<String> = []
    gatherTimes(inner, nil, &fields)
    let missing = fields.sorted().reduce(.present) { reason, field in
      unions.union(reason, reasons.reason(.missing(field)))
    }
    day.reasons = day.reasons.map { $0 == .none ? missing : $0 }
    return day
  }

  /// The fields that the time of a row was read from; without a row, those of any.
  private func gatherTimes(_ id: NodeID, _ row: Int?, _ fields: inout Set<String>) {
    let node = plan[id]
    switch node.operation {
    case .field(let base, let name) where node.type.scalar.isTime:
      for record in plan[base].type.record?.records ?? [] {
        fields.insert("\(store[record].name).\(name)")
      }
    case .edge(let name) where node.type.scalar.isTime:
      guard case .members(let set) = plan[node.frame], let link = plan[set].type.record?.link
      else { return }
      fields.insert("\(model[link].name).\(name)")
    case .ifMissing(let value, let other, _) where row != nil:
      let isMissing = row.map { vector(value).reason($0).isMissing } ?? false
      gatherTimes(isMissing ? other : value, row, &fields)
    case .outer(let inner):
      gatherTimes(inner, row.map { outerRow(of: inner, $0, in: node.frame) }, &fields)
    case .aggregate(let aggregate) where aggregate.value != nil:
      // By which times its members were chosen is another question.
      for operand in [aggregate.value].compactMap(\.self) + aggregate.others {
        gatherTimes(operand, plan[operand].frame == node.frame ? row : nil, &fields)
      }
    default:
      for operand in node.operation.operands where !isRecord(operand) {
        gatherTimes(operand, plan[operand].frame == node.frame ? row : nil, &fields)
      }
    }
  }

  private func isRecord(_ node: NodeID) -> Bool {
    plan[node].type.record != nil && !plan[node].type.isMany
  }

  /// A stretch of seconds, both ends included.
  struct Span {
    let earliest: Int64
    let latest: Int64

    init(_ times: Times, _ row: Int) {
      earliest = times.earliest[row]
      latest = times.latest[row]
    }

    var length: Int64 { latest - earliest }

    func isBefore(_ other: Span) -> Truth {
      if latest < other.earliest { return .yes }
      return earliest >= other.latest ? .no : .unknown
    }

    func isSame(as other: Span) -> Truth {
      if latest < other.earliest || other.latest < earliest { return .no }
      return length == 0 && other.length == 0 ? .yes : .unknown
    }
  }
}

extension Times {
  /// Two days are compared as days, but for one that was moved by part of a day.
  func asDays(beside other: Times) -> (Times, Times) {
    if earliest == latest, other.earliest == other.latest { return (self, other) }
    var (mine, theirs) = (self, other)
    for row in earliest.indices
    where earliest[row] != latest[row] || other.earliest[row] != other.latest[row] {
      mine.latest[row] = max(latest[row], earliest[row] + 86_399)
      theirs.latest[row] = max(other.latest[row], other.earliest[row] + 86_399)
    }
    return (mine, theirs)
  }

  var wholeDays: Times {
    Times(earliest: earliest, latest: zip(earliest, latest).map { max($0 + 86_399, $1) })
  }
}
