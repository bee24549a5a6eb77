import FlagSemantics
import SourceReading
import Tables

/// Serial numbers: what rules ask of them is how far apart two are, and hardly any comes twice.
struct SerialTaker: CellTaker {
  private let sense: CellSense
  private var texts = SerialTexts()
  var faults = CellFaults()

  init(_ sense: CellSense) { self.sense = sense }

  var count: Int { texts.count }

  mutating func reserve(_ rows: Int) { texts.reserve(rows) }

  func isAbsent(_ row: Int) -> Bool { texts.presence(row) != .value }

  mutating func take(_ cell: Span<UInt8>) {
    if sense.isPlain(cell) { return texts.append(cell) }
    switch sense.read(cell) {
    case .absent(let absence): texts.appendAbsent(isNone: absence == .none)
    case .mapped: texts.appendAbsent()
    case .text(let range): texts.append(cell.extracting(range))
    }
  }

  mutating func finish() -> Column { .serials(Apart(texts)) }
}
