internal import Diagnostics
internal import FlagSemantics
internal import ProbityKit
internal import Reporting
internal import Scanning

/// Where values that were looked up in lists stand there, on whatever days.
struct ListStanding {
  let pack: CheckedPack
  let lists: PackTables

  func hints(_ part: Trace.Part) -> [Wording] {
    guard case .isIn(_, let others) = part.expression.kind, others.count == 1,
      case .list(let name) = others[0].kind, let list = pack.lists.first(where: { $0.name == name })
    else { return part.parts.flatMap(hints) }
    return (part.parts.first?.values ?? []).flatMap { value -> [Wording] in
      guard case .value(let text) = value.content else { return [] }
      return lists.standing(of: text, in: list).map { use in
        Wording(en: "{0} stands in `{1}`: {2}", zh: "{0} 列於 `{1}`：{2}")
          .filled(with: [Wording(verbatim: text), Wording(verbatim: name), use.wording])
      }
    }
  }
}
