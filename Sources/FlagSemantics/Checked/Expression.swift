package import Diagnostics
package import Values

/// A checked expression: every name resolved, every type known.
///
/// Plans are made from it and the prose reading is taken from it, so both mean the same rule.
package struct Expression: Sendable {
  package let kind: Kind
  package let type: ValueType
  package let place: Place

  package init(_ kind: Kind, _ type: ValueType, _ place: Place) {
    self.kind = kind
    self.type = type
    self.place = place
  }

  package indirect enum Kind: Sendable {
    case literal(Literal)
    /// A parameter in force on the rule's day; `key` for one with a value for each code.
    case parameter(String, key: Expression?)
    /// A parameter at another date: `in_force(limit, tender.announced_on)`.
    case parameterOn(String, key: Expression?, day: Expression)
    case list(String)
    case dataDay
    case element(Element)
    /// A `let` by its name, and what it stands for.
    case named(String, Expression)
    case all(RecordID)
    /// A define without an owner: `small_awards`.
    case definition(String)
    case step(Expression, Step)
    case filter(Expression, where: Expression)
    case call(Builtin, [Argument])
    case arithmetic(Scalar.Operator, Expression, Expression)
    case negative(Expression)
    case order(Expression, OrderSign, Expression)
    /// `low <= value < high`.
    case between(Expression, OrderSign, Expression, OrderSign, Expression)
    case equal(Expression, Expression)
    case isMissing(Expression)
    case isNone(Expression)
    /// In a list, in the values of a path, or in a few given ones.
    case isIn(Expression, [Expression])
    case before(Expression, Expression)
    case after(Expression, Expression)
    case within(Expression, radius: Expression, of: Expression)
    case resembles(Expression, Expression)
    case conjunction([Expression])
    case disjunction([Expression])
    case not(Expression)
    case exists([Binding], where: Expression)
    case ifMissing(Expression, Expression, because: String)
    /// An amount by the rate of the day that is given, else of the rule's day.
    case converted(Expression, into: CurrencyCode, on: Expression?)
    case broken
  }

  /// A name that stands for one record or value while a rule is judged.
  package enum Element: Sendable, Hashable {
    /// The record judged, by its name.
    case subject(String)
    case pairMember(String)
    case groupKey(String)
    case members(String)
    case anyMember(String)
    /// The element of the filter so many levels out: 0 is the innermost.
    case its(Int)
  }

  package enum Step: Sendable, Hashable {
    /// A value, or the one record that a field names.
    case field(String)
    /// The many records whose field names this one.
    case records(String)
    case link(LinkID, Field.Direction)
    case define(String)
    /// `share` of the link walked, or `path` and `steps` of a reach.
    case linkField(String)
  }

  package struct Argument: Sendable {
    package let value: Expression
    package let order: Expression?
  }

  package struct Binding: Sendable {
    package let name: String
    package let path: Expression
  }
}

package enum Literal: Sendable, Hashable {
  case truth(Bool)
  case number(ExactDecimal)
  case percent(Percent)
  case money(Money)
  case date(CalendarDate)
  case datetime(Instant)
  case span(TimeSpan)
  case steps(Int)
  case text(String)
  case code(String)
}

package enum OrderSign: String, Sendable {
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// The sign when the sides change places.
  package var mirrored: OrderSign {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// The sign of the opposite.
  package var negated: OrderSign {
    switch self {
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }
}
