package import FlagSemantics
package import SourceReading
package import Workers

/// Reads sources of any kind into the tables of a model, by the mappings of a pack.
///
///     let supply = SupplyReader(model: pack.model, mappings: pack.mappings).read(locations)
package struct SupplyReader: Sendable {
  private let model: Model
  private let mappings: [Mapping]
  private let workers: Workers
  private let encoding: TextEncoding?
  /// What reads Parquet and the files of DuckDB, where it is there.
  private let duckdb: DuckDBProgram?
  /// Whether every column of every source is counted, as a report wants it.
  private let profiles: Bool
  private let wanted: FieldChoice
  /// Whether the rows that could not be taken are kept, to be written down.
  private let keepsRows: Bool
  private let progress: (@Sendable (ReadingProgress) -> Void)?

  package init(
    model: Model, mappings: [Mapping], workers: Workers = .forThisMachine,
    encoding: TextEncoding? = nil, duckdb: DuckDBProgram? = nil, profiles: Bool = false,
    wanted: FieldChoice = .all,
    keepsRows: Bool = false, progress: (@Sendable (ReadingProgress) -> Void)? = nil
  ) {
    self.model = model
    self.mappings = mappings
    self.workers = workers
    self.encoding = encoding
    self.duckdb = duckdb
    self.profiles = profiles
    self.wanted = wanted
    self.keepsRows = keepsRows
    self.progress = progress
  }

  /// What is wrong with a source is told in its report, and costs that source alone.
  package func read(
    _ locations: [SourceAddress], leftAside: [LeftAside] = [], troubles: [SourceTrouble] = []
  ) -> Supply {
    let opener = SourceOpener(workers: workers, encoding: encoding, duckdb: duckdb)
    var reports = troubles.map { SourceReport(path: $0.source, trouble: $0) }
    var planned: [PlannedPart] = []
    var places: [Int] = []
    for location in locations {
      progress?(ReadingProgress(done: 0, sources: locations.count, percent: 0, rows: 0))
      let found = opener.open(location)
      if let trouble = found.trouble {
        reports.append(SourceReport(path: location.shown, trouble: trouble))
      }
      lazy var hash = FileHash.hex(of: location)
      for part in found.parts {
        let planning = PartPlanning(part, model, mappings, wanted, keepsRows: keepsRows)
        switch planning.planned() {
        case .planned(var plan):
          // The hash of a file is taken while its pieces are read, where that is soon enough.
          if found.parts.count == 1, !plan.namesRows {
            plan.takeHash(of: location)
          } else {
            plan.report.sha256 = hash
          }
          places.append(reports.count)
          planned.append(plan)
          reports.append(plan.report)
        case .unmapped(var report):
          report.sha256 = hash
          reports.append(report)
        }
      }
    }
    var loader = Loader(
      model: model, workers: workers, profiles: profiles, keepsRows: keepsRows, progress: progress)
    let loaded = loader.load(planned, sources: places)
    for (place, report) in zip(places, loaded) { reports[place] = report }
    let parts = Dictionary(zip(places, planned), uniquingKeysWith: { first, _ in first })
    return loader.supply(reports, leftAside, parts)
  }
}

extension SharedHash {
  /// Nil where the file can't be read any more.
  func hex() -> String? { (try? finish()).flatMap { $0?.hex } }
}

extension FileHash {
  /// Nil for what is no file, or can't be read.
  static func hex(of location: SourceAddress) -> String? {
    PostgresLocation.isOne(location.path) ? nil : try? sha256(location.path).hex
  }
}
