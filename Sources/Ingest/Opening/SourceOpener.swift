import Diagnostics
import SourceReading
import Workers

/// Looks at a source and says what tables and documents it holds.
///
/// What it is shows in its first bytes, never in its name: a CSV called `.xls` is read as what it is.
struct SourceOpener {
  let workers: Workers
  /// The encoding the user says the texts have; nil to find out.
  let encoding: TextEncoding?
  /// What reads Parquet and the files of DuckDB, where it is there.
  let duckdb: DuckDBProgram?

  func open(_ location: SourceAddress) -> OpenedSource {
    var found = OpenedSource(path: location.shown)
    do throws(SourceTrouble) {
      found.parts = try parts(location)
    } catch {
      found.trouble = error
    }
    return found
  }

  private func parts(_ location: SourceAddress) throws(SourceTrouble) -> [OpenedPart] {
    if PostgresLocation.isOne(location.path) { return try postgres(location) }
    var stream = try ByteStream(opening: location.path)
    let head = try stream.peek(SourceOpener.headSize)
    if Workbook.mayBegin(with: head) { return try workbook(location, consume stream) }
    if SQLiteDatabase.mayBegin(with: head) { return try database(location, consume stream) }
    if let isParquet = DuckDBFile.isParquet(head) {
      return try duckdb(location, isParquet, stream.packedSize)
    }
    let compression = stream.compression
    let size = stream.packedSize
    if SourceOpener.looksLikeDocument(head) {
      return [try document(location, compression, size)]
    }
    return [try delimited(location, consume stream, compression, size)]
  }

  private static let headSize = 64 << 10

  // MARK: Documents

