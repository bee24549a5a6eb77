import Diagnostics
import FlagSemantics
import Values

/// Looks through expressions for all that might be a mistake.
struct MutantCollector {
  private let pack: CheckedPack
  /// How a replacement of expressions gets into a rule, or into the definitions it rests on.
  private let install:
    @Sendable (inout Mutant.Subject, @Sendable @escaping (Expression) -> Expression) -> Void
  private(set) var mutants: [Mutant] = []
  private var known: Set<Key> = []
  /// The parameters that were met in a comparison with a share.
  private(set) var shares: Set<String> = []
  /// By the name of a parameter, what it is compared with first.
  private(set) var limits: [String: Limit] = [:]
  /// By the name of a parameter, the codes for which it is asked.
  private(set) var codes: [String: AskedCodes] = [:]

  private struct Key: Hashable {
    let place: Place
    let change: String
  }

  init(
    _ pack: CheckedPack,
    _ install:
      @Sendable @escaping (
        inout Mutant.Subject, @Sendable @escaping (Expression) -> Expression
      ) -> Void
  ) {
    self.pack = pack
    self.install = install
  }

  // MARK: Looking

  /// `comparison` is the innermost one around.
  mutating func look(_ expression: Expression, in comparison: Expression? = nil) {
    switch expression.kind {
    case .order(let left, let sign, let right):
      flip(expression, sign, left, right) { .order(left, $0, right) }
      lookInside(expression, in: expression)
    case .between(let low, let first, let value, let second, let high):
      between(expression, low, first, value, second, high)
      lookInside(expression, in: expression)
    case .before(let left, let right):
      replace(
        expression, .sign(from: "before", to: "not after", in: expression),
        .not(Expression(.after(left, right), .truth, expression.place)))
      lookInside(expression, in: expression)
    case .after(let left, let right):
      replace(
        expression, .sign(from: "after", to: "not before", in: expression),
        .not(Expression(.before(left, right), .truth, expression.place)))
      lookInside(expression, in: expression)
    case .not(let operand): negation(expression, operand)
    case .equal, .isIn, .isMissing, .isNone:
      replace(
        expression, .negated(from: "is", to: "is not", in: expression), .not(expression))
      lookInside(expression, in: expression)
    case .conjunction(let operands):
      drop(operands, of: expression, Expression.Kind.conjunction) { .withoutConjunct($0) }
      lookInside(expression, in: nil)
    case .disjunction(let operands):
      drop(operands, of: expression, Expression.Kind.disjunction) { .withoutDisjunct($0) }
      lookInside(expression, in: nil)
    case .filter(let base, let condition):
      if case .conjunction = condition.unnamed.kind {
      } else {
        replace(expression, .withoutFilter(condition), base.kind)
      }
      look(base, in: comparison)
      look(condition)
    case .literal(let literal): move(literal, expression, in: comparison)
    case .parameter(let name, let key):
      codes[name, default: AskedCodes()].add(key)
      if comparison?.parts.contains(where: { $0.isShare(in: pack) }) ?? false {
        shares.insert(name)
      }
      if limits[name] == nil { limits[name] = Limit(expression, in: comparison, pack) }
      lookInside(expression, in: comparison)
    case .parameterOn(let name, let key, _):
      codes[name, default: AskedCodes()].add(key)
      lookInside(expression, in: comparison)
    case .ifMissing(let value, _, _): look(value, in: comparison)
    default: lookInside(expression, in: comparison)
    }
  }

  private mutating func lookInside(_ expression: Expression, in comparison: Expression?) {
    for part in expression.parts { look(part, in: comparison) }
  }

  // MARK: Comparisons

  private mutating func flip(
    _ expression: Expression, _ sign: OrderSign, _ left: Expression, _ right: Expression,
    _ part: Expression? = nil, _ flipped: (OrderSign) -> Expression.Kind
  ) {
    // Moving the constant by one says the same.
    let isWhole = left.isWhole(in: pack) && right.isWhole(in: pack)
    if isWhole, left.isConstant || right.isConstant { return }
    if left.isRounded || right.isRounded { return }
    replace(
      expression, .sign(from: sign.rawValue, to: sign.flipped.rawValue, in: part ?? expression),
      flipped(sign.flipped))
  }

