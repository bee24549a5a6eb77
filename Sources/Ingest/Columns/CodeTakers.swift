import FlagSemantics
import Tables
import Values

/// Yes or no.
struct TruthTaker: CellTaker {
  private let sense: CellSense
  private var values: [UInt8] = []
  var faults = CellFaults()

  init(_ sense: CellSense) { self.sense = sense }

  var count: Int { values.count }

  func isAbsent(_ row: Int) -> Bool { values[row].isAbsent }

  mutating func reserve(_ rows: Int) { values.reserveCapacity(rows) }

  mutating func take(_ cell: Span<UInt8>) {
    switch sense.readTruth(cell) {
    case .absent(let absence): values.append(UInt8(absence))
    case .mapped(.truth(let truth)): values.append(truth ? 1 : 0)
    case .mapped: values.append(.missing)
    case .text(let range):
      do throws(CellTrouble) {
        values.append(try TruthCell.truth(cell.extracting(range)) ? 1 : 0)
      } catch {
        faults.add(.unread(error), at: count)
        values.append(.missing)
      }
    }
  }

  mutating func finish() -> Column { .truths(values) }
}

/// The codes of a list, met as themselves, by their labels, or as the mapping says.
struct CodeTaker: CellTaker {
  private let sense: CellSense
  private let codes: KnownCodes
  private var values: [UInt16] = []
  /// What was met before, so that each text is understood once.
  private var met = TextDictionary()
  private var meanings: [Result<UInt16, CellMistake>] = []
  /// The one that was met last; most often the next is the same.
  private var last: UInt32 = 0
  var faults = CellFaults()

  init(_ sense: CellSense, _ codes: KnownCodes) {
    self.sense = sense
    self.codes = codes
  }

  var count: Int { values.count }

  func isAbsent(_ row: Int) -> Bool { values[row].isAbsent }

  mutating func reserve(_ rows: Int) { values.reserveCapacity(rows) }

  mutating func take(_ cell: Span<UInt8>) {
    let isLast = met.count > 0 && met.isEqual(cell, last)
    if !isLast { last = met.number(of: cell) }
    let number = Int(last)
    if number == meanings.count {
      meanings.append(Result { () throws(CellMistake) in try code(cell) })
    }
    switch meanings[number] {
    case .success(let code): values.append(code)
    case .failure(let mistake):
      faults.add(mistake, at: count)
      values.append(.missing)
    }
  }

  private func code(_ cell: Span<UInt8>) throws(CellMistake) -> UInt16 {
    switch sense.read(cell) {
    case .absent(let absence): return UInt16(absence)
    case .mapped(.code(let name)): return codes.index(ofCode: name) ?? .missing
    case .mapped: return .missing
    case .text(let range):
      let text = String(decoding: cell.extracting(range).bytesCopied, as: UTF8.self)
      guard let index = codes.index(of: text) else { throw CellMistake.unknownCode }
      return index
    }
  }

  mutating func finish() -> Column { .codes(values) }
}

/// The names and labels of a code list.
struct KnownCodes: Sendable {
  private let byText: [String: UInt16]
  private let byName: [String: UInt16]

  init(_ list: CodeList) {
    var byName: [String: UInt16] = [:]
    var byText: [String: UInt16] = [:]
    for (index, code) in list.codes.enumerated() {
      let number = UInt16(truncatingIfNeeded: index)
      byName[code.name] = number
      for text in [code.name] + code.labels.entries.map(\.text) {
        let folded = KnownCodes.folded(text)
        if byText[folded] == nil { byText[folded] = number }
      }
    }
    self.byName = byName
    self.byText = byText
  }

  func index(ofCode name: String) -> UInt16? { byName[name] }

  func index(of text: String) -> UInt16? { byText[KnownCodes.folded(text)] }

  private static func folded(_ text: String) -> String {
    CanonicalForm.text.text(of: text) ?? text
  }
}
