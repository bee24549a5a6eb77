/// Conditions and values, never deeper than a few levels.
extension RandomFile {
  mutating func condition() {
    guard depth < 4 else { return comparison() }
    depth += 1
    defer { depth -= 1 }
    if chance(25) {
      let joint = pick(["and", "or"])
      times(2...4) { file, index in
        if index > 0 { file.word(joint) }
        file.unary()
      }
    } else if chance(15) {
      any()
    } else {
      unary()
    }
  }

  private mutating func any() {
    if chance(30) { word("not") }
    word("any")
    list(1...2) { file in
      file.word(file.pick(["i", "j"]))
      file.word("in")
      file.path()
    }
    word("where")
    condition()
  }

  private mutating func unary() {
    if chance(15) { word("not") }
    if chance(20) { return parenthesized { $0.condition() } }
    comparison()
  }

  private mutating func parenthesized(_ body: (inout RandomFile) -> Void) {
    word("(")
    body(&self)
    word(")")
  }

  private mutating func comparison() {
    value()
    let no = chance(30)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: test(["is"], no)
    case 1:
      word("is")
      if no { word("not") }
      word(pick(["missing", "none"]))
    case 2:
      word("is")
      if no { word("not") }
      word("in")
      if chance(50) { path() } else { parenthesized { $0.list(2...3) { $0.value() } } }
    case 3, 4:
      word(pick(["<", "<=", ">", ">="]))
      value()
      if chance(30) {
        word("<")
        value()
      }
    case 5:
      if no { word("not") }
      test([pick(["before", "after"])], false)
    case 6:
      if no { word("not") }
      test(["within"], false)
      test(["of"], false)
    case 7: test(["resembles"], false)
    default: break
    }
  }

  private mutating func test(_ words: [String], _ no: Bool) {
    for token in words { word(token) }
    if no { word("not") }
    value()
  }

  mutating func value() {
    guard depth < 4 else { return path() }
    depth += 1
    defer { depth -= 1 }
    atom()
    if chance(15) {
      word(pick(["+", "-", "*", "/"]))
      atom()
    }
    if chance(5) {
      for token in ["if", "missing"] { word(token) }
      literal()
      word("because")
      beside("\"未填\"")
    }
  }

  private mutating func atom() {
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1: literal()
    case 2: call()
    case 3:
      word("-")
      path()
    case 4: parenthesized { $0.value() }
    default: path()
    }
  }

  mutating func call() {
    word(pick(["count", "sum", "how_many", "first"]))
    glued("(")
    list(0...3) { file in
      file.condition()
      if file.chance(15) {
        file.word("by")
        file.path()
      }
      if file.chance(20) {
        file.word("where")
        file.condition()
      }
    }
    word(")")
  }

  mutating func bound() {
    guard chance(30) else { return condition() }
    parenthesized { file in
      file.path()
      file.word("where")
      file.condition()
    }
  }
}
