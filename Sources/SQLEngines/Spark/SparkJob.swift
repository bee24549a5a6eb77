import Files
import SQLTranslation
import Scanning
import SourceReading

/// What Spark is told of one scan, in a folder: the tables as lines of JSON, and the statements.
///
/// Lines of JSON can't take an empty text for a missing one, and can be read from any line on.
struct SparkJob {
  let folder: String
  private let data: PreparedData
  /// Folders with what is said of rules.
  private(set) var verdicts: [String] = []

  /// Rows of a table above which it is kept as columns.
  private static let large = 20_000
  /// Rows in one file, so that every core has some to read.
  private static let rowsOfFile = 250_000

  init(_ data: PreparedData, _ name: String, in folder: JobFolder) throws(SourceTrouble) {
    self.folder = try folder.inner(name)
    self.data = data
    var statements: [String] = []
    for (place, table) in data.tables.enumerated() {
      statements += try loading(table, from: try folder.inner("\(name)/table\(place)"))
    }
    for (place, piece) in QueryCuts(data.query, data.dialect).pieces.enumerated() {
      let path = "\(self.folder)/piece\(place)"
      if let name = piece.name {
        statements += keeping(piece.text, as: name, path)
      } else {
        verdicts.append(path)
        statements.append(
          """
          INSERT OVERWRITE DIRECTORY \(data.dialect.text(path)) USING csv
          OPTIONS (sep '\\t', nullValue '', emptyValue '')
          \(piece.text)
          """)
      }
    }
    try write(statements.joined(separator: SparkJob.separator), to: self.folder + "/statements")
  }

  /// No text of a statement has this sign.
  static let separator = "\u{0}"

  /// Compiling, and spreading rows, takes longer than working through a few.
  var isSmall: Bool { data.tables.allSatisfy { $0.rows <= SparkJob.large } }

  // MARK: Tables

  private func loading(
    _ table: PreparedTable, from path: String
  ) throws(SourceTrouble) -> [String] {
    var next = 0
    repeat {
      let end = min(table.rows, next + SparkJob.rowsOfFile)
      try write(table, next..<end, to: "\(path)/rows\(next).json")
      next = end
    } while next < table.rows
    let dialect = data.dialect
    let columns = table.columns.enumerated().map { place, column in
      "\(PreparedTable.mark(place)) \(dialect.type(column.storage.stored))"
    }
    let names = table.columns.enumerated().map { place, column in
      "\(PreparedTable.mark(place)) AS \(dialect.identifier(column.name))"
    }
    let lines = "lines_of_\(path.split(separator: "/").last ?? "")"
    let load = """
      CREATE OR REPLACE TEMPORARY VIEW \(lines) (\(columns.joined(separator: ", ")))
      USING json OPTIONS (path \(dialect.text(path)), mode 'FAILFAST', encoding 'UTF-8', lineSep '\\n')
      """
    let select = "SELECT \(names.joined(separator: ", ")) FROM \(lines)"
    if table.rows > SparkJob.large {
      return [load] + keeping(select, as: table.name, path + "-kept")
    }
    return [
      load,
      "CREATE OR REPLACE TEMPORARY VIEW \(dialect.identifier(table.name)) AS \(select)",
    ]
  }

  /// Rows that are worked out once, as columns on the disk.
  private func keeping(_ text: String, as name: String, _ path: String) -> [String] {
    let place = data.dialect.text(path)
    return [
      "INSERT OVERWRITE DIRECTORY \(place) USING parquet\n\(text)",
      """
      CREATE OR REPLACE TEMPORARY VIEW \(data.dialect.identifier(name))
      USING parquet OPTIONS (path \(place))
      """,
    ]
  }

  private func write(
    _ table: PreparedTable, _ rows: Range<Int>, to path: String
  ) throws(SourceTrouble) {
    do throws(FileTrouble) {
      let file = try AtomicFile(replacing: path)
      var next = rows.lowerBound
      while next < rows.upperBound {
        let end = min(rows.upperBound, next + 4096)
        try file.write(table.documents(next..<end))
        next = end
      }
      try file.commit()
    } catch {
      throw SourceTrouble(error)
    }
  }

  private func write(_ text: String, to path: String) throws(SourceTrouble) {
    do throws(FileTrouble) {
      try AtomicFile.write(Array(text.utf8), to: path)
    } catch {
      throw SourceTrouble(error)
    }
  }

  // MARK: Verdicts

  /// Whether something was said of all rules: Spark leaves this mark beside what it has written.
  var isWhole: Bool { verdicts.allSatisfy { FileKind(at: $0 + "/_SUCCESS") == .file } }

  func reader() throws(SourceTrouble) -> SieveReader {
    var reader = SieveReader(data.query.rules)
    do throws(FileTrouble) {
      for folder in verdicts {
        for file in try FolderListing.files(under: folder, endingIn: [".csv"], deep: false) {
          for line in try FileBytes.read(file).split(separator: UInt8(ascii: "\n")) {
            let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            reader.take(cells.map { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) })
          }
        }
      }
    } catch {
      throw SourceTrouble(error)
    }
    return reader
  }
}
