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
  /// What stands before the number in the names there.
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
    before: String, after: String, _ columns: [DocumentColumn], _ table: inout StepTable,
    _ keys: inout DocumentKeys
  ) {
    whole = Array(before.utf8)
    self.after = Array(DocumentPath.unescaped(after[...]).utf8)
    if let slash = before.lastIndex(of: "/") {
      holder = table.resolve(DocumentPath(String(before[..<slash])), &keys)
      self.before = Array(DocumentPath.unescaped(before[before.index(after: slash)...]).utf8)
    } else {
      holder = nil
      self.before = Array(DocumentPath.unescaped(before[...]).utf8)
    }
    var parts: [Column] = []
    for column in columns {
      guard case .own(let text) = column.place else {
        let nothing = table.resolve(DocumentPath(""), &keys)
        parts.append(Column(whole: [], first: [], path: nothing))
        continue
      }
      let pieces = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      let rest = pieces.count > 1 ? String(pieces[1]) : ""
      let first = DocumentPath.unescaped(pieces.first ?? "")
      parts.append(
        Column(
          whole: Array(text.utf8), first: Array(first.utf8),
          path: table.resolve(DocumentPath(rest), &keys)))
    }
    self.columns = parts
  }

  /// Gives the parts in the order of their numbers.
  func each(
    from row: Int, _ tape: DocumentTape.View, _ keys: DocumentKeys, _ body: (Part) -> Bool
  ) {
    var parts = self.parts(in: row, tape, keys, before: whole)
    if parts.isEmpty, let holder {
      var holders = FoundObjects()
      tape.follow(holder, from: row, &holders)
      for object in holders.nodes { parts += self.parts(in: object, tape, keys, before: before) }
    } else if parts.isEmpty, before != whole {
      parts = self.parts(in: row, tape, keys, before: before)
    }
    for part in parts where !body(part) { return }
  }

  private func parts(
    in object: Int, _ tape: DocumentTape.View, _ keys: DocumentKeys, before: [UInt8]
  ) -> [Part] {
    guard tape.kind(object) == .object else { return [] }
    var parts: [Part] = []
    var places: [ArraySlice<UInt8>: Int] = [:]
    var child = tape.firstChild(object)
    while child != 0 {
      let name = keys.name(tape.key(child))
      if let (digits, rest) = number(in: name, before: before) {
        if let place = places[digits] {
          parts[place].fields.append((child, rest))
        } else {
          places[digits] = parts.count
          parts.append(Part(digits: Array(digits), fields: [(child, rest)]))
        }
      }
      child = tape.next(child)
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
  func follow(
    _ column: Int, of part: Part, _ tape: DocumentTape.View, _ keys: DocumentKeys,
    _ taker: inout some NodeTaker
  ) {
    let wanted = columns[column]
    for (node, rest) in part.fields {
      let name = keys.name(tape.key(node)).dropFirst(rest)
      if name.elementsEqual(wanted.whole) {
        taker.take(node, tape)
      } else if name.elementsEqual(wanted.first) {
        tape.follow(wanted.path, from: node, &taker)
      }
    }
  }
}

private struct FoundObjects: NodeTaker {
  var nodes: [Int] = []

  mutating func take(_ node: Int, _ tape: DocumentTape.View) {
    guard tape.kind(node) == .array else { return nodes.append(node) }
    var child = tape.firstChild(node)
    while child != 0 {
      nodes.append(child)
      child = tape.next(child)
    }
  }
}

extension NumberedParts.Part {
  fileprivate var value: Int {
    digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
