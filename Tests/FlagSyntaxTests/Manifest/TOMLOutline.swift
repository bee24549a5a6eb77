import FlagSyntax

/// A value in one line, for comparison: `{a: 1, b: ["x", yes]}`.
func outline(_ table: TOMLTable) -> String {
  let entries = table.entries.map { "\($0.key.text): \(outline($0.value))" }
  return "{" + entries.joined(separator: ", ") + "}"
}

func outline(_ value: TOMLValue) -> String {
  switch value.content {
  case .text(let text): "\"\(text)\""
  case .integer(let number): "\(number)"
  case .float(let text): "float \(text)"
  case .truth(let truth): truth ? "yes" : "no"
  case .moment(let text): "moment \(text)"
  case .array(let elements): "[" + elements.map(outline).joined(separator: ", ") + "]"
  case .table(let table): outline(table)
  case .unreadable: "unreadable"
  }
}
