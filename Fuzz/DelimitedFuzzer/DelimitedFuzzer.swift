import Diagnostics
import SourceReading

/// One input of libFuzzer, read as a delimited text in the dialect that it seems to be written in,
/// and in the usual one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  // Safe: libFuzzer lends exactly this many bytes for the call, and they are copied at once.
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  check(bytes, DialectFinder.find(in: bytes))
  check(bytes, Dialect())
  return 0
}

/// What must hold for any bytes whatever; a breach stops the fuzzer.
private func check(_ bytes: [UInt8], _ dialect: Dialect) {
  let large = Reading(bytes, dialect, Portions(piece: 1 << 18))
  let small = Reading(bytes, dialect, Portions(piece: 64))
  precondition(large.columns == small.columns, "other columns in other pieces")
  precondition(large.rows == small.rows, "other rows in other pieces")
  precondition(large.places == small.places, "other places in other pieces")
  precondition(large.rejected == small.rejected, "other rejected rows in other pieces")
  precondition(large.blankLines == small.blankLines, "other blank lines in other pieces")
  precondition(large.trouble?.message == small.trouble?.message, "other trouble")
  for row in large.rejected {
    precondition(row.place.offset <= bytes.count, "outside the text")
    precondition(bytes[row.place.offset...].starts(with: row.bytes), "not as it stands there")
    precondition(!row.reason.english.isEmpty && !row.reason.chinese.isEmpty, "no reason")
  }
  if large.trouble == nil, dialect.lineEnd != .carriageReturn { large.account(for: bytes) }
}

/// All that a reader gives of a text.
private struct Reading {
  private(set) var columns: [String] = []
  private(set) var rows: [[[UInt8]]] = []
  private(set) var places: [RowPlace] = []
  private(set) var rejected: [RejectedRow] = []
  private(set) var blankLines = 0
  private(set) var trouble: SourceTrouble?

  init(_ bytes: [UInt8], _ dialect: Dialect, _ portions: Portions) {
    do throws(SourceTrouble) {
      var reader = try DelimitedRows(
        BytesInMemory(bytes: bytes), of: "fuzz.csv", dialect, portions: portions)
      columns = reader.columns
      var batch = CellBatch(columns: columns.count)
      while try reader.next(&batch, rejected: &rejected) {
        places += batch.places
        for row in 0..<batch.rows {
          rows.append((0..<batch.columns).map { batch.text(row: row, column: $0) })
        }
      }
      blankLines = reader.blankLines
    } catch {
      trouble = error
    }
  }

  /// Every line from the first row on is part of a row, of a rejected row, or blank.
  func account(for bytes: [UInt8]) {
    let first = (places + rejected.map(\.place)).min { $0.offset < $1.offset }
    guard let first else { return }
    precondition(first.number == 1 + lines(bytes[..<first.offset]), "the number of the first row")
    var accounted = blankLines
    for row in rows { accounted += 1 + row.reduce(0) { $0 + lines($1[...]) } }
    for row in rejected { accounted += 1 + lines(row.bytes[...]) }
    let rest = bytes[first.offset...]
    let expected = lines(rest) + (rest.last == 0x0A ? 0 : 1)
    // Blank lines between the header and the first row stand before it.
    let before = accounted - expected
    precondition(before >= 0, "lines are lost")
    precondition(before <= lines(bytes[..<first.offset]), "lines are invented")
  }

  private func lines(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 == 0x0A } }
}

private struct BytesInMemory: ByteSupply {
  let bytes: [UInt8]
  private var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func read(into buffer: inout [UInt8], atMost count: Int) -> Int {
    let done = min(count, bytes.count - place)
    buffer.append(contentsOf: bytes[place..<place + done])
    place += done
    return done
  }
}
