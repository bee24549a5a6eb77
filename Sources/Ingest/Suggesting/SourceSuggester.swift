package import FlagSemantics
package import SourceReading
package import Workers

/// Drafts mappings for sources that no mapping of a pack fits.
///
///     let suggestions = SourceSuggester(model: model, mappings: mappings).suggest(locations)
///     suggestions.drafts[0].draft.guesses
package struct SourceSuggester {
  private let model: Model
  private let mappings: [Mapping]
  private let workers: Workers
  private let encoding: TextEncoding?
  private let duckdb: DuckDBProgram?
  private let all: Bool

  /// With `all`, sources that a mapping fits get a draft as well.
  package init(
    model: Model, mappings: [Mapping], all: Bool = false, workers: Workers = .forThisMachine,
    encoding: TextEncoding? = nil, duckdb: DuckDBProgram? = nil
  ) {
    self.model = model
    self.mappings = mappings
    self.all = all
    self.workers = workers
    self.encoding = encoding
    self.duckdb = duckdb
  }

  package func suggest(_ locations: [SourceAddress]) -> Suggestions {
    let opener = SourceOpener(workers: workers, encoding: encoding, duckdb: duckdb)
    let guesser = ColumnGuesser(model, known: mappings)
    var suggestions = Suggestions()
    var layouts: [[String]: Int] = [:]
    for location in locations {
      let found = opener.open(location)
      if let trouble = found.trouble { suggestions.troubles.append(trouble) }
      for part in found.parts {
        let planning = PartPlanning(part, model, mappings, .all)
        if !all, case .planned(let plan) = planning.planned() {
          suggestions.fitted.append(FittedSource(path: part.path, mapping: plan.mapping.name))
          continue
        }
        do throws(SourceTrouble) {
          let sample = try SourceSampler().sample(part)
          // Sources with the same columns are one kind.
          if let known = layouts[sample.layout] {
            suggestions.drafts[known].also.append(sample.name)
            continue
          }
          layouts[sample.layout] = suggestions.drafts.count
          suggestions.drafts.append(
            SourceSuggestion(
              path: part.path, part: part.part, draft: MappingDraft(sample, guesser)))
        } catch {
          suggestions.troubles.append(error)
        }
      }
    }
    return suggestions
  }
}

/// What came of some sources.
package struct Suggestions {
  package var drafts: [SourceSuggestion] = []
  /// Sources that need no draft.
  package var fitted: [FittedSource] = []
  package var troubles: [SourceTrouble] = []
  /// Files that are no data.
  package var leftAside: [LeftAside] = []
}

package struct SourceSuggestion {
  package let path: String
  package let part: String?
  package let draft: MappingDraft
  /// Further sources with the same columns.
  package var also: [String] = []
}

package struct FittedSource: Sendable {
  package let path: String
  package let mapping: String
}

extension SourceSample {
  /// Documents and tables with the same names of columns are of one kind.
  fileprivate var layout: [String] { [rowPath ?? ""] + headers }
}
