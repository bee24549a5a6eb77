import Diagnostics
import FlagSemantics
import SourceReading

/// Chooses the mapping of a part and plans its fills on the columns that it has.
struct PartPlanning {
  enum Outcome {
    case planned(PlannedPart)
    case unmapped(SourceReport)
  }

  private let part: OpenedPart
  private let model: Model
  private let mappings: [Mapping]
  private let wanted: FieldChoice
  /// Whether rows are kept, to be written down.
  private let keepsRows: Bool

  init(
    _ part: OpenedPart, _ model: Model, _ mappings: [Mapping], _ wanted: FieldChoice,
    keepsRows: Bool = false
  ) {
    self.keepsRows = keepsRows
    self.part = part
    self.model = model
    self.mappings = mappings
    self.wanted = wanted
  }

  func planned() -> Outcome {
    switch part.shape {
    case .table(let names, let reader): table(names, reader)
    case .document(let probe, let open): document(probe, open)
    }
  }

  // MARK: Tables

  private func table(_ names: [String], _ reader: any PartReader) -> Outcome {
    let columns = TableColumns(names)
    let choice = MappingChoice(mappings: mappings).forTable(named: part.path) { columns.has($0) }
    switch choice {
    case .none(let unmapped):
      var report = report(nil, unmapped)
      report.columns = names.map {
        ColumnReport(name: $0, filled: 0, distinct: nil, fields: [], unread: 0)
      }
      return .unmapped(report)
    case .chosen(let index):
      let mapping = mappings[index]
      var plans: [FillPlan] = []
      for (place, fill) in mapping.fills.enumerated() {
        plans += self.plans(fill, place, in: columns)
      }
      let rowSet = PlannedPart.RowSet(columns: names, plans: plans)
      let lost = mapping.fills.flatMap { $0.order?.columns ?? [] }.filter { !columns.has($0) }
      return .planned(
        planned(mapping, index, reader, [rowSet], notes: Set(lost).sorted().map(SourceNote.noOrder))
      )
    }
  }

  /// One plan, or one for each number that the columns of a numbered fill have.
  private func plans(_ fill: Fill, _ place: Int, in columns: TableColumns) -> [FillPlan] {
    guard case .numbered(let before, let after) = fill.parts else {
      return [FillPlan(fill, index: place, in: columns, model: model, wanted: wanted)]
        .compactMap { $0 }
    }
    return columns.numbers(before: before, after: after).compactMap { number in
      FillPlan(
        fill, index: place, part: number,
        in: columns.part(number, before: before, after: after), model: model, wanted: wanted)
    }
  }

  // MARK: Documents

  private func document(
    _ probe: DocumentProbe, _ open: @Sendable (DocumentPlan, Bool) -> any PartReader
  ) -> Outcome {
    let choice = MappingChoice(mappings: mappings).forDocument(
      named: part.path, fits: { probe.rowPath(among: $0.rowPaths) != nil },
      has: { mapping, path in
        guard let rows = probe.rowPath(among: mapping.rowPaths) else { return false }
        return probe.paths(at: rows).paths.contains {
          $0.path == path || $0.path.hasPrefix(path + "/")
        }
      })
    switch choice {
    case .none(let unmapped):
      var report = report(nil, unmapped)
      report.trouble = probe.trouble
      let rows = probe.rowPaths.first ?? "."
      report.columns = probe.paths(at: rows).paths.map {
        ColumnReport(name: $0.path, filled: $0.rows, distinct: nil, fields: [], unread: 0)
      }
      return .unmapped(report)
    case .chosen(let index):
      let mapping = mappings[index]
      let sets = DocumentColumns(mapping.fills).sets
      let plan = DocumentPlan(
        rowPaths: mapping.rowPaths,
        rowSets: sets.map { DocumentRowSet(parts: $0.parts, columns: $0.columns) })
      let rowSets = sets.map { set in
        PlannedPart.RowSet(
          columns: set.columns.map { $0.text(in: set.parts) },
          plans: set.fills.compactMap { place in
            FillPlan(mapping.fills[place], index: place, in: set, model: model, wanted: wanted)
          })
      }
      let unmapped = unmapped(probe, mapping, taken: Set(rowSets.flatMap(\.columns)))
      return .planned(planned(mapping, index, open(plan, keepsRows), rowSets, unmapped: unmapped))
    }
  }

  /// The paths of the first rows that no column takes, neither whole nor a part of them.
  private func unmapped(
    _ probe: DocumentProbe, _ mapping: Mapping, taken: Set<String>
  ) -> [ColumnReport] {
    guard let rows = probe.rowPath(among: mapping.rowPaths) else { return [] }
    let plain = Set(taken.map { DocumentColumn.withoutIndices($0) })
    return probe.paths(at: rows).paths.filter { !plain.contains($0.path) }.map {
      ColumnReport(name: $0.path, filled: $0.rows, distinct: nil, fields: [], unread: 0)
    }
  }

  // MARK: Both

  private func planned(
    _ mapping: Mapping, _ index: Int, _ reader: any PartReader, _ rowSets: [PlannedPart.RowSet],
    unmapped: [ColumnReport] = [], notes: [SourceNote] = []
  ) -> PlannedPart {
    var report = report(mapping.name, nil)
    report.notes += notes
    return PlannedPart(
      report: report, mappingIndex: index, mapping: mapping, reader: reader,
      rowSets: rowSets, rank: RecordRanks(model).rank(of: mapping), unmappedPaths: unmapped)
  }

  private func report(_ mapping: String?, _ unmapped: SourceReport.Unmapped?) -> SourceReport {
    SourceReport(
      path: part.path, part: part.part, format: part.format, details: part.details,
      bytes: part.bytes, mapping: mapping, unmapped: unmapped, notes: part.notes, form: part.form)
  }
}

/// How deep the records of a mapping stand: what is referred to is read before what refers to it.
struct RecordRanks {
  private let model: Model

  init(_ model: Model) { self.model = model }

  func rank(of mapping: Mapping) -> Int {
    mapping.fills.map { fill in
      fill.fields.map { field in
        if case .one(let record) = field.kind { depth(record, []) + 1 } else { 0 }
      }.max() ?? 0
    }.max() ?? 0
  }

  private func depth(_ record: RecordID, _ above: Set<RecordID>) -> Int {
    guard !above.contains(record), above.count < 6 else { return 0 }
    return model[record].fields.values.map { field in
      if case .one(let next) = field.kind, next != record {
        depth(next, above.union([record])) + 1
      } else {
        0
      }
    }.max() ?? 0
  }
}

extension SourceNote {
  /// The mapping orders rows by a column that the source lacks.
  fileprivate static func noOrder(_ column: String) -> SourceNote {
    SourceNote(
      Wording(
        en: "there is no column `{0}`, so which of several rows is newest can't be told",
        zh: "沒有欄位 `{0}`，無法分辨多列中何者最新"
      ).filled(with: ["\(column)"]))
  }
}
