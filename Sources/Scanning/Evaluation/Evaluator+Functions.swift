import Findings
import FlagSemantics
import Plans
import Statistics
import Values

/// Functions of single values.
extension Evaluator {
  func function(_ function: Builtin, _ operands: [NodeID], _ node: Node) -> Vector {
    switch function {
    case .howMany: return howMany(operands.map(vector))
    case .similarity: return similarity(operands[0], operands[1])
    case .year, .month, .dayOfMonth, .hour: return part(function, of: operands[0])
    case .workingDays: return officeDays(operands[0], operands[1])
    case .isWorkingDay: return isOfficeDay(operands[0])
    case .number: return number(operands[0])
    case .min, .max: return least(function, operands.map { settled($0) })
    default: return chance(function, operands.map { settled($0) })
    }
  }

  private func part(_ function: Builtin, of time: NodeID) -> Vector {
    let vector = vector(time)
    guard case .times(let times) = vector.values else { return vector }
    return strict([vector]) { row in
      guard let early = part(function, of: times.earliest[row]),
        early == part(function, of: times.latest[row])
      else { return .missing(imprecise(time)) }
      return .value(Ratio(Int64(early), scale: 0))
    }
  }

  private func part(_ function: Builtin, of second: Int64) -> Int? {
    guard let date = CalendarDate(dayNumber: Int(second.dayNumber)) else { return nil }
    switch function {
    case .year: return date.year
    case .month: return date.month
    case .dayOfMonth: return date.day
    default: return Int(second - second.dayNumber * 86_400) / 3600
    }
  }

  private func number(_ operand: NodeID) -> Vector {
    let vector = settled(operand)
    guard case .truths(let truths) = vector.values else { return vector }
    return Vector(
      .quantities(.scaled(truths.map { $0 == 2 ? 1 : 0 }, scale: 0)), vector.reasons)
  }

  private func least(_ function: Builtin, _ operands: [Vector]) -> Vector {
    let values = operands.compactMap(\.quantities)
    guard values.count == operands.count else { return leastTime(function, operands) }
    return strict(operands) { row in
      let all = values.map { $0[row] }
      return .value((function == .min ? all.min() : all.max()) ?? .zero)
    }
  }

  private func leastTime(_ function: Builtin, _ operands: [Vector]) -> Vector {
    guard var best = operands.first else { return Vector(.truths([])) }
    for other in operands.dropFirst() {
      guard case .times(let a) = best.values, case .times(let b) = other.values else { continue }
      let rows = (0..<best.count).filter { row in
        function == .min
          ? b.earliest[row] < a.earliest[row] : b.earliest[row] > a.earliest[row]
      }
      best = best.replacing(rows, from: other)
    }
    best.reasons = strictReasons(operands)
    return best
  }

  private func chance(_ function: Builtin, _ operands: [Vector]) -> Vector {
    let values = operands.compactMap(\.quantities)
    guard values.count == operands.count else { return operands[0] }
    return strict(operands) { row in
      do throws(Undefined) {
        return .value(try chance(function, values.map { $0[row] }))
      } catch {
        return .missing(reasons.reason(error.cause(of: function)))
      }
    }
  }

  private func chance(_ function: Builtin, _ values: [Ratio]) throws(Undefined) -> Ratio {
    func whole(_ place: Int) throws(Undefined) -> Int {
      guard values[place].denominator == 1, let whole = Int(exactly: values[place].numerator) else {
        throw .outOfRange
      }
      return whole
    }
    switch function {
    case .fisher:
      return Ratio(try Chance.fisher(try whole(0), try whole(1), try whole(2), try whole(3)))
    case .binomialTail:
      return Ratio(try Chance.binomialTail(try whole(0), of: try whole(1), at: values[2]))
    case .wilsonLow: return Ratio(try Chance.wilsonLow(try whole(0), of: try whole(1)))
    case .remainder:
      guard values[1] != .zero else { throw .divisionByZero }
      guard let rest = values[0].remainder(dividingBy: values[1]) else { throw .tooLarge }
      return rest
    case .magnitude:
      guard let magnitude = values[0].magnitude else { throw .outOfRange }
      return Ratio(magnitude)
    default: throw .outOfRange
    }
  }
}
