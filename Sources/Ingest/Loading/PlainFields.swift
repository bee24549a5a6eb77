import FlagSemantics
import SourceReading
import Tables
import Values

/// Text fields whose cells hardly recur in the first rows of a part.
///
/// A dictionary of texts that are all different costs a look-up for each and saves nothing.
struct PlainFields {
  private(set) var names: Set<String> = []

  /// So many rows tell; the answer is the same whatever threads there are.
  private static let rows = 2_000

  init(_ part: PlannedPart, _ model: Model) {}
}
