internal import Files

/// The DuckDB that reads Parquet and files of its own kind.
///
/// It comes as a module of Python and is run as a program of its own, which writes what it is asked
/// for as CSV. Nothing is installed for it, fetched or written.
package struct DuckDBProgram: Sendable {
  private let python: String

  package init(python: String) { self.python = python }

  /// What is asked of it.
  struct Question {
    let path: String
    let isParquet: Bool
    /// A query; the rows of a Parquet file are called `rows`.
    let query: String
  }

  func start(_ question: Question) throws(SourceTrouble) -> ChildProgram {
    do throws(FileTrouble) {
      return try ChildProgram(
        python,
        [
          "-I", "-c", DuckDBProgram.script, question.path, question.isParquet ? "parquet" : "file",
          "COPY (\(question.query)) TO '/dev/stdout' (FORMAT csv, HEADER)",
        ])
    } catch {
      throw .noDuckDB(question.path)
    }
  }

  /// What is wrong with an end; nil where all went well.
  static func trouble(_ source: String, _ end: ChildProgram.End) -> SourceTrouble? {
    switch end.status {
    case 0: nil
    case 9: .noDuckDB(source)
    default: .duckDB(source, end.complaints.isEmpty ? "\(end.status)" : end.complaints)
    }
  }

  private static let script = """
    sys = __import__("sys")
    try:
        duckdb = __import__("duckdb")
    except ImportError:
        sys.exit(9)
    path, kind, question = sys.argv[1:4]
    try:
        settings = {"autoinstall_known_extensions": "false"}
        if kind == "parquet":
            base = duckdb.connect(config=settings)
            base.read_parquet(path).create_view("rows")
        else:
            base = duckdb.connect(path, read_only=True, config=settings)
        # It would stand among the rows.
        base.execute("SET enable_progress_bar = false")
        base.execute(question)
    except Exception as error:
        sys.stderr.write(" ".join(str(error).split()))
        sys.exit(1)
    """
}
