import Diagnostics
import FlagSyntax

/// Texts that resemble each other.
extension ExpressionChecker {
  func resemblance(_ node: SyntaxNode) -> Expression {
    let parts = node.nodes
    guard parts.count >= 2 else { return broken(node.place) }
    let (left, right) = (single(check(parts[0])), single(check(parts[1])))
    guard !left.type.isBroken, !right.type.isBroken else { return broken(node.place) }
    guard left.type.scalar.isText else {
      log.report(
        .wrongArgument, at: left.place, "resembles", .requires(.one(.text)),
        .type(left.type, in: model))
      return broken(node.place)
    }
    guard left.type.scalar.isComparable(with: right.type.scalar, in: model)
    else {
      mismatch(left, right)
      return broken(node.place)
    }
    return maybeNot(node.has(.not), .resembles(left, right), node)
  }

  /// `similar name` of a pair: that the name of the one resembles the name of the other.
  func similarity(_ node: SyntaxNode) -> Expression {
    guard let inner = node.first(.path) else { return broken(node.place) }
    let path = single(self.path(inner))
    guard !path.type.isBroken else { return broken(node.place) }
    guard path.type.scalar.isText else {
      log.report(
        .wrongArgument, at: path.place, "similar", .requires(.one(.text)),
        .type(path.type, in: model))
      return broken(node.place)
    }
    return Expression(.resembles(path, path), .truth, node.place)
  }
}
