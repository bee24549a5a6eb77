/// A field of a record as a manifest names it: `award.amount`.
package struct FieldPath: Sendable, Hashable {
  package let record: String
  package let field: String

  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy(TextForm.name.admits) else { return nil }
    (record, field) = (parts[0], parts[1])
  }
}
