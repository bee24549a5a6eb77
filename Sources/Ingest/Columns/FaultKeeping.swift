/// How many faults of a piece are listed; all are counted.
///
/// A column that is wrong in every one of a million rows must not fill the memory with a million
/// reasons. Which are listed depends on the pieces alone, so it is the same for any number of threads.
struct FaultKeeping: Sendable {
  /// Whether the rows themselves are kept, to be written down; then every one of them is.
  let keepsRows: Bool
  let limit: Int

  init(keepsRows: Bool, pieces: Int = 1) {
    self.keepsRows = keepsRows
    limit = keepsRows ? .max : max(1000, 100_000 / max(1, pieces))
  }
}
