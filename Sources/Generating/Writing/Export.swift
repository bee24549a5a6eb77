import Files

/// The folder of an export while it is written, each table in the file of its name.
///
/// Rows go to their files in pieces, so that a million tenders need no more memory than a hundred.
struct Export: ~Copyable {
  private let folder: WorkFolder
  private let path: String
  private var tables: [Sheet: Table] = [:]

  init(_ path: String, in folder: WorkFolder) throws(FileTrouble) {
    self.folder = folder
    self.path = path
    try folder.makeFolder(path)
  }

  /// Adds a row; columns that are not named stay blank.
  mutating func add(_ sheet: Sheet, _ cells: KeyValuePairs<String, String>) {
    let table = tables[sheet] ?? open(sheet)
    for (name, value) in cells { table.put(value, in: name) }
    table.endRow()
  }

  mutating func add(_ sheet: Sheet, _ cells: [(String, String)]) {
    let table = tables[sheet] ?? open(sheet)
    for (name, value) in cells { table.put(value, in: name) }
    table.endRow()
  }

  private mutating func open(_ sheet: Sheet) -> Table {
    let table = Table(sheet)
    tables[sheet] = table
    return table
  }

  /// Writes what has gathered; to be called between records.
  mutating func send(all: Bool = false) throws(FileTrouble) {
    for sheet in Sheet.allCases {
      guard let table = tables[sheet], all || table.isFull else { continue }
      try table.send(to: path + "/" + sheet.file, in: folder)
    }
  }

  /// Puts every file in its place, once all are whole.
  mutating func commit() throws(FileTrouble) {
    try send(all: true)
    for sheet in Sheet.allCases { try tables[sheet]?.commit() }
  }
}

/// A table under way.
private final class Table {
  private let columns: [String: Int]
  private var cells: [String]
  private var bytes: [UInt8]
  private var file: AtomicFile?
  private static let full = 1 << 20

  init(_ sheet: Sheet) {
    let names = sheet.columns
    columns = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    cells = Array(repeating: "", count: names.count)
    bytes = Array((names.joined(separator: ",") + "\r\n").utf8)
  }

  var isFull: Bool { bytes.count >= Table.full }

  func put(_ value: String, in name: String) {
    guard let place = columns[name] else { preconditionFailure("no column \(name)") }
    cells[place] = value
  }

  func endRow() {
    for place in cells.indices {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      CSVCell.append(cells[place], to: &bytes)
      cells[place] = ""
    }
    bytes.append(contentsOf: [13, 10])
  }

  func send(to path: String, in folder: WorkFolder) throws(FileTrouble) {
    if file == nil { file = try folder.replacement(of: path) }
    try file?.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  func commit() throws(FileTrouble) { try file.take()?.commit() }
}
