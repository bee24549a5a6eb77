import Diagnostics
import SourceReading

/// What must hold for any document whatever; a breach stops the fuzzer.
package enum FuzzedDocument {
  /// Reads the bytes in one piece and in pieces of other sizes.
  package static func check(_ bytes: [UInt8], rowPaths: [String]) {
    let isXML = bytes.contains(UInt8(ascii: "<"))
    let whole = Reading(bytes, rowPaths, piece: 1 << 16)
    for row in whole.places + whole.rejected.map(\.place) {
      precondition(row.offset >= 0 && row.offset <= bytes.count, "outside the document")
    }
    for row in whole.rejected where !row.bytes.isEmpty && !whole.isXML {
      precondition(bytes[row.place.offset...].starts(with: row.bytes), "not as it stands there")
    }
    for piece in [1, 2, 5, 64] where piece >= bytes.count / 2000 {
      let read = Reading(bytes, rowPaths, piece: piece)
      precondition(read.rows == whole.rows, "other rows in other pieces")
      precondition(read.places == whole.places, "other places in other pieces")
      precondition(read.rejected == whole.rejected, "other rejected rows in other pieces")
      precondition(read.faults == whole.faults, "other faults in other pieces")
      // What expat calls a mistake depends on how much it sees of it.
      let isSame = read.trouble?.message == whole.trouble?.message
      precondition(isSame || isXML && read.trouble != nil && whole.trouble != nil, "other trouble")
    }
    // What is found by looking is also found by reading.
    guard let probe = try? DocumentProbe(BytesInMemory(bytes), name: "fuzz") else { return }
    precondition(whole.rowPath == nil || probe.rowPath(among: rowPaths) == whole.rowPath)
    for path in probe.rowPaths.prefix(5) { _ = probe.paths(at: path) }
  }

  private struct Reading {
    private(set) var rowPath: String?
    private(set) var isXML = false
    private(set) var rows: [[[UInt8]]] = []
    private(set) var places: [RowPlace] = []
    private(set) var faults: [CellFault] = []
    private(set) var rejected: [RejectedRow] = []
    private(set) var trouble: SourceTrouble?

    init(_ bytes: [UInt8], _ rowPaths: [String], piece: Int) {
      var options = DocumentOptions()
      options.limits.piece = piece
      options.limits.depth = 40
      let plan = DocumentPlan(
        rowPaths: rowPaths,
        rowSets: [
          DocumentRowSet(columns: [.own("a"), .own("b/c"), .own("b", takesAll: true)]),
          DocumentRowSet(
            parts: .elements("b"), columns: [.it, .number, .own("a"), .ofRow("a"), .above(1, "a")]),
          DocumentRowSet(parts: .numbered(before: "n", after: ":"), columns: [.own("a"), .number]),
        ])
      var batches = plan.emptyBatches()
      do throws(SourceTrouble) {
        var reader = try DocumentReader(
          BytesInMemory(bytes), name: "fuzz", plan: plan, options: options)
        rowPath = reader.rowPath
        isXML = reader.format == .xml
        while try reader.next(&batches, rejected: &rejected) {
          for batch in batches {
            places += batch.places
            faults += batch.faults
            for row in 0..<batch.rows {
              rows.append((0..<batch.columns).map { batch.text(row: row, column: $0) })
            }
          }
        }
      } catch {
        trouble = error
      }
    }
  }
}
