import Diagnostics
package import FlagSyntax

/// Small readings that every declaration shares.
extension SyntaxNode {
  /// The name tokens directly in this node, in order, keywords used as names among them.
  var names: [Token] {
    ownTokens.filter { $0.kind == .name || $0.kind == .capital }
  }

  /// `zh-TW "…" en "…"` directly under this node.
  package var labels: Labels {
    guard let texts = first(.texts) else { return Labels() }
    return Labels(
      texts.all(.text).compactMap { entry in
        guard let string = entry.token(.string) else { return nil }
        let language = entry.ownTokens.filter { $0.kind != .string }.map(tree.text).joined()
        return Labels.Entry(
          language: language, text: unquoted(string), place: entry.place(string))
      })
  }

  /// The text between the quotes.
  package func unquoted(_ string: Token) -> String {
    var text = tree.text(string)[...]
    if let first = text.first, "\"“”「」".contains(first) { text.removeFirst() }
    if let last = text.last, "\"“”「」".contains(last) { text.removeLast() }
    return String(text)
  }

  /// The reason after `because`.
  package var reason: String? {
    guard has(.because), let string = ownTokens.last(where: { $0.kind == .string }) else {
      return nil
    }
    return unquoted(string)
  }
}
