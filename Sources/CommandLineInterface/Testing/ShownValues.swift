internal import Diagnostics
internal import FlagSemantics
internal import Scanning
internal import Values

/// Expressions with the values in place of the names.
extension Trace.Part {
  /// As it is written, on one line.
  var text: String { expression.text }

  /// The values where the names stand, nil where that says nothing new.
  func values(inPlaceOf text: String, of member: [String] = []) -> String? {
    guard let shown = shown(of: member, negated: false), shown != text else { return nil }
    return shown
  }

  /// Where it asks for any of some members, what the condition was for each of the first.
  var cases: [(text: String, truth: Truth)] {
    switch unnamed.expression.kind {
    case .not where unnamed.parts.count == 1: return unnamed.parts[0].cases
    case .exists: break
    default: return []
    }
    guard let condition = unnamed.parts.last else { return [] }
    return condition.values.prefix(8).compactMap { value in
      guard case .truth(let truth, _) = value.content, !value.member.isEmpty,
        let shown = condition.shown(of: value.member, negated: false)
      else { return nil }
      return (value.member.joined(separator: "/") + ": " + shown, truth)
    }
  }

  /// Whether it asks for any of some members, or for none.
  var asksForAny: Bool {
    switch unnamed.expression.kind {
    case .not where unnamed.parts.count == 1: unnamed.parts[0].asksForAny
    case .exists: true
    default: false
    }
  }

  private func shown(of member: [String], negated: Bool) -> String? {
    let sides = parts.map { $0.sign(of: member) }
    let not = negated ? "not " : ""
    switch unnamed.expression.kind {
    case .not(let operand) where operand.place == expression.place:
      return parts.first?.shown(of: member, negated: true)
    case .conjunction: return joined(" and ", of: member)
    case .disjunction: return joined(" or ", of: member)
    case .order(_, let sign, _) where sides.count == 2:
      return "\(sides[0]) \(sign.rawValue) \(sides[1])"
    case .between(_, let first, _, let second, _) where sides.count == 3:
      // The planner asks for the value in the middle first.
      return "\(sides[1]) \(first.rawValue) \(sides[0]) \(second.rawValue) \(sides[2])"
    case .equal where sides.count == 2: return "\(sides[0]) is \(not)\(sides[1])"
    case .before where sides.count == 2: return "\(sides[0]) \(not)before \(sides[1])"
    case .after where sides.count == 2: return "\(sides[1]) \(not)after \(sides[0])"
    case .within where sides.count == 3:
      return "\(sides[0]) \(not)within \(sides[1]) of \(sides[2])"
    case .resembles where sides.count == 2: return "\(sides[0]) resembles \(sides[1])"
    case .isIn(_, let others):
      guard let value = sides.first else { return nil }
      // A list is no value; a set and codes are.
      let named =
        sides.count == others.count + 1 ? Array(sides.dropFirst()) : others.map(\.text)
      return "\(value) is \(not)in "
        + (named.count == 1 ? named[0] : "(\(named.joined(separator: ", ")))")
    default: return nil
    }
  }

  private func joined(_ word: String, of member: [String]) -> String? {
    let all = unnamed.parts.map { $0.shown(of: member, negated: false) ?? $0.text }
    return member.isEmpty ? nil : all.joined(separator: word)
  }

  /// The value for a member: its own, or the one it shares with others.
  private func sign(of member: [String]) -> String {
    guard !expression.isLiteral, let value = values.first(where: { member.starts(with: $0.member) })
    else { return text }
    return value.content.sign
  }
}

extension Expression {
  /// As it is written, on one line, without the parentheses around it.
  var text: String {
    var text = place.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if isJoined, text.hasPrefix("("), text.hasSuffix(")") {
      text = String(text.dropFirst().dropLast())
    }
    return text
  }
}
