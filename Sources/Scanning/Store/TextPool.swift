import Tables
import Values

/// The canonical texts of one form, each with a number: two texts are the same when their numbers are.
struct TextPool: Sendable {
  private var writer = CanonicalWriter()
  private(set) var texts = TextDictionary()
  let form: CanonicalForm

  init(_ form: CanonicalForm) { self.form = form }

  /// The number of a text; missing when it has no canonical form.
  mutating func number(_ text: Span<UInt8>) -> UInt32 {
    var bytes: [UInt8] = []
    guard writer.append(text, as: form, to: &bytes) == .written else { return .missing }
    return texts.number(of: bytes)
  }

  mutating func number(_ text: String) -> UInt32 {
    let bytes = Array(text.utf8)
    return number(bytes.span)
  }

  /// The numbers of a column, row by row.
  mutating func numbers(_ column: Column) -> [UInt32] {
    switch column {
    case .coded(let rows, let dictionary):
      var known: [UInt32] = []
      for number in 0..<UInt32(dictionary.count) {
        let bytes = Array(dictionary[number])
        known.append(self.number(bytes.span))
      }
      return rows.map { $0.isAbsent ? $0 : known[Int($0)] }
    case .plain(let plain):
      var numbers: [UInt32] = []
      numbers.reserveCapacity(plain.count)
      for row in 0..<plain.count {
        switch plain.presence(row) {
        case .value: numbers.append(number(plain[row].span))
        case .none: numbers.append(.none)
        case .missing: numbers.append(.missing)
        }
      }
      return numbers
    default: return Array(repeating: .missing, count: column.count)
    }
  }
}
