internal import Diagnostics

/// Takes in a sheet: the first rows are kept until the header is known, the rest go to a table.
final class SheetSink: XMLSink {
  private var scan: SheetScan
  private var ahead: [SheetRow] = []
  private var size = 0
  /// Where rows go once it is there.
  var table: SheetTable?

  /// Rows of the top that are looked at to find the header.
  static let rowsAhead = 100
  private static let bytesAhead = 4 << 20

  init(_ meaning: CellMeaning, source: String, largestCell: Int) {
    scan = SheetScan(meaning, source: source, largestCell: largestCell)
  }

  var findings: SheetFindings { scan.findings }
  var hasEnoughAhead: Bool { ahead.count >= Self.rowsAhead || size >= Self.bytesAhead }

  /// Gives the first rows out, in the order in which the sheet shows them.
  func takeRowsAhead() -> [SheetRow] {
    defer { ahead = [] }
    return ahead.sorted { ($0.number, $0.ordinal) < ($1.number, $1.ordinal) }
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    scan.start(name, attributes)
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe scan.text(bytes)
    if let trouble = scan.trouble { refusal = .trouble(trouble) }
  }

  override func end(_ name: XMLName) {
    let isWhole = scan.end(name)
    if let trouble = scan.trouble { refusal = .trouble(trouble) }
    guard isWhole else { return }
    if table == nil {
      ahead.append(scan.row)
      size += scan.row.bytes.count
      wantsPause = hasEnoughAhead
    } else {
      table?.append(scan.row)
      wantsPause = table?.isFull ?? false
    }
  }
}
