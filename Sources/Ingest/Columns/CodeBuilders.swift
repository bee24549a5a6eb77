import FlagSemantics
import SourceReading
import Tables
import Values

/// Yes or no.
final class TruthBuilder: ValueBuilder<UInt8> {
  override func take(_ cell: Span<UInt8>) {
    switch sense.read(cell) {
    case .absent(let absence): appendAbsent(absence)
    case .mapped(.truth(let truth)): append(truth ? 1 : 0)
    case .mapped: append(.missing)
    case .text(let range):
      do throws(CellTrouble) {
        append(try TruthCell.truth(cell.extracting(range)) ? 1 : 0)
      } catch {
        appendFault(.unread(error))
      }
    }
  }

  override func finish() -> Column { .truths(values) }
}

/// The codes of a list, met as themselves, by their labels, or as the mapping says.
final class CodeBuilder: ValueBuilder<UInt16> {
  private let codes: KnownCodes
  /// What was met before, so that each text is understood once.
  private var met = TextDictionary()
  private var meanings: [Result<UInt16, CellMistake>] = []

  init(_ sense: CellSense, _ codes: KnownCodes) {
    self.codes = codes
    super.init(sense)
  }

  override func takeAll(_ batch: borrowing CellBatch, column: Int) {
    batch.forEachCell(in: column) { take($0) }
  }

  override func take(_ cell: Span<UInt8>) {
    let number = Int(met.number(of: cell))
    if number == meanings.count { meanings.append(Result { () throws(CellMistake) in try code(cell) }) }
    switch meanings[number] {
    case .success(let code): append(code)
    case .failure(let trouble): appendFault(trouble)
    }
  }

  private func code(_ cell: Span<UInt8>) throws(CellMistake) -> UInt16 {
    switch sense.read(cell) {
    case .absent(.missing): return .missing
    case .absent(.none): return .none
    case .mapped(.code(let name)): return codes.index(ofCode: name) ?? .missing
    case .mapped: return .missing
    case .text(let range):
      let text = String(decoding: cell.extracting(range).bytesCopied, as: UTF8.self)
      guard let index = codes.index(of: text) else { throw CellMistake.unknownCode }
      return index
    }
  }

  override func finish() -> Column { .codes(values) }
}

/// The names and labels of a code list.
struct KnownCodes: Sendable {
  private let indices: [String: UInt16]
  private let byName: [String: UInt16]

  init(_ list: CodeList) {
    var byName: [String: UInt16] = [:]
    var indices: [String: UInt16] = [:]
    for (index, code) in list.codes.enumerated() {
      let number = UInt16(truncatingIfNeeded: index)
      byName[code.name] = number
      for text in [code.name] + code.labels.entries.map(\.text) {
        let folded = KnownCodes.folded(text)
        if indices[folded] == nil { indices[folded] = number }
      }
    }
    self.byName = byName
    self.indices = indices
  }

  func index(ofCode name: String) -> UInt16? { byName[name] }

  func index(of text: String) -> UInt16? { indices[KnownCodes.folded(text)] }

  private static func folded(_ text: String) -> String {
    CanonicalForm.text.text(of: text) ?? text
  }
}
