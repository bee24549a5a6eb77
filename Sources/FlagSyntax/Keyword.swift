/// The words of `.flag` and `.model`.
///
/// Few are reserved: a word is a keyword only where the grammar asks for one, so a field may be
/// called `share` or `key`. What may not stand where an expression begins is `startsClause`.
package enum Keyword: String, Sendable, CaseIterable {
  // Clauses of a rule.
  case rule, law, severity, `as`, of, `for`, each, pair, group, sharing, similar, by, then, within
  case `where`, `let`, flag, when, show, say
  // Conditions and values.
  case and, or, not, `is`, `in`, missing, none, `if`, because, before, after, resembles, on
  case any, all, its, it, yes, no
  // Declarations and tests.
  case param, list, define, along, from, set, except, until, test, given, expect, nothing
  case flagged, clear, outside, undecided
  // Models.
  case record, view, link, codes, calendar, rates, current, to, key, order, timeline, valid, open,
    unknown
  case one, many, complete, partial, access
  // Mappings.
  case source, values, blanks, blank, with, rows, zone, fill, split, newest
  case rowName = "row", partNumber = "number"
  case currency, dates, roc, western
  // Units.
  case day, days, hour, hours, minute, minutes, month, months, year, years, step, steps, working
  case thousand, million
}

extension Keyword {
  /// The words that begin a declaration of a `.flag` file.
  package static let declarations: [Keyword] = [
    .rule, .param, .list, .define, .test, .set, .except,
  ]
  /// The words that begin a declaration of a `.model` file.
  package static let modelDeclarations: [Keyword] = [
    .record, .view, .link, .codes, .calendar, .rates, .current,
  ]
  /// The words that begin a declaration of a `.map` file.
  package static let mappingDeclarations: [Keyword] = [.source, .values, .blanks]
  /// The words that only mappings use.
  package static let ofMappings: Set<Keyword> = [
    .source, .values, .blanks, .blank, .with, .rows, .zone, .fill, .split, .newest, .rowName,
    .partNumber, .currency, .dates, .roc, .western,
  ]
  /// The words that begin a clause of a source.
  package static let sourceClauses: [Keyword] = [.from, .with, .rows, .zone, .blanks, .fill]
  /// The words that begin a clause of a rule, in the order the clauses stand in.
  package static let clauses: [Keyword] = [
    .law, .severity, .as, .for, .let, .where, .flag, .show, .say,
  ]

  /// Whether an expression can never begin with this word: the next clause begins here.
  var startsClause: Bool {
    switch self {
    case .rule, .law, .severity, .as, .for, .where, .let, .flag, .when, .show, .say, .param, .list,
      .define, .test, .set, .except, .given, .expect:
      true
    default: false
    }
  }

  /// Whether the word counts days, months or steps after a number.
  var isUnit: Bool {
    switch self {
    case .day, .days, .hour, .hours, .minute, .minutes, .month, .months, .year, .years, .step,
      .steps:
      true
    default: false
    }
  }
}

/// Finds keywords by their bytes without building a string.
struct KeywordTable {
  private var spellings: [UInt8] = []
  private var entries: [(keyword: Keyword, start: Int, count: Int)] = []
  /// For each first letter from `a` to `z`, where its entries begin.
  private var firsts: [Int] = []

  static let shared = KeywordTable()

  private init() {
    let sorted = Keyword.allCases.sorted { $0.rawValue < $1.rawValue }
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      firsts.append(entries.count)
      for keyword in sorted where keyword.rawValue.utf8.first == letter {
        entries.append((keyword, spellings.count, keyword.rawValue.utf8.count))
        spellings.append(contentsOf: keyword.rawValue.utf8)
      }
    }
    firsts.append(entries.count)
  }

  func keyword(_ range: Range<Int>, of text: Span<UInt8>) -> Keyword? {
    let letter = Int(text[range.lowerBound]) - 97
    guard letter >= 0, letter < 26, range.count <= 10 else { return nil }
    for index in firsts[letter]..<firsts[letter + 1] {
      let entry = entries[index]
      guard entry.count == range.count else { continue }
      var offset = 1
      while offset < entry.count, spellings[entry.start + offset] == text[range.lowerBound + offset]
      {
        offset += 1
      }
      if offset == entry.count { return entry.keyword }
    }
    return nil
  }
}
