import Diagnostics
import FlagSyntax

/// Holds the laws that a pack cites to those that its manifest names.
struct LawCheck {
  let context: Context
  let named: [PackManifest.LawName]

  /// A law without a name is said once, where it is cited first; a manifest that names no law at
  /// all wants the codes.
  func check(_ nodes: [SyntaxNode]) {
    guard !named.isEmpty else { return }
    var known = Set(named.map(\.code.value))
    for cite in nodes.compactMap({ $0.first(.law) }).flatMap({ $0.all(.cite) }) {
      guard let law = Citation(cite)?.law, known.insert(law).inserted else { continue }
      let start = cite.place.range.lowerBound
      let near = Suggestion.closest(to: law, among: named.map(\.code.value))
      context.log.report(
        .unnamedLaw, at: Place(cite.place.file, start..<start + law.utf8.count),
        Wording(verbatim: law), notes: near.map { [.didYouMean($0)] } ?? [])
    }
  }
}
