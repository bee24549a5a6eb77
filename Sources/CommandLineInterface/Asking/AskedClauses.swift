internal import FlagSemantics

/// The clauses of a rule that stand for all questions of a session until they are said again.
struct AskedClauses {
  private(set) var subject: String?
  private(set) var asOf: String?
  private(set) var lets: [String] = []
  private(set) var scope: String?

  /// In the order in which a rule has them.
  var lines: [String] { ([asOf, subject].compactMap { $0 } + lets) + [scope].compactMap { $0 } }

  /// Whether a line begins as a clause does.
  static func isClause(_ line: String) -> Bool { keyword(of: line) != nil }

  private static func keyword(of line: String) -> String? {
    ["for each", "as of", "let", "where"].first { line == $0 || line.hasPrefix($0 + " ") }
  }

  /// The clauses with one more. A new subject ends what was said of the old one; a `let` of the same
  /// name and a second `where` or `as of` take the place of the first; a bare word takes it back.
  func saying(_ line: String) -> AskedClauses {
    var all = self
    switch AskedClauses.keyword(of: line) {
    case "for each":
      all = AskedClauses()
      all.subject = line == "for each" ? nil : line
    case "as of": all.asOf = line == "as of" ? nil : line
    case "where": all.scope = line == "where" ? nil : line
    case "let":
      let name = AskedClauses.letName(line)
      all.lets.removeAll { AskedClauses.letName($0) == name || name == nil }
      if name != nil { all.lets.append(line) }
    default: break
    }
    return all
  }

  private static func letName(_ line: String) -> String? {
    let words = line.dropFirst(3).split { $0 == " " || $0 == "=" }
    return words.first.map(String.init)
  }

  /// Without `for each`, a line asks of the record that it names first: `tender.bids` of each tender.
  func withSubject(for line: String, in model: Model) -> AskedClauses {
    guard subject == nil else { return self }
    var all = self
    let named = AskedClauses.names(in: line).first { model.record(named: $0) != nil }
    let record = named ?? model.records.first { !$0.isView }?.name ?? ""
    all.subject = "for each \(record)"
    return all
  }

  /// The names at the beginning of paths.
  private static func names(in line: String) -> [String] {
    var names: [String] = []
    var name = ""
    var before: Character = " "
    for character in line + " " {
      if character.isLetter || character.isNumber || character == "_" || character == "." {
        name.append(character)
      } else {
        if let first = name.split(separator: ".").first, before != "\"" {
          names.append(String(first))
        }
        name = ""
        before = character
      }
    }
    return names
  }

  /// Who is asked, for the prompt: `tender`, `pair of bids a, b sharing tender`.
  var prompt: String { subject.map { String($0.dropFirst("for each ".count)) } ?? "probity" }
}
