/// The declarations of a `.map` file.
extension RandomFile {
  static func mapping(seed: UInt64) -> String {
    var file = RandomFile(seed: seed)
    file.mapping()
    return file.text
  }

  private mutating func mapping() {
    times(0...5) { file, _ in
      switch Int.random(in: 0..<6, using: &file.random) {
      case 0:
        file.margin("blanks")
        file.blanksList()
      case 1, 2:
        file.margin("values")
        file.beside(file.pick(["methods", "yes_no", "source", "fill", "方式"]))
        file.word("is")
        file.valueMap()
      default: file.source()
      }
    }
    if chance(60) { text += pick(["\n", "\n\n# the end\n", "\t"]) }
  }

  private mutating func blanksList() {
    word("is")
    word("(")
    list(1...3) { $0.column() }
    word(")")
  }

  private mutating func valueMap() {
    word("(")
    list(1...4) { file in
      file.alternatives { $0.word($0.pick(["\"是\"", "\"否…\"", "\"…分公司\"", "\"########\""])) }
      file.word("is")
      file.word(file.pick(["open", "yes", "no", "missing", "none", "\"22-1\"", "source"]))
    }
    word(")")
  }

  private mutating func source() {
    margin("source")
    beside(pick(["notices", "values", "rows", "決標"]))
    if chance(60) { texts() }
    times(0...4) { file, _ in
      let clause = file.pick(["from", "with", "rows", "zone", "blanks"])
      file.line("  " + clause)
      if clause == "blanks" { file.blanksList() } else { file.list(1...6) { $0.column() } }
    }
    times(0...3) { file, _ in file.fill() }
  }

  private mutating func fill() {
    line("  fill")
    beside(pick(["tender", "bid", "owns"]))
    if chance(40) {
      for token in ["for", "each"] { word(token) }
      column()
      if chance(40) {
        for token in ["split", "by", "\";\""] { word(token) }
      }
    }
    if chance(30) {
      word("newest")
      if chance(40) { word("values") }
      word("by")
      list(1...2) { $0.column() }
    }
    if chance(40) {
      word("where")
      times(1...3) { file, index in
        if index > 0 { file.word("and") }
        file.cellTest()
      }
    }
    times(0...6) { file, _ in file.filledField() }
  }

  private mutating func cellTest() {
    cell()
    word("is")
    if chance(40) { word("not") }
    if chance(40) { word("blank") } else { alternatives { $0.column() } }
  }

  private mutating func filledField() {
    if chance(15) {
      line("  " + pick(["start", "end"]))
      beside(pick(["vendor", "person"]))
    } else {
      line(
        "  " + pick(["id", "tender", "with", "fill", "currency", "dates", "source", "底價", "in"]))
    }
    if chance(25) {
      beside("is")
      word(pick(["open", "yes", "no", "\"TWD\"", "3", "150萬"]))
    } else {
      beside("from")
      filledValue()
    }
    times(0...2) { file, _ in file.modifier() }
  }

  private mutating func filledValue() {
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      times(2...4) { file, index in
        if index > 0 { file.word("+") }
        file.part()
      }
    case 1:
      times(2...4) { file, index in
        // On a line below, only a column or a parenthesis shows that it is no field.
        if index > 0 { file.beside("or") }
        file.part()
      }
    default: part()
    }
  }

  private mutating func part() {
    if chance(25) {
      word("(")
      alternatives { file in
        file.cell()
        file.cuts()
      }
      word(")")
    } else {
      cell()
    }
    cuts()
  }

  private mutating func cuts() {
    times(0...2) { file, _ in
      guard file.chance(30) else { return }
      file.word(file.pick(["before", "after"]))
      file.word(file.pick(["\"<\"", "\"（\""]))
    }
  }

  private mutating func cell() {
    if chance(15) { word(pick(["it", "row", "number"])) } else { column() }
  }

  private mutating func column() {
    word(
      pick([
        "\"機關代碼\"", "\"/ocid\"", "\"../id\"", "\"投標廠商{n}:\"", "\"releases[]/tender\"", "\"a # b\"",
        "\"\(String(repeating: "很長的欄名", count: 6))\"",
      ]))
  }

  private mutating func modifier() {
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      beside("in")
      word("\"千元\"")
    case 1:
      beside("currency")
      column()
    case 2:
      beside("dates")
      word(pick(["roc", "western"]))
    case 3:
      beside("as")
      beside(pick(["methods", "yes_no"]))
    default:
      beside("as")
      valueMap()
    }
  }

  private mutating func alternatives(_ body: (inout RandomFile) -> Void) {
    times(1...3) { file, index in
      if index > 0 { file.word("or") }
      body(&file)
    }
  }
}
