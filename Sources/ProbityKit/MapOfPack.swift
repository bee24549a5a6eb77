package import Ingest
package import SourceReading
import FlagSemantics
import Workers

extension Pack {
  /// Drafts mappings for data that no mapping of the pack fits; with `all`, for all of them.
  package func suggestions(
    for locations: [SourceAddress], all: Bool, encoding: TextEncoding?,
    duckdb: DuckDBProgram? = nil, threads: Int?
  ) -> Suggestions {
    SourceSuggester(
      model: checked.model, mappings: checked.mappings, all: all,
      workers: threads.map { Workers($0) } ?? .forThisMachine, encoding: encoding,
      duckdb: duckdb
    ).suggest(locations)
  }
}
