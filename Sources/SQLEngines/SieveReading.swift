package import Scanning

/// Reads what the query gave: lines of rule, outcome, first, second, subjects.
package enum SieveReading {
  package static func sieves(_ text: String, for rules: [String]) -> [String: Sieve] {
    var sieves = Dictionary(uniqueKeysWithValues: rules.map { ($0, Sieve()) })
    for line in text.split(separator: "\n") {
      // A rule is named without commas.
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count == 5, let count = Int(cells[4]), var sieve = sieves[String(cells[0])] else {
        continue
      }
      switch cells[1] {
      case "clear": sieve.clear += count
      case "outside": sieve.outside += count
      default:
        guard let first = UInt32(cells[2]) else { continue }
        let subject = Sieve.Subject(first: first, second: UInt32(cells[3]))
        if cells[1] == "flagged" { sieve.flagged.insert(subject) } else { sieve.open.insert(subject) }
      }
      sieves[String(cells[0])] = sieve
    }
    return sieves
  }
}
