import Findings

/// The values that made a finding true, each beside what it is held against.
struct KeyValues {
  let lines: [String]

  init(_ finding: Finding, _ ledger: Ledger) {
    let compared = finding.comparisons.filter(\.isMeasure).map(\.text)
    let shown = finding.shown.map { ledger.voice.pair($0.expression, ledger.voice.list($0.values)) }
    // What stands in a comparison needs no line of its own.
    let told = Set(finding.comparisons.filter(\.isMeasure).compactMap(\.parameter))
    let limits = finding.parameters.filter { !told.contains($0.name) }.map { use in
      "\(use.code.map { "\(use.name)(\($0))" } ?? use.name) = \(use.value)"
    }
    let lists = finding.lists.filter { $0.path != nil }.map { use in
      ledger.voice.pair(use.name, ledger.voice.sentence(use.wording))
    }
    let tables = finding.tables.map { ledger.voice.sentence($0.wording) }
    lines = compared + shown + limits + lists + tables
  }

  var text: String { lines.joined(separator: "\n") }
}
