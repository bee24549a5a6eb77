package import Scanning

/// Takes the rows that the query gives: rule, outcome, the subject by its two parts, and how many.
package struct SieveReader {
  package private(set) var sieves: [String: Sieve]

  package init(_ rules: [String]) {
    sieves = Dictionary(uniqueKeysWithValues: rules.map { ($0, Sieve()) })
  }

  package mutating func take(_ row: [String?]) {
    guard row.count == 5, let rule = row[0], let count = row[4].flatMap({ Int($0) }) else { return }
    switch row[1] {
    case "clear": sieves[rule]?.clear += count
    case "outside": sieves[rule]?.outside += count
    default:
      guard let first = row[2].flatMap({ UInt32($0) }) else { return }
      let subject = Sieve.Subject(first: first, second: row[3].flatMap { UInt32($0) })
      if row[1] == "flagged" {
        sieves[rule]?.flagged.insert(subject)
      } else {
        sieves[rule]?.open.insert(subject)
      }
    }
  }
}
