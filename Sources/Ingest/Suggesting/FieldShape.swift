import FlagSemantics
import Tables
import Values

/// Whether what stands in a column could stand in a field.
struct FieldShape {
  private let field: Field
  private let model: Model

  init(_ field: Field, _ model: Model) {
    self.field = field
    self.model = model
  }

  /// The share of texts that the field could take, in hundredths; 100 for no texts.
  func fit(_ values: [String]) -> Int {
    guard !values.isEmpty, case .value(let scalar) = field.kind else { return 100 }
    let fitting = values.filter { fits($0, scalar) }.count
    // A few odd cells are dirt; a column of them is another column.
    return min(100, fitting * 110 / values.count)
  }

  private func fits(_ text: String, _ scalar: Scalar) -> Bool {
    let bytes = Array(text.utf8)
    switch scalar {
    case .truth: return (try? TruthCell.truth(bytes.span)) != nil
    case .number, .ratio: return AmountReading.isNumber(bytes)
    case .money: return AmountReading.isAmount(bytes)
    case .percent: return AmountReading.isPercent(bytes)
    case .date, .datetime: return TimeReading.isTime(bytes)
    case .code(let list): return KnownCodes(model[list]).index(of: text) != nil || !isPlain(text)
    case .text(let kind): return fits(text, kind)
    case .duration, .workingDays, .period: return text.contains { $0.isNumber }
    case .record, .broken: return true
    }
  }

  /// Codes are words of the source; only numbers and days are surely none.
  private func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return AmountReading.isNumber(bytes) || TimeReading.isTime(bytes)
  }

  private func fits(_ text: String, _ kind: TextKind) -> Bool {
    switch kind {
    case .text: true
    case .name: text.contains { $0.isLetter }
    case .address: text.count >= 4 && text.contains { $0.isLetter }
    case .phone: text.filter { $0.isNumber }.count >= 6
    case .email: text.contains("@")
    case .taxID: text.filter { $0.isNumber }.count >= 7 && text.count <= 12
    case .account, .serial, .fileHash: text.contains { $0.isNumber }
    }
  }
}
