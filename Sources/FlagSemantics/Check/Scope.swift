import Diagnostics

/// The names that an expression may use besides the declarations of the pack.
struct Scope {
  struct Name {
    let expression: Expression
    let place: Place?
  }

  private(set) var names: [String: Name] = [:]
  /// What `its` means, the innermost last.
  private(set) var elements: [RecordShape] = []
  /// Fields may be read by their bare name: in group keys, windows and orders.
  var relative: Expression?
  /// Unknown names are let pass, because what declares them could not be read.
  var isLenient = false

  mutating func add(_ name: String, _ expression: Expression, at place: Place?) {
    names[name] = Name(expression: expression, place: place)
  }

  mutating func remove(_ name: String) { names[name] = nil }

  func entering(_ element: RecordShape) -> Scope {
    var inner = self
    inner.elements.append(element)
    inner.relative = nil
    return inner
  }

  /// A scope in which a path begins at a record: `amount` for `its amount`.
  func reading(from element: RecordShape, at place: Place) -> Scope {
    var inner = entering(element)
    inner.relative = Expression(.element(.its(0)), ValueType(.record(element)), place)
    return inner
  }
}
