internal import Diagnostics

/// What a path leads to, as one cell.
struct FoundCell {
  /// The value; of several that are the same, the first.
  private(set) var value: Range<Int>?
  /// All of them with separators, where they are wanted together.
  private(set) var all: [UInt8] = []
  private(set) var fault: Fault?
  private let takesAll: Bool

  enum Fault: Equatable {
    /// Two values that differ.
    case several([UInt8], [UInt8])
    case object, list
  }

  init(takesAll: Bool) { self.takesAll = takesAll }

  mutating func add(_ node: Int, _ tape: DocumentTape) {
    switch tape.nodes[node].kind {
    case .null: return
    case .string, .number, .truth:
      let range = Int(tape.nodes[node].start)..<Int(tape.nodes[node].end)
      guard let value else {
        value = range
        if takesAll { all += tape.bytes(range) }
        return
      }
      if takesAll {
        all.append(DocumentColumn.separator)
        all += tape.bytes(range)
      } else if fault == nil, !tape.bytes(value).elementsEqual(tape.bytes(range)) {
        fault = .several(Array(tape.bytes(value)), Array(tape.bytes(range)))
      }
    case .array:
      var child = tape.firstChild(node)
      while let current = child {
        add(current, tape)
        child = tape.next(current)
      }
    case .object:
      // An XML element with attributes has its text under a name of its own.
      var text: Int?
      var hasMore = false
      var child = tape.firstChild(node)
      while let current = child {
        if tape.nodes[current].key == DocumentKeys.text { text = current } else { hasMore = true }
        child = tape.next(current)
      }
      if let text { add(text, tape) } else if hasMore { fault = fault ?? .object }
    }
  }
}

extension FoundCell.Fault {
  func reason(_ path: String) -> Wording {
    switch self {
    case .several(let one, let other):
      Wording(
        en: "`{0}` leads to different values, such as `{1}` and `{2}`",
        zh: "`{0}` 指到不同的值，例如 `{1}` 與 `{2}`"
      ).filled(with: [Wording(verbatim: path), .excerpt(one), .excerpt(other)])
    case .object:
      Wording(
        en: "`{0}` leads to an object, not to a value", zh: "`{0}` 指到的是物件，不是單一的值"
      ).filled(with: [Wording(verbatim: path)])
    case .list:
      Wording(
        en: "`{0}` leads to a list, not to a value", zh: "`{0}` 指到的是清單，不是單一的值"
      ).filled(with: [Wording(verbatim: path)])
    }
  }
}

extension Wording {
  /// The beginning of a text of a source, fit to be shown.
  static func excerpt(_ bytes: [UInt8]) -> Wording {
    let text = String(decoding: bytes.prefix(160), as: UTF8.self)
    let shown = String(text.prefix(40).map { $0.isNewline ? " " : $0 })
    return Wording(verbatim: shown.count < text.count || bytes.count > 160 ? shown + "…" : shown)
  }
}
