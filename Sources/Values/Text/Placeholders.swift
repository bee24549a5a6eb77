/// Texts that stand for nothing: 無, 查無此廠商, N/A, 缺額, 0000.
///
/// A cell with one of them is a missing value. Width, case, white space, brackets, quotes and full
/// stops do not count: `（無）` is 無. A mapping may bring a list of its own.
package struct Placeholders: Sendable {
  /// In any kind of column. Not here, because columns with marks mean yes and no by them: x, v, ○.
  package static let standardWords = [
    "無", "查無", "查無資料", "查無此廠商", "沒有", "空白", "未填", "未填寫", "未提供", "未知", "不詳", "不明", "不適用",
    "無資料", "無此資料", "缺", "缺額", "暫缺", "從缺", "待補", "無統編", "無統一編號", "n/a", "na", "#n/a", "none",
    "null", "nil", "nan", "unknown", "not available", "not applicable", "-", "--", "---", "----",
    "/", "//", "\\", "?", "??", "???", ".", "~", "_", "__", "___",
  ]

  /// Only where a number is a name: telephone, account, serial number, tax id, e-mail, hash.
  /// A price of 0 is a price.
  package static let standardNumbers =
    (1...16).map { String(repeating: "0", count: $0) } + ["99999999", "9999999999"]

  package static let standard = Placeholders(words: standardWords, numbers: standardNumbers)

  private let words: WordTrie
  private let numbers: WordTrie
  private let firstSigns: FirstSigns
  /// For each byte, whether `matches` says no in every form of a cell that begins with it.
  package let strangers: [Bool]

  package init(words: [String], numbers: [String] = []) {
    firstSigns = FirstSigns(words + numbers)
    strangers = firstSigns.strangers
    self.words = WordTrie(words.map { Placeholders.key(of: $0, ignoring: Placeholders.isAround) })
    self.numbers = WordTrie(
      numbers.map { Placeholders.key(of: $0, ignoring: Placeholders.isGrouping) })
  }

  /// A fast look at the first sign: where it says no, `matches` says no in every form.
  package func mayMatch(_ cell: Span<UInt8>) -> Bool { firstSigns.mayBegin(cell) }

  /// Whether the cell stands for nothing in a column of this form; `nil` for numbers, money, dates
  /// and codes.
  package func matches(_ cell: Span<UInt8>, as form: CanonicalForm? = nil) -> Bool {
    if Placeholders.find(cell, in: words, ignoring: Placeholders.isAround) { return true }
    switch form {
    case .phone, .phoneAndExtension, .account, .serial, .taxID, .email, .fileHash:
      return Placeholders.find(cell, in: numbers, ignoring: Placeholders.isGrouping)
    case .text, .name, .nameCore, .address, .building, nil: return false
    }
  }

  package func matches(_ text: String, as form: CanonicalForm? = nil) -> Bool {
    matches(text.utf8.span, as: form)
  }

  /// Walks the list along the cell, and stops at the first sign that no word of it has there.
  private static func find(
    _ cell: Span<UInt8>, in list: WordTrie, ignoring isIgnored: (UInt32) -> Bool
  ) -> Bool {
    var node: Int? = 0
    var isBlank = true
    eachFolded(cell) { point in
      if point != 0x20 { isBlank = false }
      if !isIgnored(point), let here = node { node = list.step(from: here, point) }
      return node != nil
    }
    guard let node, !isBlank else { return false }
    return list.word(at: node) >= 0
  }

  private static func key(of word: String, ignoring isIgnored: (UInt32) -> Bool) -> [UInt32] {
    var key: [UInt32] = []
    eachFolded(word.utf8.span) { point in
      if !isIgnored(point) { key.append(point) }
      return true
    }
    return key
  }

  /// Gives the folded code points one by one, as long as more are wanted.
  private static func eachFolded(_ text: Span<UInt8>, _ body: (UInt32) -> Bool) {
    let table = FoldingTable.shared
    var index = 0
    while index < text.count {
      let point = text.codePoint(at: &index)
      switch table.meaning(of: table.entry(of: point)) {
      case .itself, .mark: guard body(point) else { return }
      case .one(let other): guard body(other) else { return }
      case .many(let range):
        for place in range { guard body(table.sequenceItem(place)) else { return } }
      }
    }
  }

  /// White space, brackets, quotes and full stops.
  private static func isAround(_ point: UInt32) -> Bool {
    switch point {
    case sign(" "), sign("("), sign(")"), sign("["),
      sign("]"), sign("<"), sign(">"), sign("{"),
      sign("}"), sign("\""), sign("'"), sign("."):
      true
    default: false
    }
  }

  /// What only groups the digits of a number.
  private static func isGrouping(_ point: UInt32) -> Bool { !point.isLetterOrDigit }
}
