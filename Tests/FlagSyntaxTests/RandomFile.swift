import TestSupport
/// Writes a random well-formed file, in a layout that nobody would choose.
struct RandomFile {
  var random: SeededGenerator
  var text = ""
  var depth = 0
  private var atLineStart = true

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  static func flag(seed: UInt64) -> String {
    var file = RandomFile(seed: seed)
    file.declarations()
    return file.text
  }

  static func model(seed: UInt64) -> String {
    var file = RandomFile(seed: seed)
    file.model()
    return file.text
  }

  // MARK: Choosing

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
  mutating func pick<T>(_ values: [T]) -> T {
    values[Int.random(in: 0..<values.count, using: &random)]
  }
  mutating func times(_ range: ClosedRange<Int>, _ body: (inout RandomFile, Int) -> Void) {
    for index in 0..<Int.random(in: range, using: &random) { body(&self, index) }
  }

  mutating func list(_ range: ClosedRange<Int>, _ body: (inout RandomFile) -> Void) {
    times(range) { file, index in
      if index > 0 { file.word(",") }
      body(&file)
    }
  }

  // MARK: Writing

  /// A token after blanks of some kind, perhaps on another line.
  mutating func word(_ token: String) {
    if !atLineStart { text += chance(90) ? pick([" ", " ", "  ", "\t", "\u{3000}"]) : lineBreak() }
    text += token
    atLineStart = false
  }

  /// A token on the same line as the one before.
  mutating func beside(_ token: String) {
    text += pick([" ", " ", "  ", "\t"]) + token
    atLineStart = false
  }

  /// A token with nothing before it.
  mutating func glued(_ token: String) { text += token }

  /// The first token of a line.
  mutating func line(_ token: String) {
    if !text.isEmpty, !text.hasSuffix("\n") { text += chance(10) ? "  # remark \t\n" : lineBreak() }
    text += token
    atLineStart = false
  }

  /// The first token of a line that stands at the margin, where a declaration of a model stands.
  mutating func margin(_ token: String) {
    text += text.isEmpty || text.hasSuffix("\n") ? token : "\n" + token
    atLineStart = false
  }

  private mutating func lineBreak() -> String {
    var text = pick(["\n", "\n", "\r\n", " \n", "\n\n\n"])
    if chance(8) { text += pick(["# why\n", "   # 說明　\n", "#\n", "## Why\n\n"]) }
    return text + String(repeating: " ", count: Int.random(in: 1...6, using: &random))
  }

  // MARK: Small pieces

  mutating func name() -> String {
    pick([
      "tender", "bid", "amount", "底價", "share", "key", "a", "b_2", "x1", "status", "record", "of",
    ])
  }

  mutating func path() {
    if chance(20) { word(pick(["its", "all"])) }
    word(pick(["tender", "bid", "owner", "標案", "x1"]))
    times(0...2) { file, _ in
      file.glued(".")
      file.glued(file.name())
    }
  }

  mutating func texts() {
    list(1...1) { file in
      file.word("zh-TW")
      file.beside(file.pick(["\"底價　於前公開\"", "\"\"", "\"｜{tender.id}、# 不是註解\""]))
    }
    if chance(70) {
      word("en")
      beside(
        pick([
          "\"Base price\"", "\"a | b # no comment\"",
          "\"\(String(repeating: "long ", count: 20))\"",
        ]))
    }
  }

  mutating func law() {
    line("law")
    list(1...3) { file in
      file.word(file.pick(["GPA", "GPA-ER", "LETTER"]))
      file.beside(file.pick(["34", "22-1", "50(1)(5)", "\"工程企字第1號\""]))
    }
  }

  mutating func literal() {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: word(pick(["3", "1_200", "0.5", "150萬", "2億"]))
    case 1:
      word("25")
      if chance(50) { glued("%") } else { word("%") }
    case 2:
      word(pick(["3", "150萬", "3 million"]))
      word("TWD")
    case 3:
      word("5")
      word(pick(["days", "working days", "months", "hour"]))
    case 4: word("2025-03-02")
    case 5: word(pick(["2025-03-02 09:30", "2025-03-02 09:30:15"]))
    case 6: word("\"甲路1號\"")
    default: word(pick(["yes", "no"]))
    }
  }
}
