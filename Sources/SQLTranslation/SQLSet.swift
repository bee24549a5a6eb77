/// A set for each row of its frame: rows of a relation, one for each member.
struct SQLSet {
  let relation: Relation
  /// Whether a row may be a member; nil where every row may.
  var possible: String?
  /// Whether a row surely is a member; nil where every row is.
  var sure: String?
  /// Whether no other member may exist, of the row around; nil where none may.
  var closed: SQLValue?
  /// After which stage of the relation all columns are there.
  var level: Int

  var isMember: String { sure ?? "TRUE" }
}
