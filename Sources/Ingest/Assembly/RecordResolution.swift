import FlagSemantics
import Tables

/// Decides which row stands for each record where several have one key.
///
/// Within a fill that has an order the newest row holds, or the newest value of each field. What is
/// left over, of one fill or of many, completes each other; where two rows say different things, the
/// first stands and the difference is told.
struct RecordResolution {
  private let columns: [String: Column]
  private let ranges: [TableAssembly.RowRange]
  private let isOrdered: Bool
  private let fields: [String]
  /// The columns of the fields, and whether two rows are the same in each.
  private let compared: [Column]
  private let sameness: [@Sendable (Int, Int) -> Bool]
  private(set) var superseded: [Table.Superseded] = []
  private(set) var contradictions: [Contradiction] = []
  private var moves: [String: [(from: Int, to: Int)]] = [:]

  init(_ assembly: TableAssembly) {
    columns = assembly.columns
    ranges = assembly.ranges
    isOrdered = assembly.ranges.contains { !$0.order.isEmpty }
    fields = assembly.columns.keys.sorted()
    compared = fields.compactMap { assembly.columns[$0] }
    sameness = compared.map(\.sameness)
  }

  /// Resolves the records with the keys of this column; returns the row for each key.
  mutating func resolve(keys: [UInt32], keyCount: Int) -> [UInt32] {
    var first = [UInt32](repeating: .missing, count: keyCount)
    // The rows of each key as a chain; made only where a key comes twice.
    var next: [UInt32] = []
    var last: [UInt32] = []
    var repeatedKeys: [UInt32] = []
    for (row, key) in keys.enumerated() where !key.isAbsent {
      let index = Int(key)
      if first[index] == .missing {
        first[index] = UInt32(row)
        continue
      }
      if last.isEmpty || last[index] == .missing, repeats(row, Int(first[index])) { continue }
      if next.isEmpty {
        next = Array(repeating: .missing, count: keys.count)
        last = Array(repeating: .missing, count: keyCount)
      }
      if last[index] == .missing { repeatedKeys.append(key) }
      next[Int(last[index] == .missing ? first[index] : last[index])] = UInt32(row)
      last[index] = UInt32(row)
    }
    for key in repeatedKeys {
      var rows: [Int] = []
      var row = first[Int(key)]
      while row != .missing {
        rows.append(Int(row))
        row = next[Int(row)]
      }
      first[Int(key)] = UInt32(resolve(rows))
    }
    settle(rows: keys.count)
    return first
  }

  /// Whether a row says again what the first of its record said, as in most files that name a buyer
  /// or a firm in every row; it needs no further look then.
  private mutating func repeats(_ row: Int, _ first: Int) -> Bool {
    if isOrdered,
      !(ranges[range(of: first)].order.isEmpty && ranges[range(of: row)].order.isEmpty)
    {
      return false
    }
    guard areSame(row, first) else { return false }
    superseded.append(Table.Superseded(row: row, by: first, reason: .repeated))
    return true
  }

  private func areSame(_ row: Int, _ other: Int) -> Bool {
    sameness.allSatisfy { $0(row, other) }
  }

  private func hash(of row: Int) -> UInt64 {
    var hasher = StableHasher()
    for column in compared { column.feed(row, to: &hasher) }
    return hasher.value
  }

  /// In the order of the rows, each with the row that stands in the end.
  private mutating func settle(rows: Int) {
    if superseded.isEmpty { return }
    var standing = [UInt32](repeating: .missing, count: rows)
    for entry in superseded { standing[entry.row] = UInt32(entry.by) }
    superseded = superseded.map { entry in
      let by = standing[entry.by]
      return by == .missing
        ? entry : Table.Superseded(row: entry.row, by: Int(by), reason: entry.reason)
    }.sorted { $0.row < $1.row }
  }

  /// The columns with what the standing rows took over from others.
  func resolvedColumns() -> [String: Column] {
    var resolved = columns
    for (field, moves) in moves { resolved[field] = columns[field]?.copying(moves) }
    return resolved
  }

  /// Where each standing row has what it took over.
  func taken() -> [String: TakenValues] { TakenValues.sharing(moves.mapValues(TakenValues.init)) }

  /// Rows of a link that say the same in every field are one edge.
  mutating func dropRepeats(rows: Int) {
    var met = HashedNumbers()
    for row in 0..<rows {
      let first = met.number(hash(of: row), or: UInt32(row)) { areSame(row, Int($0)) }
      if Int(first) != row {
        superseded.append(Table.Superseded(row: row, by: Int(first), reason: .repeated))
      }
    }
  }

  // MARK: One record

