import Diagnostics
import FlagSyntax
import Values

/// The clauses that records, fields and links share.
extension ModelBuilder {
  func validity(_ node: SyntaxNode?) -> Validity? {
    guard let node else { return nil }
    let names = node.names.filter { ![.valid, .to].contains($0.keyword) }
    guard names.count >= 2 else { return nil }
    return Validity(
      from: node.text(names[0]), to: node.text(names[1]), blankIsOpen: node.has(.open))
  }

  func access(_ node: SyntaxNode) -> AccessClass? {
    guard let clause = node.first(.accessClause), let name = clause.names.dropFirst().first else {
      return nil
    }
    let text = clause.text(name)
    guard let access = AccessClass(rawValue: text) else {
      let near = Suggestion.closest(to: text, among: AccessClass.allCases.map(\.rawValue))
      log.report(
        .unknownAccess, at: clause.place(name), Wording(verbatim: text),
        notes: near.map { [.didYouMean($0)] } ?? [],
        fix: near.map { Fix(replacing: clause.place(name), with: $0) })
      return nil
    }
    return access
  }

  func completeness(_ node: SyntaxNode) -> Completeness {
    guard node.has(.complete) else { return .partial }
    guard node.has(.where), let flag = node.names.last else { return .complete }
    return .completeWhere(node.text(flag))
  }

  func codes(_ list: SyntaxNode) -> [CodeList.Code] {
    var seen: [String: Place] = [:]
    return list.all(.codeEntry).compactMap { entry in
      guard let token = entry.ownTokens.first else { return nil }
      let name = token.kind == .string ? entry.unquoted(token) : entry.text(token)
      if let earlier = seen[name] {
        log.report(
          .nameTwice, at: entry.place(token), Wording(verbatim: name),
          others: [.init(earlier, .earlierHere)])
        return nil
      }
      seen[name] = entry.place(token)
      return CodeList.Code(name: name, labels: entry.labels)
    }
  }

  func checkFloor(_ floor: SyntaxNode, _ kind: Field.Kind) {
    let isZero = floor.token(.number).map { ExactDecimal(floor.text($0)) == .zero } ?? false
    if isZero, case .value(let scalar) = kind, scalar.isOrdered(with: scalar) { return }
    log.report(.floorNotZero, at: floor.place)
  }
}