  /// Whether the first sign is one that JSON or XML begin with, in whatever encoding.
  private static func looksLikeDocument(_ head: [UInt8]) -> Bool {
    let first = head.first { !($0 <= 0x20 || [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0)) }
    guard let first else { return false }
    return [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<")].contains(first)
  }

  private func document(
    _ location: SourceAddress, _ compression: Compression, _ size: Int?
  ) throws(SourceTrouble) -> OpenedPart {
    let path = location.path
    let shown = location.shown
    let told = encoding
    let open: @Sendable () throws(SourceTrouble) -> TextStream = { () throws(SourceTrouble) in
      try TextStream(try ByteStream(opening: path), as: told, onFault: .stop)
    }
    let probe = try DocumentProbe(try open(), name: shown, options: .decoded)
    return OpenedPart(
      path: shown, part: nil, format: probe.format.wording, details: compression.details,
      bytes: size, notes: [],
      shape: .document(probe) { plan, keepsRows in
        DocumentPart(
          open: { () throws(SourceTrouble) in
            var options = DocumentOptions.decoded
            options.keepsRows = keepsRows
            return try DocumentReader(try open(), name: shown, plan: plan, options: options)
          }, plan: plan)
      })
  }

  // MARK: Tables

  private func delimited(
    _ location: SourceAddress, _ stream: consuming ByteStream, _ compression: Compression,
    _ size: Int?
  ) throws(SourceTrouble) -> OpenedPart {
    let isPlain = stream.isPlainFile
    var text = try TextStream(stream, as: encoding)
    let found = text.encoding
    let sample = try text.peek(SourceOpener.sampleSize)
    if sample.isEmpty { throw .emptySource(location.shown) }
    let dialect = DialectFinder.find(in: sample, isWhole: sample.count < SourceOpener.sampleSize)
    let notes = [SourceNote.linesAboveHeader(dialect, in: sample)].compactMap { $0 }
    let details = compression.details + [Wording(verbatim: found.name)] + dialect.details
    if isPlain, found.isPlainUTF8 {
      let file = try SharedFile(opening: location.path)
      let table = try DelimitedFile(file, of: location.shown, dialect, workers)
      return OpenedPart(
        path: location.shown, part: nil, format: dialect.format, details: details, bytes: size,
        notes: notes, form: .delimited(dialect),
        shape: .table(table.columns, ChunkedPart(table: table, file: file)))
    }
    let (path, shown, told) = (location.path, location.shown, encoding)
    let open: @Sendable () throws(SourceTrouble) -> DelimitedRows = { () throws(SourceTrouble) in
      let text = try TextStream(try ByteStream(opening: path), as: told)
      return try DelimitedRows(text, of: shown, dialect)
    }
    let columns = try open().columns
    return OpenedPart(
      path: location.shown, part: nil, format: dialect.format, details: details, bytes: size,
      notes: notes, form: .delimited(dialect), shape: .table(columns, RowsPart(open: open)))
  }

  private static let sampleSize = 256 << 10

  private func workbook(
    _ location: SourceAddress, _ stream: consuming ByteStream
  ) throws(SourceTrouble) -> [OpenedPart] {
    let book: Workbook
    let size = stream.packedSize
    if stream.isPlainFile {
      book = try Workbook(opening: location.path)
    } else {
      book = try Workbook(bytes: try stream.all(named: location.shown), name: location.shown)
    }
    var parts: [OpenedPart] = []
    for sheet in book.sheets where sheet.hasRows {
      let columns: [String]
      do throws(SourceTrouble) {
        columns = try book.rows(of: sheet).columns
      } catch {
        if book.sheets.count == 1 { throw error }
        columns = []
      }
      parts.append(
        OpenedPart(
          path: location.shown, part: sheet.name, format: "XLSX", details: [], bytes: size,
          notes: parts.isEmpty ? book.notes : [],
          shape: .table(
            columns, RowsPart { () throws(SourceTrouble) in try book.rows(of: sheet) })))
    }
    return parts
  }

  private func database(
    _ location: SourceAddress, _ stream: consuming ByteStream
  ) throws(SourceTrouble) -> [OpenedPart] {
    let size = stream.packedSize
    let database = try SQLiteDatabase(opening: location.path)
    return database.tables.map { table in
      OpenedPart(
        path: location.shown, part: table.name, format: "SQLite", details: [], bytes: size,
        notes: [],
        shape: .table(
          table.columns, RowsPart { () throws(SourceTrouble) in try database.rows(of: table) }))
    }
  }

  private func duckdb(
    _ location: SourceAddress, _ isParquet: Bool, _ size: Int?
  ) throws(SourceTrouble) -> [OpenedPart] {
    let file = try DuckDBFile(
      opening: location.path, named: location.shown, isParquet: isParquet, by: duckdb)
    return file.tables.map { table in
      OpenedPart(
        path: location.shown, part: table.name, format: isParquet ? "Parquet" : "DuckDB",
        details: [], bytes: size, notes: [],
        shape: .table(
          table.columns, RowsPart { () throws(SourceTrouble) in try file.rows(of: table) }))
    }
  }

  private func postgres(_ location: SourceAddress) throws(SourceTrouble) -> [OpenedPart] {
    let place = try PostgresLocation(location.path)
    guard case .everything = place.query else {
      return [postgres(place, place.name, nil, columns: try PostgresReader(place).columns)]
    }
    return try PostgresDatabase(place).tables.map {
      postgres($0.location, place.name, $0.name, columns: $0.columns)
    }
  }

  private func postgres(
    _ place: PostgresLocation, _ name: String, _ table: String?, columns: [String]
  ) -> OpenedPart {
    OpenedPart(
      path: name, part: table, format: "PostgreSQL", details: [], bytes: nil, notes: [],
      shape: .table(
        columns,
        RowsPart(
          open: { () throws(SourceTrouble) in try PostgresReader(place) }, isReadOnce: true)))
  }
}

/// Where a source lies, and what people call it.
package struct SourceAddress: Sendable, Hashable {
  package let path: String
  package let shown: String

  package init(_ path: String, shown: String? = nil) {
    self.path = path
    self.shown = shown ?? path
  }
}

extension DocumentOptions {
  /// The bytes are UTF-8 by now, whatever the document says of itself.
  fileprivate static var decoded: DocumentOptions {
    var options = DocumentOptions()
    options.encoding = "UTF-8"
    return options
  }
}
