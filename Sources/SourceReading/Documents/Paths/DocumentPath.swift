/// A way through objects and lists: `tender/value/amount`, `suppliers[0]/id`.
///
/// Lists are gone through without being named; `[0]` picks one element. A name that holds a `/` is
/// written with `~1` for it, and `~0` for `~`, as in JSON pointers. A path that is itself a name of
/// the object is that name first: `投標廠商:投標廠商1:廠商代碼`.
struct DocumentPath: Hashable, Sendable {
  struct Step: Hashable, Sendable {
    /// Empty where only elements are picked: `[0]`.
    let name: String
    /// Which element of the list, and of the list in it.
    let indices: [Int]
  }

  let text: String
  let steps: [Step]

  init(_ text: String) {
    self.text = text
    steps =
      text.isEmpty || text == "."
      ? [] : text.split(separator: "/", omittingEmptySubsequences: false).map { Step(String($0)) }
  }
}

extension DocumentPath.Step {
  init(_ text: String) {
    var rest = text[...]
    var indices: [Int] = []
    while rest.last == "]", let open = rest.lastIndex(of: "[") {
      let inside = rest[rest.index(after: open)...].dropLast()
      if let index = Int(inside), index >= 0 {
        indices.insert(index, at: 0)
      } else if !inside.isEmpty {
        break
      }
      rest = rest[..<open]
    }
    self.init(name: DocumentPath.unescaped(rest), indices: indices)
  }
}

extension DocumentPath {
  static func unescaped(_ name: Substring) -> String {
    guard name.contains("~") else { return String(name) }
    var text = ""
    var isEscape = false
    for character in name {
      switch (isEscape, character) {
      case (false, "~"): isEscape = true
      case (false, _): text.append(character)
      case (true, "0"), (true, "1"):
        text.append(character == "1" ? "/" : "~")
        isEscape = false
      case (true, _):
        text += "~" + String(character)
        isEscape = false
      }
    }
    return isEscape ? text + "~" : text
  }

  /// A name as a path writes it.
  static func escaped(_ name: String) -> String {
    guard name.contains("/") || name.contains("~") else { return name }
    return name.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
      .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
  }
}