  /// Resolves the rows of one record, in their order; returns the one that stands.
  private mutating func resolve(_ rows: [Int]) -> Int {
    var candidates: [Int] = []
    for group in groups(rows) { candidates += newest(group) }
    guard let standing = candidates.first else { return rows[0] }
    for row in candidates.dropFirst() { complete(standing, with: row) }
    return standing
  }

  private func groups(_ rows: [Int]) -> [[Int]] {
    var groups: [[Int]] = []
    var places: [FillIdentity: Int] = [:]
    for row in rows {
      let fill = ranges[range(of: row)].fill
      if let place = places[fill] {
        groups[place].append(row)
      } else {
        places[fill] = groups.count
        groups.append([row])
      }
    }
    return groups
  }

  /// The rows of one fill that still count: the newest alone, or all with the newest first.
  private mutating func newest(_ rows: [Int]) -> [Int] {
    guard rows.count > 1, !ranges[range(of: rows[0])].order.isEmpty else { return rows }
    let keys = Dictionary(uniqueKeysWithValues: rows.map { ($0, orderKey(of: $0)) })
    // Of equal ones the later row is the newer: a correction follows what it corrects.
    let sorted = rows.sorted { left, right in
      let (a, b) = (keys[left] ?? [], keys[right] ?? [])
      return a == b ? left > right : b.lexicographicallyPrecedes(a)
    }
    if ranges[range(of: rows[0])].ordersValues { return sorted }
    for row in sorted.dropFirst() {
      let reason: Table.Reason = areSame(row, sorted[0]) ? .repeated : .older
      superseded.append(Table.Superseded(row: row, by: sorted[0], reason: reason))
    }
    return [sorted[0]]
  }

  private func orderKey(of row: Int) -> [OrderKey] {
    let range = ranges[range(of: row)]
    return range.order.map { OrderKey($0, row - range.rows.lowerBound) }
  }

  private mutating func complete(_ standing: Int, with row: Int) {
    var isSame = true
    var differs = false
    let isOrdered = ranges[range(of: standing)].ordersValues
    for field in fields {
      guard let column = columns[field], column.presence(row) != .missing else { continue }
      let source = taken(field, for: standing)
      let isWeaker = column.presence(row) == .none && column.presence(source) == .value
      if isWeaker {
        isSame = false
      } else if column.presence(source) == .missing
        || (column.presence(source) == .none && column.presence(row) == .value)
      {
        moves[field, default: []].append((from: row, to: standing))
        isSame = false
      } else if !column.isSame(source, row) {
        isSame = false
        if !isOrdered {
          differs = true
          contradictions.append(Contradiction(field: field, standing: source, other: row))
        }
      }
    }
    superseded.append(
      Table.Superseded(
        row: row, by: standing,
        reason: isSame ? .repeated : differs ? .contradicted : isOrdered ? .older : .completed))
  }

  /// The row whose value of a field the record has by now.
  private func taken(_ field: String, for standing: Int) -> Int {
    moves[field]?.last { $0.to == standing }?.from ?? standing
  }

  private func range(of row: Int) -> Int {
    var (low, high) = (0, ranges.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if ranges[middle].rows.lowerBound <= row { low = middle } else { high = middle }
    }
    return low
  }
}

/// Two rows of one record that say different things in one field.
package struct Contradiction: Sendable, Hashable {
  package let field: String
  package let standing: Int
  package let other: Int

  package init(field: String, standing: Int, other: Int) {
    self.field = field
    self.standing = standing
    self.other = other
  }
}

/// A text by which rows are ordered: as a day where it is one, else as a number, else as a text.
struct OrderKey: Sendable, Comparable {
  private let moment: Int64?
  private let digits: [UInt8]?
  private let text: [UInt8]

  init(_ column: Column, _ row: Int) {
    let text: [UInt8] =
      switch column {
      case .coded(let numbers, let dictionary):
        numbers[row].isAbsent ? [] : Array(dictionary[numbers[row]])
      case .plain(let texts): Array(texts[row])
      default: []
      }
    self.text = text
    moment = TimeReading.anyMoment(text)
    let isNumber = !text.isEmpty && text.allSatisfy { (0x30...0x39).contains($0) }
    digits = isNumber ? Array(text.drop { $0 == 0x30 }) : nil
  }

  static func < (left: OrderKey, right: OrderKey) -> Bool {
    if let a = left.moment, let b = right.moment { return a < b }
    if let a = left.digits, let b = right.digits {
      return a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count < b.count
    }
    return left.text.lexicographicallyPrecedes(right.text)
  }

  static func == (left: OrderKey, right: OrderKey) -> Bool {
    !(left < right) && !(right < left)
  }
}
