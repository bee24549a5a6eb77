import FlagSemantics
import SourceReading
import Tables
import Workers

/// Reads parts of all kinds into the tables of a model.
///
/// Parts are read in waves: first the records that others refer to, so that their keys have numbers
/// when they are referred to. Within a wave every piece of every file is work for any thread; what
/// comes of them is joined in the order of the files and pieces, so the tables are the same for any
/// number of threads.
struct Loader {
  let model: Model
  let workers: Workers
  /// Whether every column is counted, as a report wants it.
  let profiles: Bool
  /// Whether the rows that could not be taken are kept, to be written down.
  let keepsRows: Bool
  private let progress: (@Sendable (ReadingProgress) -> Void)?
  private let texts = KnownTexts()
  private var domains = Domains()
  private var assemblies: [String: TableAssembly] = [:]

  init(
    model: Model, workers: Workers, profiles: Bool, keepsRows: Bool = false,
    progress: (@Sendable (ReadingProgress) -> Void)? = nil
  ) {
    self.model = model
    self.workers = workers
    self.profiles = profiles
    self.keepsRows = keepsRows
    self.progress = progress
  }

  /// Reads planned parts; the reports come back in the order of the parts.
  ///
  /// `sources` are their places among all sources of the supply.
  mutating func load(_ parts: [PlannedPart], sources: [Int]) -> [SourceReport] {
    FreedMemory.keep()
    var reports: [Int: SourceReport] = [:]
    let meter = ReadingMeter(parts.map(\.work), progress)
    let waves = Dictionary(grouping: parts.indices, by: { parts[$0].rank })
    for rank in waves.keys.sorted() {
      load(wave: waves[rank] ?? [], of: parts, sources, meter, &reports)
    }
    return parts.indices.compactMap { reports[$0] }
  }

  private mutating func load(
    wave: [Int], of parts: [PlannedPart], _ sources: [Int], _ meter: ReadingMeter,
    _ reports: inout [Int: SourceReport]
  ) {
    let decodings = wave.map { index in
      PieceDecoding(
        part: parts[index], source: sources[index],
        factory: TakerFactory(
          model: model, mapping: parts[index].mapping, domains: domains, texts: texts,
          rows: parts[index].rows),
        profiles: profiles,
        keeping: FaultKeeping(keepsRows: keepsRows, pieces: parts[index].reader.pieces),
        hasRead: { meter.read(rows: $0) })
    }
    for decoding in decodings { expect(decoding.part) }
    let work = tasks(of: decodings)
    var results: [[PieceDecoding.Result]] = Array(repeating: [], count: decodings.count)
    var hashes = decodings.map(\.part.report.sha256)
    workers.forEach(work.count) { index in
      let (place, piece) = work[index]
      let part = decodings[place].part
      guard let piece else { return Outcome.hash(part.unhashed.flatMap { FileHash.hex(of: $0) }) }
      defer { meter.finish(pieceOf: wave[place]) }
      return .rows(decodings[place].decode(piece))
    } _: { index, outcome in
      let place = work[index].place
      switch outcome {
      case .hash(let hash): hashes[place] = hash
      case .rows(let result): results[place].append(add(result, of: decodings[place].part))
      }
    }
    for place in decodings.indices {
      var report = report(decodings[place].part, results[place])
      report.sha256 = hashes[place] ?? decodings[place].part.hashOfPieces
      reports[wave[place]] = report
    }
  }

  private enum Outcome: Sendable {
    case rows(PieceDecoding.Result)
    case hash(String?)
  }

  /// Every hash that is taken beside the pieces, since one file has but one thread for it, and then
  /// every piece.
  private func tasks(of decodings: [PieceDecoding]) -> [(place: Int, piece: Int?)] {
    let hashes = decodings.indices.filter { decodings[$0].part.unhashed != nil }
    return hashes.map { ($0, nil) }
      + decodings.indices.flatMap { place in
        (0..<decodings[place].part.reader.pieces).map { (place, $0) }
      }
  }

  /// Makes room in the tables for the rows of a part, where their number is known.
  private mutating func expect(_ part: PlannedPart) {
    guard let rows = part.rows else { return }
    for plan in part.plans where plan.tests.isEmpty && plan.pieces == nil {
      assembly(of: plan) { $0.expect(rows) }
    }
  }

  /// Adds the rows of a piece to their tables; what is left of it is for the report.
  private mutating func add(
    _ result: PieceDecoding.Result, of part: PlannedPart
  ) -> PieceDecoding.Result {
    var result = result
    for index in result.pieces.indices {
      let plan = part.plans[result.pieces[index].plan]
      domains.absorb(&result.pieces[index], plan, model, telling: texts)
      if result.pieces[index].rows > 0 { assembly(of: plan) { $0.add(result.pieces[index]) } }
      result.pieces[index].dropRows()
    }
    return result
  }

