/// The declarations of a `.flag` file.
extension RandomFile {
  mutating func declarations() {
    times(0...6) { file, _ in
      switch Int.random(in: 0..<7, using: &file.random) {
      case 0: file.param()
      case 1: file.listDeclaration()
      case 2: file.define()
      case 3: file.setting()
      case 4: file.exception()
      default: file.rule()
      }
    }
    if chance(70) { text += pick(["\n", "\r\n\r\n", "\n# the end", " # the end\n", "  "]) }
  }

  private mutating func param() {
    line("param")
    beside(name())
    if chance(30) {
      word("by")
      beside("class")
    }
    word("money")
    if chance(70) { glued("(TWD)") }
    texts()
    if chance(50) { law() }
    times(1...3) { file, _ in file.dated() }
  }

  private mutating func dated() {
    word("is")
    if chance(20) {
      word("for")
      beside(pick(["works", "\"22-1-9\""]))
    }
    value()
    if chance(40) {
      word("from")
      word("2023-01-01")
    }
    if chance(30) {
      word("because")
      beside("\"函釋\"")
    }
  }

  private mutating func listDeclaration() {
    line("list")
    beside(name())
    word("code")
    if chance(70) { texts() }
    if chance(50) {
      word("from")
      beside("\"lists/a.csv\"")
    } else {
      word("is")
      list(1...20) { $0.word($0.pick(["open", "limited", "\"A-1\""])) }
    }
  }

  private mutating func define() {
    line("define")
    path()
    if chance(30) { texts() }
    word("as")
    guard chance(30) else { return bound() }
    path()
    word("along")
    word("owned_by")
    word("within")
    word("8 steps")
    if chance(50) {
      word("where")
      condition()
    }
  }

  private mutating func setting() {
    line("set")
    path()
    dated()
  }

  private mutating func exception() {
    line("except")
    beside(name())
    word("where")
    condition()
    if chance(50) {
      word("until")
      word("2026-12-31")
    }
    word("because")
    beside("\"已逐案查核\"")
  }

  private mutating func rule() {
    line("rule")
    beside(name())
    texts()
    if chance(80) { law() }
    line("severity")
    word("medium")
    if chance(30) {
      for token in [",", "high", "when"] { word(token) }
      condition()
    }
    if chance(30) {
      line("as")
      word("of")
      path()
    }
    subject()
    times(0...3) { $0.letClause($1) }
    if chance(60) {
      line("where")
      condition()
    }
    times(0...1) { $0.letClause($1) }
    line("flag")
    word("when")
    condition()
    if chance(50) {
      line("show")
      list(1...12) { $0.bound() }
    }
    line("say")
    texts()
    if chance(60) { test() }
  }

  private mutating func letClause(_ index: Int) {
    line("let")
    beside(pick(["near", "n", "failed_share"]))
    if chance(30) { texts() }
    word("=")
    bound()
  }

  mutating func subject() {
    line("for")
    word("each")
    switch Int.random(in: 0..<3, using: &random) {
    case 0: beside(name())
    case 1: pair()
    default: group()
    }
  }

  mutating func pair() {
    for token in ["pair", "of"] { word(token) }
    path()
    word("a")
    word(pick([",", "then"]))
    word("b")
    word("sharing")
    list(1...3) { $0.path() }
  }

  mutating func group() {
    for token in ["group", "of"] { word(token) }
    path()
    word("by")
    list(1...6) { file in
      if file.chance(20) {
        file.word("k")
        file.word("=")
      }
      if file.chance(20) { file.call() } else { file.path() }
    }
    guard chance(50) else { return }
    for token in ["within", "60 days", "of"] { word(token) }
    path()
  }

  private mutating func test() {
    line("test")
    beside("\"8% exactly\"")
    times(1...2) { file, _ in
      file.line("given")
      file.beside(file.name())
      file.times(1...4) { $0.row($1) }
    }
    if chance(30) {
      line("set")
      path()
      word("is")
      literal()
    }
    times(1...3) { file, _ in
      file.line("expect")
      file.beside(file.pick(["flagged", "clear", "outside", "undecided"]))
      if file.chance(20) {
        file.word("nothing")
      } else {
        file.list(1...40) {
          $0.word($0.pick(["A1", "B1/B2", "1a", "G1/V1/北區", "\"T 1\"", "2024-01-01"]))
        }
      }
      if file.chance(20) {
        file.word("as")
        file.word("high")
      }
      if file.chance(30) {
        file.word("because")
        file.list(1...3) { $0.path() }
      }
    }
  }

  private mutating func row(_ index: Int) {
    line("|")
    times(1...4) { file, _ in
      file.text += file.pick([" T1 |", "臺北　市|", " |", "\t? |", " \"a|b\" |", " 1_000 TWD   |"])
    }
  }
}
