import FlagSemantics

/// What the names of an expression stand for, and which day counts.
struct Environment {
  var items: [String: Item] = [:]
  var values: [String: Reading] = [:]
  var sets: [String: MemberSet] = [:]
  /// What `its` means, the innermost last.
  var elements: [Item] = []
  /// The day of `as of`; nil where the rule names none.
  var day: Reading?
  /// Every record belongs, whatever the day.
  var ignoresValidity = false

  func entering(_ item: Item) -> Environment {
    var inner = self
    inner.elements.append(item)
    return inner
  }

  func binding(_ name: String, to item: Item) -> Environment {
    var inner = self
    inner.items[name] = item
    return inner
  }

  /// The same day with no names.
  var bare: Environment {
    var inner = Environment()
    inner.day = day
    inner.ignoresValidity = ignoresValidity
    return inner
  }
}
