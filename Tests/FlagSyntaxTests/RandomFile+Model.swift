/// The declarations of a `.model` file.
extension RandomFile {
  mutating func model() {
    times(0...6) { file, _ in
      switch Int.random(in: 0..<8, using: &file.random) {
      case 0:
        file.margin("calendar")
        file.beside("\"calendar/tw.csv\"")
      case 1:
        file.margin("current")
        file.word("to")
        file.word("2025-12-31")
      case 2: file.codes()
      case 3: file.link()
      default: file.record()
      }
    }
    if chance(60) { text += pick(["\n", "\n\n# the end\n", "\t"]) }
  }

  private mutating func record() {
    let isView = chance(30)
    margin(isView ? "view" : "record")
    beside(name())
    word("(")
    word(pick(["tenders", "bids"]))
    word(")")
    word("key")
    list(1...2) { $0.word($0.name()) }
    if chance(20) {
      word(pick(["order", "timeline"]))
      list(1...2) { $0.word($0.pick(["at", "seq"])) }
    }
    if chance(20) { valid() }
    if isView { source() }
    if chance(70) { texts() }
    times(0...6) { file, _ in file.field() }
  }

  private mutating func valid() {
    for token in ["valid", "since", "to", "until"] { word(token) }
    word(pick(["open", "unknown"]))
  }

  private mutating func source() {
    word("from")
    switch Int.random(in: 0..<3, using: &random) {
    case 0: pair()
    case 1: group()
    default: bound()
    }
  }

  private mutating func field() {
    line(
      "  " + pick(["id", "base_price_announced_at", "底價", "link", "key", "view", "test", "rule"]))
    let kind = Int.random(in: 0..<6, using: &random)
    switch kind {
    case 0:
      beside("many")
      for token in ["bid", "by", "tender"] { word(token) }
      word(pick(["complete", "partial"]))
      if text.hasSuffix("complete"), chance(30) {
        word("where")
        word("bids_listed")
      }
    case 1:
      beside("is")
      bound()
    case 2:
      beside("one")
      word("of")
      codeList()
    case 3:
      beside("money")
      glued("(TWD)")
      if chance(50) {
        word(">=")
        word("0")
      }
    default: beside(pick(["text", "tender", "datetime", "tax_id"]))
    }
    // After a condition, `or` would join.
    if kind != 1, chance(20) {
      for token in ["or", "none"] { word(token) }
    }
    if chance(20) {
      for token in ["access", "personal"] { word(token) }
    }
    if chance(60) { texts() }
  }

  private mutating func codeList() {
    guard chance(40) else {
      return list(1...4) { $0.word($0.pick(["open", "set", "\"22-1\""])) }
    }
    word("(")
    list(1...4) { file in
      file.word(file.pick(["open", "selective", "say", "\"22-1\""]))
      if file.chance(70) { file.texts() }
    }
    word(")")
  }

  private mutating func codes() {
    margin("codes")
    beside("tier")
    word("is")
    codeList()
    if chance(50) { texts() }
  }

  private mutating func link() {
    margin("link")
    for token in ["owns", "/", "owned_by", "from", "person"] { word(token) }
    if chance(50) {
      for token in ["or", "vendor"] { word(token) }
    }
    for token in ["to", "vendor"] { word(token) }
    times(0...3) { file, index in
      if index > 0, file.chance(50) { file.word(",") }
      file.word(file.pick(["share", "since"]))
      file.word(file.pick(["percent", "date"]))
    }
    word(pick(["complete", "partial"]))
    if chance(30) { valid() }
    if chance(50) { texts() }
  }
}
