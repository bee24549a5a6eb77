import FlagSemantics
import Tables
import Values

/// Whether what stands in a column could stand in a field.
struct FieldShape {
  private let kind: Field.Kind
  private let codes: KnownCodes?
  private let known: [MappedValue]

  init(_ kind: Field.Kind, _ model: Model, known: [MappedValue] = []) {
    self.kind = kind
    self.known = known
    if case .value(.code(let list)) = kind { codes = KnownCodes(model[list]) } else { codes = nil }
  }

  /// The share of texts that the field could take, in hundredths; 100 for no texts.
  func fit(_ values: [String]) -> Int {
    guard !values.isEmpty else { return 100 }
    guard case .value(let scalar) = kind else {
      // Nobody is known by one or two digits.
      return values.contains { $0.count > 2 || $0.contains { $0.isLetter } } ? 100 : 30
    }
    // A few odd cells are dirt; a column of them is another column.
    return min(100, values.count { fits($0, scalar) } * 110 / values.count)
  }

  private func fits(_ text: String, _ scalar: Scalar) -> Bool {
    let bytes = Array(text.utf8)
    if known.contains(where: { $0.texts.contains { $0.matches(bytes) } }) { return true }
    switch scalar {
    case .truth: return (try? TruthCell.truth(bytes.span)) != nil
    case .number, .ratio: return AmountReading.isNumber(bytes)
    case .money: return AmountReading.isAmount(bytes)
    case .percent: return AmountReading.isPercent(bytes)
    case .date, .datetime: return TimeReading.isTime(bytes)
    case .code: return codes?.index(of: text) != nil || !FieldShape.isPlain(bytes)
    case .text(let kind): return fits(text, kind)
    case .duration, .workingDays, .period: return text.contains { $0.isNumber }
    case .record, .broken: return true
    }
  }

  /// Codes are words of the source; only numbers and days are surely none.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    AmountReading.isNumber(bytes) || TimeReading.isTime(bytes)
  }

  private func fits(_ text: String, _ kind: TextKind) -> Bool {
    switch kind {
    case .text: true
    case .name: text.contains { $0.isLetter }
    case .address: text.count >= 4 && text.contains { $0.isLetter }
    case .phone: text.count { $0.isNumber } >= 6
    case .email: text.contains("@")
    case .taxID: text.count { $0.isNumber } >= 7 && text.count <= 12
    case .account, .serial, .fileHash: text.contains { $0.isNumber }
    }
  }

  /// Whether nearly all texts are business numbers with the right check digit.
  static func isTaxID(_ values: [String]) -> Bool {
    let valid = values.count { TaxID($0)?.isValid(on: TaxID.changedOn) == true }
    return values.count >= 3 && valid * 10 >= values.count * 9
  }

  /// The sign between two days, where nearly all texts are two days.
  static func signBetweenDays(_ values: [String]) -> String? {
    guard !values.isEmpty else { return nil }
    return ["－", "～", "~", "—", "–", "至", " - "].first { sign in
      let pairs = values.count { text in
        let ends = text.split(separator: sign)
        return ends.count == 2
          && ends.allSatisfy { TimeReading.isTime(Array(String($0).trimmed.utf8)) }
      }
      return pairs * 10 >= values.count * 8
    }
  }

  /// The calendar that days have to be told by; nil where their shape tells it.
  static func calendar(_ values: [String]) -> String? {
    func read(_ calendar: DateCell.Calendar) -> Int {
      let cell = DateCell(calendar: calendar)
      return values.count { text in
        let bytes = Array(text.utf8)
        return (try? cell.instant(bytes.span)) != nil
      }
    }
    let (found, roc, western) = (read(.found), read(.roc), read(.western))
    if found >= max(roc, western) { return nil }
    return roc > western ? "roc" : western > roc ? "western" : nil
  }
}

extension String {
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
