internal import Diagnostics
internal import FlagSemantics
internal import Ingest
internal import ProbityKit
internal import SourceReading

/// Drafted mappings as a file, and what was achieved in a few lines.
enum MapText {
  static func text(_ suggestions: Suggestions, _ pack: Pack, _ language: Language) -> String {
    var names = NameMaker()
    for mapping in pack.checked.mappings { _ = names.name(from: mapping.name, fallback: "source") }
    return DraftText.file(
      suggestions.drafts.map { suggestion in
        let name = names.name(
          from: MapText.stem(suggestion.path, suggestion.part), fallback: "source")
        return DraftText.text(suggestion.draft, named: name, also: suggestion.also, in: language)
      })
  }

  static func summary(_ suggestions: Suggestions, _ language: Language) -> String {
    var lines: [Wording] = []
    for trouble in suggestions.troubles {
      lines.append(
        Wording(en: trouble.text(in: .english), zh: trouble.text(in: .chinese)))
    }
    for aside in suggestions.leftAside {
      lines.append(
        Wording(en: "\(aside.path): left aside, {0}", zh: "\(aside.path)：略過，{0}")
          .filled(with: [aside.reason]))
    }
    for fitted in suggestions.fitted {
      lines.append(
        Wording(
          en: "\(fitted.path): read by `\(fitted.mapping)` already",
          zh: "\(fitted.path)：已由 `\(fitted.mapping)` 讀取"))
    }
    for suggestion in suggestions.drafts {
      let draft = suggestion.draft
      let sample = draft.sample.name
      let (all, mapped) = (draft.guesses.count, draft.mapped)
      let more = suggestion.also.count
      let sources = Wording(
        en: more == 0 ? sample : "\(sample) and \(more) more like it",
        zh: more == 0 ? sample : "\(sample) 及其他 \(more) 個")
      lines.append(
        Wording(
          en:
            "{0}: \(mapped) of \(all) columns mapped, \(draft.unsure) unsure, \(draft.left.count) left",
          zh: "{0}：\(all) 欄中對應 \(mapped) 欄，其中 \(draft.unsure) 欄不確定；未對應 \(draft.left.count) 欄"
        ).filled(with: [sources]))
    }
    if suggestions.drafts.isEmpty, suggestions.troubles.isEmpty {
      lines.append(
        suggestions.fitted.isEmpty
          ? Wording(en: "no data found", zh: "找不到資料")
          : Wording(
            en: "every source has its mapping; `--all` drafts one all the same",
            zh: "所有來源均已有對應檔；加上 `--all` 仍可草擬"))
    }
    return lines.map { $0.text(in: language) + "\n" }.joined()
  }

  /// The name of a file without its folder and ending, with that of its sheet.
  private static func stem(_ path: String, _ part: String?) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    return part.map { "\(stem)_\($0)" } ?? stem
  }
}
