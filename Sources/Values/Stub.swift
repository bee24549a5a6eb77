package enum CellTrouble: Error, Sendable, Hashable {
  case notANumber, notADate, noSuchDay, ambiguousCalendar, outOfRange, noTruth, negative
  case blankKey, unknownCode
}
package enum TruthCell { package static func read(_ c: Span<UInt8>) throws(CellTrouble) -> Bool { c.count == 3 } }
package enum CanonicalText { package static func folded(_ t: String, keepingCase: Bool = false) -> String { t.lowercased() } }
package struct Placeholders: Sendable {
  package enum Kind: Sendable { case text, number, time }
  package enum Match { case nothing, unknown }
  package init(_ t: [String]) {}
  package static let usual = Placeholders([])
  package func mayMatch(_ c: Span<UInt8>) -> Bool { false }
  package func match(_ c: Span<UInt8>, _ k: Kind) -> Match? { nil }
}
