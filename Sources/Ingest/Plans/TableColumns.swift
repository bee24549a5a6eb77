import FlagSemantics

/// The columns of a table, seen from the whole row or from a numbered part of it.
struct TableColumns: ColumnFinder {
  private let indices: [String: Int]
  /// `投標廠商2:` before the name of each column of a part.
  private let before: String
  private let after: String

  init(_ names: [String]) {
    indices = Dictionary(
      names.enumerated().map { (TableColumns.plain($1), $0) },
      uniquingKeysWith: { first, _ in first })
    before = ""
    after = ""
  }

  private init(_ indices: [String: Int], before: String, after: String) {
    self.indices = indices
    self.before = before
    self.after = after
  }

  func part(_ number: Int, before: String, after: String) -> TableColumns {
    TableColumns(indices, before: "\(before)\(number)", after: after)
  }

  func path(of name: ColumnName, takesAll: Bool) -> CellPath? {
    switch name {
    case .own(let text): index(before + text + after)
    case .ofRow(let text), .above(_, let text): index(text)
    case .it: before.isEmpty && after.isEmpty ? .piece : index(before + after)
    case .row: .row
    case .number: .number
    }
  }

  private func index(_ text: String) -> CellPath? {
    indices[TableColumns.plain(text)].map { .column($0) }
  }

  func has(_ name: String) -> Bool { indices[TableColumns.plain(name)] != nil }

  /// The running numbers for which there is a column, in order.
  func numbers(before: String, after: String) -> [Int] {
    let (start, end) = (TableColumns.plain(before), TableColumns.plain(after))
    let numbers = indices.keys.compactMap { name -> Int? in
      guard name.hasPrefix(start) else { return nil }
      let digits = name.dropFirst(start.count).prefix { $0.isASCII && $0.isNumber }
      let rest = name.dropFirst(start.count + digits.count)
      return rest.hasPrefix(end) ? Int(digits) : nil
    }
    return Set(numbers).sorted()
  }

  /// Headers are compared without white space around or inside.
  static func plain(_ name: String) -> String { name.filter { !$0.isWhitespace } }
}