  private mutating func between(
    _ expression: Expression, _ low: Expression, _ first: OrderSign, _ value: Expression,
    _ second: OrderSign, _ high: Expression
  ) {
    let (lower, upper) = (
      Expression(.order(low, first, value), .truth, expression.place),
      Expression(.order(value, second, high), .truth, expression.place)
    )
    flip(expression, first, low, value, lower) { .between(low, $0, value, second, high) }
    flip(expression, second, value, high, upper) { .between(low, first, value, $0, high) }
    let texts = ["\(low.place.text) \(first.rawValue)", "\(second.rawValue) \(high.place.text)"]
    replace(expression, .sign(from: texts[0], to: "", in: expression), upper.kind)
    replace(expression, .sign(from: texts[1], to: "", in: expression), lower.kind)
  }

  private mutating func negation(_ expression: Expression, _ operand: Expression) {
    switch operand.kind {
    case .before(let left, let right):
      replace(
        expression, .sign(from: "not before", to: "after", in: expression), .after(left, right))
      lookInside(operand, in: expression)
    case .after(let left, let right):
      replace(
        expression, .sign(from: "not after", to: "before", in: expression), .before(left, right))
      lookInside(operand, in: expression)
    case .equal, .isIn, .isMissing, .isNone:
      let isWritten = operand.place == expression.place
      replace(
        expression,
        .negated(
          from: isWritten ? "is not" : "not", to: isWritten ? "is" : "", in: expression),
        operand.kind)
      lookInside(operand, in: expression)
    default:
      replace(expression, .negated(from: "not", to: "", in: expression), operand.kind)
      look(operand)
    }
  }

  // MARK: Leaving out

  private mutating func drop(
    _ operands: [Expression], of whole: Expression,
    _ join: ([Expression]) -> Expression.Kind, _ change: (Expression) -> Mutant.Change
  ) {
    for place in operands.indices where operands.count > 1 {
      var rest = operands
      let dropped = rest.remove(at: place)
      replace(
        whole, at: dropped.place, change(dropped), rest.count == 1 ? rest[0].kind : join(rest))
    }
  }

  // MARK: Constants

  private mutating func move(
    _ literal: Literal, _ expression: Expression, in comparison: Expression?
  ) {
    let isShare = comparison?.parts.contains { $0.isShare(in: pack) } ?? false
    let isRounded = comparison?.isRounded ?? false
    for up in [true, false] where up || !literal.isZero || isRounded {
      guard let moved = literal.moved(up: up, isShare ? .share : .fine) else { continue }
      replace(
        expression,
        .constant(
          from: expression.place.text, to: moved.text, in: comparison,
          Limit(expression, in: comparison, pack)?.edge(expression.place.text, moved, up: up)),
        .literal(moved))
    }
  }

  // MARK: Replacing

  private mutating func replace(
    _ expression: Expression, at place: Place? = nil, _ change: Mutant.Change,
    _ kind: Expression.Kind
  ) {
    let place = place ?? expression.place
    guard known.insert(Key(place: place, change: "\(change.kind) \(change.target)")).inserted
    else { return }
    let signature = expression.signature
    let other = Expression(kind, expression.type, expression.place)
    let install = self.install
    mutants.append(
      Mutant(change: change, place: place) { subject in
        install(&subject) { whole in
          whole.replacing { part in
            part.place == other.place && part.signature == signature ? other : nil
          }
        }
      })
  }
}

extension OrderSign {
  /// The sign that differs only where both sides are equal.
  fileprivate var flipped: OrderSign {
    switch self {
    case .less: .lessOrEqual
    case .lessOrEqual: .less
    case .greater: .greaterOrEqual
    case .greaterOrEqual: .greater
    }
  }
}

extension Mutant.Change {
  fileprivate var target: String {
    switch self {
    case .sign(let from, let to, _), .negated(let from, let to, _),
      .constant(let from, let to, _, _), .parameter(_, _, _, let from, let to, _):
      from + " " + to
    case .withoutConjunct(let part), .withoutDisjunct(let part), .withoutFilter(let part),
      .withoutScope(let part):
      part.place.text
    }
  }
}

extension Literal {
  /// As it is written in rules.
  var text: String {
    switch self {
    case .number(let number): number.description
    case .money(let money): "\(money.amount.grouped) \(money.currency)"
    default: cellText
    }
  }
}
