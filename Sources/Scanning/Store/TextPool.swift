import Tables
import Values
import Workers

/// The canonical texts of one form, each with a number: two texts are the same when their numbers are.
struct TextPool: Sendable {
  private var writer = CanonicalWriter()
  private var bytes: [UInt8] = []
  private(set) var texts = TextDictionary()
  let form: CanonicalForm

  init(_ form: CanonicalForm) { self.form = form }

  /// The number of a text; missing when it has no canonical form.
  mutating func number(_ text: Span<UInt8>) -> UInt32 {
    bytes.removeAll(keepingCapacity: true)
    guard writer.append(text, as: form, to: &bytes) == .written else { return .missing }
    return texts.number(of: bytes)
  }

  mutating func number(_ text: String) -> UInt32 {
    let bytes = Array(text.utf8)
    return number(bytes.span)
  }

  /// The numbers of a column, row by row.
  mutating func numbers(_ column: Column, _ workers: Workers) -> [UInt32] {
    switch column {
    case .coded(let rows, let dictionary):
      let known = numbers(dictionary.count, workers) { pool, place in
        let bytes = Array(dictionary[UInt32(place)])
        return pool.number(bytes.span)
      }
      return rows.map { $0.isAbsent ? $0 : known[Int($0)] }
    case .plain(let plain):
      return numbers(plain.count, workers) { pool, row in
        switch plain.presence(row) {
        case .value: pool.number(plain[row].span)
        case .none: .none
        case .missing: .missing
        }
      }
    default: return Array(repeating: .missing, count: column.count)
    }
  }

  /// Each part of the texts is numbered by itself, then the parts are put together in their order,
  /// so the numbers do not depend on the threads.
  private mutating func numbers(
    _ count: Int, _ workers: Workers, _ number: @escaping @Sendable (inout TextPool, Int) -> UInt32
  ) -> [UInt32] {
    let size = TextPool.partSize
    let parts = workers.map((count + size - 1) / size) { [form] part -> (TextPool, [UInt32]) in
      var pool = TextPool(form)
      var numbers: [UInt32] = []
      numbers.reserveCapacity(size)
      for place in part * size..<min(count, (part + 1) * size) {
        numbers.append(number(&pool, place))
      }
      return (pool, numbers)
    }
    var all: [UInt32] = []
    all.reserveCapacity(count)
    for (pool, numbers) in parts {
      let renamed = texts.take(pool.texts)
      for number in numbers { all.append(number.isAbsent ? number : renamed[Int(number)]) }
    }
    return all
  }

  private static let partSize = 1 << 16
}
