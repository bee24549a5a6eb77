/// Fields whose names count: `投標廠商1:廠商名稱`, `投標廠商2:廠商名稱`.
struct NumberedParts {
  struct Part {
    /// The number as the names write it.
    let digits: [UInt8]
    /// The fields with this number, each with where the rest of its name begins.
    fileprivate(set) var fields: [(node: Int, rest: Int)]
  }

  /// The object that holds the fields, where it is not the row itself: `detail/投標廠商{n}:`.
  private let holder: ResolvedPath?
  private let whole: [UInt8]
  private let before: [UInt8]
  private let after: [UInt8]
  private let columns: [Column]

  private struct Column {
    let whole: [UInt8]
    let first: [UInt8]
    /// What follows the first name.
    let path: ResolvedPath
  }

  init(
    before: String, after: String, _ columns: [DocumentColumn], _ keys: inout DocumentKeys
  ) {
    whole = Array(before.utf8)
    self.after = Array(DocumentPath.unescaped(after[...]).utf8)
    if let slash = before.lastIndex(of: "/") {
      holder = ResolvedPath(DocumentPath(String(before[..<slash])), &keys)
      self.before = Array(DocumentPath.unescaped(before[before.index(after: slash)...]).utf8)
    } else {
      holder = nil
      self.before = Array(DocumentPath.unescaped(before[...]).utf8)
    }
    var parts: [Column] = []
    for column in columns {
      guard case .own(let text) = column.place else {
        parts.append(Column(whole: [], first: [], path: ResolvedPath(DocumentPath(""), &keys)))
        continue
      }
      let pieces = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      let rest = pieces.count > 1 ? String(pieces[1]) : ""
      let first = DocumentPath.unescaped(pieces.first ?? "")
      parts.append(
        Column(
          whole: Array(text.utf8), first: Array(first.utf8),
          path: ResolvedPath(DocumentPath(rest), &keys)))
    }
    self.columns = parts
  }

  /// Gives the parts in the order of their numbers.
  func each(
    from row: Int, _ tape: DocumentTape, _ keys: DocumentKeys, _ body: (Part) -> Bool
  ) {
    var parts = self.parts(in: row, tape, keys, before: whole)
    if parts.isEmpty {
      if let holder {
        holder.visit(tape, from: row) { parts += self.parts(in: $0, tape, keys, before: before) }
      } else if before != whole {
        parts = self.parts(in: row, tape, keys, before: before)
      }
    }
    for part in parts where !body(part) { return }
  }

  private func parts(
    in object: Int, _ tape: DocumentTape, _ keys: DocumentKeys, before: [UInt8]
  ) -> [Part] {
    guard tape.nodes[object].kind == .object else { return [] }
    var parts: [Part] = []
    var places: [ArraySlice<UInt8>: Int] = [:]
    var child = tape.firstChild(object)
    while let current = child {
      child = tape.next(current)
      let name = keys.name(tape.nodes[current].key)
      guard let (digits, rest) = number(in: name, before: before) else { continue }
      if let place = places[digits] {
        parts[place].fields.append((current, rest))
      } else {
        places[digits] = parts.count
        parts.append(Part(digits: Array(digits), fields: [(current, rest)]))
      }
    }
    return parts.enumerated().sorted {
      ($0.element.value, $0.offset) < ($1.element.value, $1.offset)
    }.map(\.element)
  }

  /// The number in a name, and where the rest of it begins.
  private func number(
    in name: ArraySlice<UInt8>, before: [UInt8]
  ) -> (digits: ArraySlice<UInt8>, rest: Int)? {
    guard name.starts(with: before) else { return nil }
    let digits = name.dropFirst(before.count).prefix(while: \.isDigit)
    guard !digits.isEmpty, digits.count <= 9, name[digits.endIndex...].starts(with: after) else {
      return nil
    }
    return (digits, before.count + digits.count + after.count)
  }

  /// Gives what a column of a part leads to.
  func visit(
    _ column: Int, of part: Part, _ tape: DocumentTape, _ keys: DocumentKeys,
    _ body: (Int) -> Void
  ) {
    let wanted = columns[column]
    for (node, rest) in part.fields {
      let name = keys.name(tape.nodes[node].key).dropFirst(rest)
      if name.elementsEqual(wanted.whole) {
        body(node)
      } else if !wanted.path.steps.isEmpty, name.elementsEqual(wanted.first) {
        wanted.path.visit(tape, from: node, body)
      } else if wanted.path.steps.isEmpty, name.elementsEqual(wanted.first) {
        body(node)
      }
    }
  }
}

extension NumberedParts.Part {
  fileprivate var value: Int {
    digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
