import FlagSemantics
import Interpreter

/// Makes a case in which two judges differ as small as it gets, to be read by a person.
///
/// Rows, lines of the rules and parts of conditions are left out one after the other, as long as the
/// rules have no mistake and the judges still differ about the rule in question.
struct CaseShrinker {
  /// Whether the judges differ about the rule in this case over these data.
  private let differs: (RandomCase, PlainData) -> Bool
  private var drawn: RandomCase
  private var data: PlainData

  init(_ drawn: RandomCase, differs: @escaping (RandomCase, PlainData) -> Bool) {
    self.differs = differs
    self.drawn = drawn
    data = drawn.data
  }

  /// The case with its data as a test.
  mutating func smallest() -> RandomCase {
    var before = ""
    while before != drawn.ruleText {
      before = drawn.ruleText
      shortenRules()
      dropRows()
    }
    return drawn.withTests(of: data)
  }

  /// Rules and their tests without the tables that have no rows.
  static func brief(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n") {
      let isHeaderAlone =
        lines.last?.hasPrefix("    |") == true
        && lines.dropLast().last?.hasPrefix("  given ") == true
      if isHeaderAlone, !line.hasPrefix("    |") { lines.removeLast(2) }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }

  private func holds(_ text: String) -> RandomCase? {
    let shorter = drawn.replacing(rules: text)
    return !shorter.pack.hasErrors && differs(shorter, data) ? shorter : nil
  }

  // MARK: Rows

  private mutating func dropRows() {
    for name in data.records.keys.sorted() { drop(from: \.records, name) }
    for name in data.links.keys.sorted() { drop(from: \.links, name) }
  }

  /// First half of them, at the end one by one.
  private mutating func drop(
    from tables: WritableKeyPath<PlainData, [String: PlainTable]>, _ name: String
  ) {
    var length = ((data[keyPath: tables][name]?.rows.count ?? 0) + 1) / 2
    while length > 0 {
      var start = 0
      while let rows = data[keyPath: tables][name]?.rows, start < rows.count {
        var fewer = data
        fewer[keyPath: tables][name]?.rows.removeSubrange(start..<min(start + length, rows.count))
        if differs(drawn, fewer) { data = fewer } else { start += length }
      }
      length /= 2
    }
  }

  // MARK: Rules

  private mutating func shortenRules() {
    for start in lines.indices.reversed() where lines[start].hasPrefix("rule ") {
      let end = lines[(start + 1)...].firstIndex { !$0.hasPrefix(" ") } ?? lines.count
      var fewer = lines
      fewer.removeSubrange(start..<end)
      if let shorter = holds(CaseShrinker.text(fewer)) { drawn = shorter }
    }
    var line = 0
    while line < lines.count {
      if let shorter = shorter(at: line) { drawn = shorter } else { line += 1 }
    }
  }

  private func shorter(at line: Int) -> RandomCase? {
    if let without = holds(text(with: nil, at: line)) { return without }
    for part in CaseShrinker.parts(of: lines[line]) {
      if let shorter = holds(text(with: part, at: line)) { return shorter }
    }
    return nil
  }

  private var lines: [String] { drawn.ruleText.split(separator: "\n").map(String.init) }

  private func text(with line: String?, at place: Int) -> String {
    var lines = self.lines
    if let line { lines[place] = line } else { lines.remove(at: place) }
    return CaseShrinker.text(lines)
  }

  private static func text(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }

  /// The line with each part in parentheses instead of the whole condition, or without it.
  private static func parts(of line: String) -> [String] {
    let opening = [" flag when ", " where ", " high when ", " = ", " as "].first {
      line.contains($0)
    }
    guard let opening, let head = line.ranges(of: opening).first else { return [] }
    let start = line[..<head.upperBound]
    let body = Array(line[head.upperBound...])
    var open: [Int] = []
    var parts: [String] = []
    for (place, letter) in body.enumerated() {
      if letter == "(" { open.append(place) }
      guard letter == ")", let first = open.popLast() else { continue }
      let inner = String(body[(first + 1)..<place])
      parts.append(start + inner)
      let (left, right) = (String(body[..<first]), String(body[(place + 1)...]))
      for word in [" and ", " or "] {
        if left.hasSuffix(word) { parts.append(start + left.dropLast(word.count) + right) }
        if right.hasPrefix(word) { parts.append(start + left + right.dropFirst(word.count)) }
      }
      if let filter = inner.ranges(of: " where ").first {
        parts.append(start + left + inner[..<filter.lowerBound] + right)
        parts.append(start + left + "(" + inner[..<filter.lowerBound] + ")" + right)
      }
    }
    return parts.filter { $0.count < line.count }.sorted { $0.count < $1.count }
  }
}
