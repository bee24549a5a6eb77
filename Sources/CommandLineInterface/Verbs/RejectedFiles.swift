internal import Diagnostics
internal import Ingest

/// The rows that could not be taken, as files that can be corrected and read again.
///
/// For each source one file holds the header and the rows as they stand in the source, and one beside
/// it says for each row what is wrong.
struct RejectedFiles {
  private let report: DataReport

  init(_ report: DataReport) { self.report = report }

  func write(to folder: String, _ console: Console, _ language: Language) throws(Failure) {
  }
}
