import Diagnostics
import FlagSemantics
import Findings
import Glibc
import Reporting
import Workers
import XLSXWriting

/// Writing many findings down: as JSON, read back from it, and as a workbook, held against the C
/// library alone writing the same cells.
///
/// What waits for the disk is written out between the parts, so that none pays for another.
///
///     Benchmarks report 100000 /tmp/report cells-yardstick
enum ReportBenchmark {
  static func run(
    findings count: Int, values: Int, in folder: String, yardstick: String
  ) throws {
    let scan = MadeUpScan(findings: count, values: values).scan
    try measure("write JSON") { try write(scan.document, to: folder + "/findings.json") }
    let bytes = try measure("bytes of it") { try read(folder + "/findings.json") }
    let again = try measure("read JSON") { try Scan(json: bytes) }
    let workbook = try measure("workbook as values") { again.workbook(in: .one(.chinese)) }
    let cells = workbook.sheets.reduce(0) { $0 + $1.cellCount }
    print("\(workbook.sheets.count) sheets, \(cells) cells")
    try measure("write workbook") {
      try WorkbookFile.write(
        workbook, to: folder + "/findings.xlsx", scratch: folder, workers: .forThisMachine)
    }
    try CellDump.write(workbook, to: folder + "/cells")
    sync()
    print("the C library alone, with the same cells:")
    fflush(nil)
    // Safe: the command lives through the call.
    _ = unsafe system("'\(yardstick)' '\(folder)/cells' '\(folder)/yardstick.xlsx' '\(folder)'")
  }

  @discardableResult
  private static func measure<Result>(
    _ name: String, _ work: () throws -> Result
  ) throws -> Result {
    sync()
    let usage = Usage()
    let result = try work()
    print("\(name): \(usage.lap())")
    return result
  }

  private static func write(_ document: JSONDocument, to path: String) throws {
    // Safe: the file is closed below, and each piece lives through its call.
    guard let file = unsafe fopen(path, "w") else { fatalError("cannot write \(path)") }
    defer { _ = unsafe fclose(file) }
    document.write { bytes in _ = unsafe fwrite(bytes, 1, bytes.count, file) }
  }

  private static func read(_ path: String) throws -> [UInt8] {
    // Safe: the buffer is filled up to what the call says.
    guard let file = unsafe fopen(path, "r") else { fatalError("cannot read \(path)") }
    defer { _ = unsafe fclose(file) }
    _ = unsafe fseek(file, 0, SEEK_END)
    let size = unsafe ftell(file)
    unsafe rewind(file)
    return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, done in
      done = unsafe fread(buffer.baseAddress, 1, size, file)
    }
  }
}

/// The cells of a workbook, for the C program: kinds, places and values, one after the other.
private enum CellDump {
  // Safe throughout: the file is closed at the end, and each piece lives through its call.
  static func write(_ workbook: Workbook, to path: String) throws {
    guard let file = unsafe fopen(path, "w") else { fatalError("cannot write \(path)") }
    defer { _ = unsafe fclose(file) }
    var bytes: [UInt8] = []
    var styles: [CellStyle: UInt16] = [:]
    for sheet in workbook.sheets {
      bytes.append(UInt8(ascii: "S"))
      append(sheet.name, to: &bytes)
      for row in 0..<sheet.rows.count {
        for (column, cell) in sheet.rows[row].cells.enumerated() {
          let style = styles[cell.style] ?? UInt16(styles.count)
          styles[cell.style] = style
          append(cell, row, column, style, to: &bytes)
        }
        if bytes.count > 1 << 20 {
          _ = unsafe fwrite(bytes, 1, bytes.count, file)
          bytes.removeAll(keepingCapacity: true)
        }
      }
    }
    bytes.append(UInt8(ascii: "E"))
    _ = unsafe fwrite(bytes, 1, bytes.count, file)
  }

  private static func append(
    _ cell: Cell, _ row: Int, _ column: Int, _ style: UInt16, to bytes: inout [UInt8]
  ) {
    let kind: Unicode.Scalar =
      switch cell.value {
      case .blank: cell.link == nil ? "b" : "k"
      case .text: cell.link == nil ? "t" : "l"
      case .number, .day: cell.link == nil ? "n" : "m"
      }
    bytes.append(UInt8(ascii: kind))
    append(UInt32(row), to: &bytes)
    append(UInt16(column), to: &bytes)
    append(style, to: &bytes)
    if let link = cell.link { append("internal:" + link.reference, to: &bytes) }
    switch cell.value {
    case .blank: break
    case .text(let text): append(text, to: &bytes)
    case .number(let number): append(number.bitPattern, to: &bytes)
    case .day(let day): append(Double(day + 25_569).bitPattern, to: &bytes)
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    append(UInt32(text.utf8.count + 1), to: &bytes)
    bytes += Array(text.utf8) + [0]
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    var rest = number.littleEndian
    for _ in 0..<number.bitWidth / 8 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}
