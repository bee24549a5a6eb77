extension Expression {
  /// Whether it is set by the rule and the pack alone: `cv_limit / 2`.
  package var isLimit: Bool {
    switch kind {
    case .literal, .parameter, .parameterOn: true
    case .arithmetic(_, let left, let right): left.isLimit && right.isLimit
    case .negative(let inner): inner.isLimit
    case .named(_, let inner): inner.isLimit
    default: false
    }
  }

  /// The parameter that it is, by its name.
  package var parameterName: String? {
    switch kind {
    case .parameter(let name, _), .parameterOn(let name, _, _): name
    case .named(_, let inner): inner.parameterName
    default: nil
    }
  }
}
