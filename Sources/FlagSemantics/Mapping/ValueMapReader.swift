import Diagnostics
import FlagSyntax

/// Reads `("公開招標" or "公開" is open, "無" is missing)` for one field.
struct ValueMapReader {
  let model: Model
  let log: DiagnosticLog
  let field: Field

  func values(_ map: SyntaxNode) -> [MappedValue] {
    var places: [String: (meaning: MappedValue.Meaning, place: Place)] = [:]
    return map.all(.meaning).compactMap { entry -> MappedValue? in
      guard let (texts, meaning) = reading(entry) else { return nil }
      for token in texts {
        let text = entry.unquoted(token)
        if let earlier = places[text], earlier.meaning != meaning {
          log.report(
            .meaningTwice, at: entry.place(token), Wording(verbatim: text),
            others: [.init(earlier.place, .earlierHere)])
        }
        places[text] = (meaning, entry.place(token))
      }
      return MappedValue(texts: texts.map { CellText(entry.unquoted($0)) }, meaning: meaning)
    }
  }

  /// The texts before `is`, and what stands behind it.
  private func reading(_ entry: SyntaxNode) -> ([Token], MappedValue.Meaning)? {
    let tokens = entry.ownTokens
    guard let joint = tokens.firstIndex(where: { $0.keyword == .is }), joint + 1 < tokens.count
    else { return nil }
    let texts = tokens[..<joint].filter { $0.kind == .string }
    guard let meaning = meaning(tokens[joint + 1], in: entry) else { return nil }
    return (texts, meaning)
  }

  private func meaning(_ token: Token, in entry: SyntaxNode) -> MappedValue.Meaning? {
    switch (token.keyword, field.kind) {
    case (.missing, _): return .missing
    case (.some(Keyword.none), _):
      if !field.mayBeNone {
        log.report(.neverNone, at: entry.place(token), Wording(verbatim: field.name))
      }
      return MappedValue.Meaning.none
    case (.yes, .value(.truth)): return .truth(true)
    case (.no, .value(.truth)): return .truth(false)
    case (_, .value(.code(let list))):
      let code = token.kind == .string ? entry.unquoted(token) : entry.text(token)
      if model[list].has(code) { return .code(code) }
      let known = model[list].codes.map(\.name)
      let near = Suggestion.closest(to: code, among: known)
      log.report(
        .unknownCode, at: entry.place(token), Wording(verbatim: code),
        Wording(verbatim: field.name), notes: [near.map { .didYouMean($0) } ?? .choices(known)],
        fix: near.map { Fix(replacing: entry.place(token), with: CodeList.written($0)) })
      return nil
    default:
      log.report(
        .constantMisfit, at: entry.place(token), Wording(verbatim: entry.text(token)),
        .type(field.type, in: model))
      return nil
    }
  }
}
