/// A comparison that had a part in a finding: the value beside what it was held against.
package struct Comparison: Sendable, Hashable {
  /// The clause of the rule in which it stands.
  package let clause: Clause
  /// As the rule writes it: `cv(prices)`.
  package let expression: String
  /// Nil where only limits of it are known.
  package let value: String?
  /// How the two are to each other: `<=`, `is not`, `before`, `within 2 of`.
  package let sign: String
  /// The other side as the rule writes it: `cv_limit / 2`.
  package let limit: String
  package let limitValue: String?
  /// Whether the other side is set by the rule and the pack alone.
  package let isThreshold: Bool
  /// The parameter that the other side is.
  package let parameter: String?
  /// The members of sets for which it is so, the outermost first; empty for the subject.
  package let members: [String]

  package enum Clause: String, Sendable { case scope = "where", flag = "flag_when" }

  package init(
    clause: Clause, expression: String, value: String?, sign: String, limit: String,
    limitValue: String?, isThreshold: Bool, parameter: String?, members: [String]
  ) {
    self.clause = clause
    self.expression = expression
    self.value = value
    self.sign = sign
    self.limit = limit
    self.limitValue = limitValue
    self.isThreshold = isThreshold
    self.parameter = parameter
    self.members = members
  }
}
