/// Which values may be added, multiplied and compared, and what comes out.
///
/// Everything that is not here is an error: money and a bare number never meet, days never meet
/// months, a percentage is not a number.
extension Scalar {
  package enum Operator: String, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
  }

  /// What `self op other` is, or nothing if it can't be worked out.
  package func applying(_ op: Operator, _ other: Scalar) -> Scalar? {
    if self == .broken || other == .broken { return .broken }
    return switch op {
    case .plus: adding(other) ?? other.shifted(by: self)
    case .minus: adding(other) ?? between(other)
    case .times: multiplied(by: other) ?? other.multiplied(by: self)
    case .over: divided(by: other)
    }
  }

  private func adding(_ other: Scalar) -> Scalar? {
    switch (self, other) {
    case (.number, .number), (.percent, .percent), (.duration, .duration), (.period, .period),
      (.workingDays, .workingDays), (.ratio, .ratio):
      self
    case (.ratio, .number), (.number, .ratio): .number
    case (.ratio, .percent), (.percent, .ratio): .percent
    case (.money, .money): isSameCurrency(as: other) ? self : nil
    default: shifted(by: other)
    }
  }

  /// A date moved by a length of time.
  private func shifted(by length: Scalar) -> Scalar? {
    switch (self, length) {
    case (.date, .duration), (.date, .period), (.date, .workingDays): .date
    case (.datetime, .duration), (.datetime, .period), (.datetime, .workingDays): .datetime
    default: nil
    }
  }

  private func between(_ other: Scalar) -> Scalar? { isTime && other.isTime ? .duration : nil }

  private func multiplied(by factor: Scalar) -> Scalar? {
    switch (self, factor) {
    case (.number, .number): .number
    case (.percent, .percent): .percent
    case (.number, .percent), (.ratio, .number), (.ratio, .percent), (.ratio, .ratio): .ratio
    case (.money, .number), (.money, .percent), (.money, .ratio): self
    case (.duration, .number), (.duration, .percent), (.duration, .ratio): .duration
    case (.workingDays, .number), (.period, .number): self
    default: nil
    }
  }

  private func divided(by divisor: Scalar) -> Scalar? {
    switch (self, divisor) {
    case (.number, .number), (.percent, .percent), (.percent, .number), (.duration, .duration):
      .percent
    case (.ratio, .number), (.ratio, .percent), (.ratio, .ratio), (.number, .percent),
      (.number, .ratio), (.percent, .ratio):
      .ratio
    case (.money, .money): isSameCurrency(as: divisor) ? .percent : nil
    case (.money, .number), (.money, .percent), (.money, .ratio): self
    case (.duration, .number), (.duration, .percent): .duration
    default: nil
    }
  }

  /// Two moneys of different columns are told apart at run time only.
  package func isSameCurrency(as other: Scalar) -> Bool {
    guard case .money(.fixed(let left)) = self, case .money(.fixed(let right)) = other else {
      return true
    }
    return left == right
  }

  /// Whether `<` and its like make sense between the two; dates have words for it.
  package func isOrdered(with other: Scalar) -> Bool {
    switch (self, other) {
    case (.broken, _), (_, .broken): true
    case (.number, .number), (.percent, .percent), (.duration, .duration), (.period, .period),
      (.workingDays, .workingDays), (.ratio, .ratio), (.ratio, .number), (.ratio, .percent),
      (.number, .ratio), (.percent, .ratio):
      true
    case (.money, .money): isSameCurrency(as: other)
    default: false
    }
  }

  /// Whether `is` makes sense between the two.
  package func isComparable(with other: Scalar, in model: Model) -> Bool {
    switch (self, other) {
    case (.truth, .truth): true
    case (.text(let left), .text(let right)): left == right || left == .text || right == .text
    case (.code(let left), .code(let right)):
      left == right || model[left].codes.contains { model[right].has($0.name) }
    case (.record(let left), .record(let right)): left.overlaps(right)
    default: (isTime && other.isTime) || isOrdered(with: other)
    }
  }
}
