import Diagnostics
import FlagSemantics

/// What a constant is compared with, where it stands alone on its side.
struct Limit {
  private let other: Expression
  /// With the constant on the right.
  private let sign: OrderSign
  private let isWhole: Bool

  init?(_ constant: Expression, in comparison: Expression?, _ pack: CheckedPack) {
    func isIt(_ side: Expression) -> Bool { side.unnamed.place == constant.place }
    switch comparison?.kind {
    case .order(let left, let sign, let right) where isIt(right): (other, self.sign) = (left, sign)
    case .order(let left, let sign, let right) where isIt(left):
      (other, self.sign) = (right, sign.mirrored)
    case .between(let low, let sign, let value, _, _) where isIt(low):
      (other, self.sign) = (value, sign.mirrored)
    case .between(_, _, let value, let sign, let high) where isIt(high):
      (other, self.sign) = (value, sign)
    default: return nil
    }
    isWhole = other.isWhole(in: pack) && constant.isWhole(in: pack)
  }

  func edge(_ old: String, _ moved: Literal, up: Bool) -> Mutant.Edge {
    Mutant.Edge(
      of: other, low: up ? old : moved.text, high: up ? moved.text : old,
      includesLow: sign == .greaterOrEqual || sign == .less, isWhole: isWhole || moved.isAmount)
  }
}

extension Literal {
  /// Whether a step is the least by which two amounts of its kind differ in practice.
  fileprivate var isAmount: Bool {
    switch self {
    case .money, .span, .date: true
    default: false
    }
  }
}
