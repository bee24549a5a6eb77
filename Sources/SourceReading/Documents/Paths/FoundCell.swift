internal import Diagnostics

/// The one value that a path leads to.
struct FoundCell: NodeTaker {
  /// The value; of several that are the same, the first. -1 for none.
  private(set) var value = -1
  /// One that differs from it.
  private(set) var other = -1
  /// An object where a value should stand.
  private(set) var object = -1

  @inline(__always)
  mutating func take(_ node: Int, _ tape: DocumentTape.View) {
    tape.eachValue(node) { value in
      if value < 0 {
        object = ~value
      } else if self.value < 0 {
        self.value = value
      } else if other < 0, !tape.hasSameText(self.value, value) {
        other = value
      }
    }
  }
}

/// All values that a path leads to.
struct FoundCells: NodeTaker {
  private(set) var values: [Int] = []
  private(set) var object = -1

  mutating func take(_ node: Int, _ tape: DocumentTape.View) {
    tape.eachValue(node) { value in
      if value < 0 { object = ~value } else { values.append(value) }
    }
  }
}

extension DocumentTape.View {
  /// Gives the values of a node: its own, or those of the elements of a list. An object that has
  /// no text of its own is given as the complement of its number.
  @inline(__always)
  fileprivate func eachValue(_ node: Int, _ body: (Int) -> Void) {
    switch kind(node) {
    case .string, .number, .truth: body(node)
    case .null: return
    case .array, .object: eachInnerValue(node, body)
    }
  }

  private func eachInnerValue(_ node: Int, _ body: (Int) -> Void) {
    switch kind(node) {
    case .string, .number, .truth: body(node)
    case .null: return
    case .array:
      var child = firstChild(node)
      while child != 0 {
        eachInnerValue(child, body)
        child = next(child)
      }
    case .object:
      // An XML element with attributes has its text under a name of its own.
      var child = firstChild(node)
      if child == 0 { return }
      while child != 0 {
        if key(child) == DocumentKeys.text { return eachInnerValue(child, body) }
        child = next(child)
      }
      body(~node)
    }
  }
}

extension Wording {
  /// `{0}` stands for the path.
  static func differentValues(_ one: [UInt8], _ other: [UInt8]) -> Wording {
    Wording(
      en: "`{0}` leads to different values, such as `{1}` and `{2}`",
      zh: "`{0}` 指到不同的值，例如 `{1}` 與 `{2}`"
    ).filled(with: ["{0}", .excerpt(one), .excerpt(other)])
  }

  /// `{0}` stands for the path.
  static let objectForValue = Wording(
    en: "`{0}` leads to an object, not to a value", zh: "`{0}` 指到的是物件，不是單一的值")

  /// The beginning of a text of a source, fit to be shown.
  static func excerpt(_ bytes: [UInt8]) -> Wording {
    let text = String(decoding: bytes.prefix(160), as: UTF8.self)
    let shown = String(text.prefix(40).map { $0.isNewline ? " " : $0 })
    return Wording(verbatim: shown.count < text.count || bytes.count > 160 ? shown + "…" : shown)
  }
}
