package import Diagnostics
package import FlagSyntax

/// Collects what is wrong while a pack is checked.
///
/// A reference, so that the many small checkers of one pack write into one log.
package final class DiagnosticLog {
  private var lists: [SourceFile: MistakeList] = [:]

  package var diagnostics: [Diagnostic] { lists.values.flatMap(\.all) }
  package private(set) var count = 0

  /// Clauses that the parser could not read whole: what they seem to mean is not judged.
  private var unreadable: [SourceFile: [Range<Int>]] = [:]

  package init() {}

  /// Takes the mistakes of a file's grammar, and hushes the clauses that they stand in.
  package func append(mistakesOf file: ParsedFile) {
    append(file.diagnostics)
    let offsets = file.diagnostics.filter { $0.kind == .expected || $0.kind == .tooDeep }
      .map(\.place.range.lowerBound)
    unreadable[file.file] = file.clauses(around: offsets)
  }

  private func isUnreadable(_ place: Place) -> Bool {
    unreadable[place.file]?.contains { $0.contains(place.range.lowerBound) } ?? false
  }

  package func report(
    _ kind: DiagnosticKind, at place: Place, _ arguments: Wording..., label: Wording? = nil,
    others: [Diagnostic.Label] = [], notes: [Wording] = [], fix: Fix? = nil
  ) {
    append(
      Diagnostic(
        kind, at: place, arguments, label: label, others: others, notes: notes, fix: fix))
  }

  package func append(_ diagnostic: Diagnostic) {
    if isUnreadable(diagnostic.place) { return }
    append([diagnostic])
  }

  package func append(_ more: [Diagnostic]) {
    count += more.count
    for diagnostic in more { lists[diagnostic.place.file, default: .init()].append(diagnostic) }
  }
}

extension DiagnosticLog {
  func reportUnknownSeverity(_ text: String, at place: Place) {
    let near = Suggestion.closest(to: text, among: Severity.allCases.map(\.rawValue))
    report(
      .unknownSeverity, at: place, Wording(verbatim: text),
      notes: near.map { [.didYouMean($0)] } ?? [],
      fix: near.map { Fix(replacing: place, with: $0) })
  }
}
