/// A set for each row of its frame: rows of a relation, one for each member.
struct SQLSet {
  let relation: Relation
  /// Whether a row may be a member; nil where every row may.
  var possible: String?
  /// Whether it surely is one, given that it may be; nil where every row surely is.
  var sure: String?
  /// Whether no other member may exist, of the row around; nil where none may.
  var closed: SQLValue?
  /// After which stage of the relation all columns are there.
  var level: Int

  /// Whether a row surely is a member; nil where every one is.
  var isSure: String? {
    let parts = [possible, sure].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " AND ")
  }

  var isMember: String { isSure ?? "TRUE" }
}
