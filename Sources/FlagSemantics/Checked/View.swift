/// Records that are made from others, as the model says.
package struct View: Sendable {
  package let record: RecordID
  package let source: Source

  package enum Source: Sendable {
    /// One row for each record of a set.
    case records(Expression)
    case pairs(Subject.Pair)
    case groups(Subject.Group)
  }
}
