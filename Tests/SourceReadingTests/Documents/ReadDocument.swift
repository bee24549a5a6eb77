import Diagnostics
import SourceReading

/// Everything that a reader gave of a document.
struct ReadDocument {
  private(set) var rowPath: String?
  private(set) var format: DocumentFormat?
  /// For each row set the texts of its rows.
  private(set) var rows: [[[String]]] = []
  private(set) var places: [[RowPlace]] = []
  private(set) var faults: [CellFault] = []
  private(set) var rejected: [RejectedRow] = []
  private(set) var notes: [SourceNote] = []
  private(set) var trouble: SourceTrouble?

  private init(
    _ bytes: [UInt8], rowPaths: [String], sets: [DocumentRowSet], _ options: DocumentOptions
  ) {
    let plan = DocumentPlan(rowPaths: rowPaths, rowSets: sets)
    rows = sets.map { _ in [] }
    places = rows.map { _ in [] }
    var batches = plan.emptyBatches()
    do throws(SourceTrouble) {
      var reader = try DocumentReader(
        BytesInMemory(bytes), name: "a.json", plan: plan, options: options)
      rowPath = reader.rowPath
      do throws(SourceTrouble) {
        while try reader.next(&batches, rejected: &rejected) { take(batches) }
      } catch {
        trouble = error
      }
      format = reader.format
      notes = reader.notes
    } catch {
      trouble = error
    }
  }

  init(
    _ text: String, rowPaths: [String] = ["."], _ sets: DocumentRowSet...,
    options: DocumentOptions = DocumentOptions()
  ) {
    self.init(Array(text.utf8), rowPaths: rowPaths, sets: sets, options)
  }

  init(
    _ bytes: [UInt8], rowPaths: [String] = ["."], _ sets: DocumentRowSet...,
    options: DocumentOptions = DocumentOptions()
  ) {
    self.init(bytes, rowPaths: rowPaths, sets: sets, options)
  }

  private mutating func take(_ batches: [CellBatch]) {
    for (index, batch) in batches.enumerated() {
      places[index] += batch.places
      faults += batch.faults
      for row in 0..<batch.rows {
        rows[index].append(
          (0..<batch.columns).map {
            String(decoding: batch.text(row: row, column: $0), as: UTF8.self)
          })
      }
    }
  }

  /// The rows of the first set, with their cells joined.
  var lines: [String] { rows.first.map { $0.map { $0.joined(separator: "|") } } ?? [] }
}

extension DocumentRowSet {
  static func columns(_ columns: DocumentColumn...) -> DocumentRowSet {
    DocumentRowSet(columns: columns)
  }

  static func each(_ path: String, _ columns: DocumentColumn...) -> DocumentRowSet {
    DocumentRowSet(parts: .elements(path), columns: columns)
  }
}

extension DocumentColumn: ExpressibleByStringLiteral {
  package init(stringLiteral path: String) { self = .own(path) }
}
