import FlagSemantics
import SourceReading

/// The cells that the fills of a mapping ask of a document, gathered into row sets.
///
/// Fills that go through the same parts share a row set, so each part is walked once.
struct DocumentColumns {
  /// One row set with the fills that go through it.
  struct Set: ColumnFinder {
    let parts: DocumentParts?
    private(set) var columns: [DocumentColumn] = []
    private(set) var fills: [Int] = []
    private var indices: [DocumentColumn: Int] = [:]

    init(parts: DocumentParts?) { self.parts = parts }

    func path(of name: ColumnName, takesAll: Bool) -> CellPath? {
      if name == .row { return .row }
      if name == .number { return .number }
      return indices[DocumentColumn(name, takesAll: takesAll)].map { .column($0) }
    }

    fileprivate mutating func add(_ fill: Fill, _ index: Int) {
      fills.append(index)
      for field in fill.fields {
        guard case .columns(let cells) = field.source else { continue }
        for pick in cells.flatMap(\.alternatives) { add(pick.column, takesAll: false) }
        if let currency = field.currency { add(currency, takesAll: false) }
      }
      for test in fill.tests { add(test.column, takesAll: true) }
      for column in fill.order?.columns ?? [] { add(.ofRow(column), takesAll: false) }
      if case .pieces(let column, _) = fill.parts { add(.own(column), takesAll: false) }
    }

    private mutating func add(_ name: ColumnName, takesAll: Bool) {
      if name == .row || name == .number { return }
      let column = DocumentColumn(name, takesAll: takesAll)
      guard indices[column] == nil else { return }
      indices[column] = columns.count
      columns.append(column)
    }
  }

  private(set) var sets: [Set] = []

  init(_ fills: [Fill]) {
    for (index, fill) in fills.enumerated() {
      let parts = DocumentParts(fill.parts)
      let place = sets.firstIndex { $0.parts == parts }
      if place == nil { sets.append(Set(parts: parts)) }
      sets[place ?? sets.count - 1].add(fill, index)
    }
  }
}

extension DocumentParts {
  fileprivate init?(_ parts: Fill.Parts?) {
    switch parts {
    case .elements(let path): self = .elements(path)
    case .numbered(let before, let after): self = .numbered(before: before, after: after)
    case .pieces, nil: return nil
    }
  }
}

extension DocumentColumn {
  fileprivate init(_ name: ColumnName, takesAll: Bool) {
    let place: Place =
      switch name {
      case .own(let path): .own(path)
      case .ofRow(let path): .ofRow(path)
      case .above(let levels, let path): .above(levels, path)
      case .it, .row, .number: .it
      }
    self.init(place, takesAll: takesAll)
  }

  /// The path from the row, as reports name it.
  func text(in parts: DocumentParts?) -> String {
    let base: String =
      switch parts {
      case .elements(let path): path
      case .numbered(let before, let after): before + "{n}" + after
      case nil: ""
      }
    switch place {
    case .own(let path): return base.isEmpty ? path : base + "/" + path
    case .ofRow(let path): return path
    case .above(let levels, let path):
      let outer = base.split(separator: "/").dropLast(levels).joined(separator: "/")
      return outer.isEmpty ? path : outer + "/" + path
    case .it, .number: return base
    }
  }

  /// `suppliers[0]/id` as `suppliers/id`.
  static func withoutIndices(_ path: String) -> String {
    var text = ""
    var isInside = false
    for character in path {
      if character == "[" { isInside = true }
      if !isInside { text.append(character) }
      if character == "]" { isInside = false }
    }
    return text
  }
}