  private mutating func assembly(of plan: FillPlan, _ change: (inout TableAssembly) -> Void) {
    let name = model.name(of: plan.fill.target)
    // Records with a key of several fields stand as they come, but for exact repeats.
    var key: String?
    if case .record(let id) = plan.fill.target, model[id].key.count == 1 {
      key = model[id].key.first
    }
    change(&assemblies[name, default: TableAssembly(name: name, keyField: key, texts: texts)])
  }

  private func report(_ part: PlannedPart, _ results: [PieceDecoding.Result]) -> SourceReport {
    var report = part.report
    report.rows = results.reduce(0) { $0 + $1.rows }
    report.trouble = report.trouble ?? results.lazy.compactMap(\.trouble).first
    var rejectedRows: Set<Int> = []
    for result in results {
      report.rejected += result.rejected
      report.unreadRows += result.rejectedCount
      report.unlisted += result.rejectedCount - result.rejected.count
      report.notes += result.notes
      for piece in result.pieces {
        report.faults += piece.faults
        report.unlisted += piece.unlisted
        rejectedRows.formUnion(piece.rejectedRows)
      }
    }
    report.rejectedRows = report.unreadRows + rejectedRows.count
    verify(part, &report)
    part.reader.rest()
    report.faults.sort { $0.place.number < $1.place.number }
    report.fills = part.plans.indices.map { index in
      let counts = results.flatMap(\.pieces).filter { $0.plan == index }.map(\.counts)
      return FillReport(
        target: model.name(of: part.plans[index].fill.target),
        counts: counts.reduce(FillCounts(), +))
    }
    report.columns = columns(part, results)
    return report
  }

  /// A file that shrank or was replaced while it was read can't be trusted; one that grew is noted.
  private func verify(_ part: PlannedPart, _ report: inout SourceReport) {
    do throws(SourceTrouble) {
      if let note = try part.reader.verify() { report.notes.append(note) }
    } catch {
      report.trouble = report.trouble ?? error
    }
  }

  private func columns(
    _ part: PlannedPart, _ results: [PieceDecoding.Result]
  ) -> [ColumnReport] {
    guard profiles else { return [] }
    let unread = results.flatMap(\.pieces).reduce(into: [:]) {
      $0.merge($1.unread, uniquingKeysWith: +)
    }
    var reports: [ColumnReport] = []
    for (place, rowSet) in part.rowSets.enumerated() {
      var profile = ColumnProfile(columns: rowSet.columns.count)
      for result in results where place < result.profiles.count {
        profile.add(result.profiles[place])
      }
      let fills = ColumnFills(rowSet, model)
      reports += rowSet.columns.indices.map { index in
        ColumnReport(
          name: rowSet.columns[index], filled: profile.filled(index),
          distinct: profile.distinct(index), fields: fills.fields(of: index),
          unread: unread[rowSet.columns[index]] ?? 0)
      }
    }
    return ColumnReport.joined(reports) + part.unmappedPaths
  }

  // MARK: The supply

  /// Joins what was read into tables.
  ///
  /// The parts are named by the places of their sources, to read rows of them again.
  func supply(
    _ sources: [SourceReport], _ leftAside: [LeftAside], _ parts: [Int: PlannedPart]
  ) -> Supply {
    var keys: [String: TextDictionary] = [:]
    for record in model.records {
      guard let id = model.record(named: record.name) else { continue }
      let dictionary = domains[id]
      if dictionary.count > 0 { keys[record.name] = dictionary }
    }
    let names = assemblies.keys.sorted()
    let built = workers.map(names.count) { [assemblies, keys] index in
      TableBuilding(assemblies[names[index]], keyCount: keys[names[index]]?.count ?? 0).built()
    }
    var tables: [String: Table] = [:]
    var contradictions: [String: [Contradiction]] = [:]
    for (name, (table, different)) in zip(names, built) {
      tables[name] = table
      if !different.isEmpty { contradictions[name] = different }
    }
    let ends = LinkEnds(model: model, tables: tables, keys: keys)
    for link in model.links {
      tables[link.name] = tables[link.name]?.superseding(ends.misplaced(in: link))
    }
    return Supply(
      model: model, tables: tables, keys: keys, sources: sources, leftAside: leftAside,
      contradictions: contradictions, parts: parts, workers: workers)
  }
}
