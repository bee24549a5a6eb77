import FlagSemantics
import Values

/// Data as the tables of a test.
extension PlainData {
  /// `given` tables, one for each table that was supplied and has rows.
  func givenTables(_ model: Model) -> String {
    var text = ""
    for record in model.records {
      guard let table = records[record.name] else { continue }
      text += given(record.name, record.fieldOrder.filter(table.columns.contains), table.rows)
    }
    for link in model.links {
      guard let table = links[link.name] else { continue }
      text += given(link.name, ["from", "to"] + link.fields.map(\.name), table.rows)
    }
    for (name, entries) in lists.sorted(by: { $0.key < $1.key }) {
      let rows = entries.map { entry in
        PlainRow(["name": entry.value, "from": entry.from, "until": entry.until])
      }
      text += given(name, ["name", "from", "until"], rows)
    }
    return text
  }

  private func given(_ name: String, _ columns: [String], _ rows: [PlainRow]) -> String {
    let lines = [columns] + rows.map { row in columns.map { row[$0].written } }
    return "  given \(name)\n"
      + lines.map { "    | " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}

extension PlainCell {
  /// The cell as a test writes it.
  fileprivate var written: String {
    switch self {
    case .missing: "?"
    case .none: "-"
    case .reference(let record): record.key
    case .value(.truth(let truth)): truth ? "yes" : "no"
    case .value(.number(let number)): number.description
    case .value(.percent(let percent)): percent.description
    case .value(.money(let money)): "\(money.amount) \(money.currency)"
    case .value(.date(let day)): day.description
    case .value(.datetime(let instant)): instant.description
    case .value(.span(let span)): span.description
    case .value(.steps(let steps)): "\(steps) steps"
    case .value(.text(let text)), .value(.code(let text)): text
    }
  }
}

extension RandomCase {
  /// The same rules, each with a test that gives the data: what runs tests can run the case.
  ///
  /// Tables that a test gives are complete, so verdicts may differ from those over the plain data.
  /// `onlyFirst` gives one test, to the first rule.
  package func withTests(of data: PlainData? = nil, onlyFirst: Bool = false) -> RandomCase {
    let given = data ?? self.data
    let test = "test \"drawn\"\n" + given.givenTables(pack.model) + "  expect flagged nothing\n"
    var text = ""
    var isGiven = false
    for line in ruleText.split(separator: "\n") {
      text += line + "\n"
      if line.hasPrefix("  say "), !(onlyFirst && isGiven) {
        text += test
        isGiven = true
      }
    }
    return replacing(rules: text)
  }
}
