import Diagnostics
import Values

/// Two values of different kinds side by side: which mistake is it, and what was meant?
struct Mismatch {
  let left: Expression
  let right: Expression
  let context: Context

  func report() {
    let (a, b) = (left.type.scalar, right.type.scalar)
    if a.isMoney, b.isMoney {
      report(.currenciesDiffer, [typeOf(left), typeOf(right)])
    } else if a.isMoney && b == .number || a == .number && b.isMoney {
      report(.moneyWithNumber, [])
    } else if a == .percent && b == .number || a == .number && b == .percent {
      report(.percentWithNumber, [])
    } else if isLength(a), isLength(b) {
      report(.durationWithPeriod, [typeOf(left), typeOf(right)])
    } else {
      report(.typesDiffer, [typeOf(left), typeOf(right)])
    }
  }

  private func isLength(_ scalar: Scalar) -> Bool {
    scalar == .duration || scalar == .period || scalar == .workingDays
  }

  private func typeOf(_ expression: Expression) -> Wording {
    if case .code(let list) = expression.type.scalar, case .code = left.type.scalar,
      case .code = right.type.scalar
    {
      return .code(of: context.model[list])
    }
    return .type(expression.type, in: context.model)
  }

  private func report(_ kind: DiagnosticKind, _ arguments: [Wording]) {
    // The plain number is the likelier slip: point there, and say what the other side is.
    let (slip, other) = left.isLiteral && !right.isLiteral ? (left, right) : (right, left)
    var diagnostic = Diagnostic(
      kind, at: slip.place, arguments, label: typeOf(slip),
      others: [.init(other.place, origin(of: other))])
    if let meant = meant(slip, beside: other) {
      diagnostic.notes.append(.writeInstead(meant))
      diagnostic.fix = Fix(replacing: slip.place, with: meant)
    }
    if let parameter = likelyParameter(for: slip, beside: other) {
      diagnostic.notes.append(.useParameter(parameter))
    }
    context.log.append(diagnostic)
  }

  /// `amount`: money(TWD), and where the model says so.
  private func origin(of expression: Expression) -> Wording {
    guard let field = expression.field(in: context.model) else { return typeOf(expression) }
    return .fromModel(typeOf(expression), field: field)
  }

  /// The number written with the unit of the other side.
  private func meant(_ slip: Expression, beside other: Expression) -> String? {
    guard case .literal(.number(let number)) = slip.kind else { return nil }
    switch other.type.scalar {
    case .money(.fixed(let currency)): return "\(Mismatch.short(number)) \(currency)"
    case .percent:
      guard let percent = number.scaled(byPowerOfTen: 2), number < 1 else { return nil }
      return "\(percent)%"
    case .duration: return "\(slip.place.text) days"
    default: return nil
    }
  }

  /// 1500000 as an auditor writes it: `150萬`.
  private static func short(_ number: ExactDecimal) -> String {
    guard let whole = number.integer, whole != 0 else { return number.description }
    if whole % 100_000_000 == 0 { return "\(whole / 100_000_000)億" }
    if whole % 10_000 == 0 { return "\(whole / 10_000)萬" }
    return number.description
  }

  /// A parameter that has just this amount: a legal limit changes, the number would not.
  private func likelyParameter(for slip: Expression, beside other: Expression) -> Parameter? {
    guard case .literal(.number(let number)) = slip.kind else { return nil }
    return context.parameters.values.sorted { $0.name < $1.name }.first { parameter in
      parameter.scalar == other.type.scalar && parameter.key == nil
        && parameter.values.contains {
          if case .literal(.money(let money)) = $0.value.kind {
            money.amount == number
          } else {
            false
          }
        }
    }
  }
}

extension Expression {
  /// The field of the model that the expression ends in.
  func field(in model: Model) -> Field? {
    guard case .step(let base, .field(let name)) = kind, let shape = base.type.record,
      let record = shape.records.first
    else { return nil }
    return model[record].fields[name]
  }
}
