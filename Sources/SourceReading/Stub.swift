package enum DocumentParts: Sendable, Hashable { case elements(String), numbered(before: String, after: String) }
package struct DocumentColumn: Sendable, Hashable {
  package enum Place: Sendable, Hashable { case own(String), ofRow(String), above(Int, String), it, number }
  package let place: Place
  package let takesAll: Bool
  package init(_ place: Place, takesAll: Bool = false) { self.place = place; self.takesAll = takesAll }
}
