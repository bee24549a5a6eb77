/// Where the rows of a document stand: `releases[]`, `records[]/compiledRelease`, `[]`, `.`.
///
/// What leads to the last list is walked through without being held; from there on each element is
/// held whole, and `tail` leads to the row in it. In XML, where the root has a name, every step is
/// one element and lists are not marked: `TENDER_LIST/TENDER`.
package struct RowPath: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    case name(String)
    case list
  }

  package let text: String
  /// Up to the last list, which is its last step; empty where the whole document is held.
  let prefix: [Step]
  let tail: [String]

  package init(_ text: String) {
    self.text = text
    var steps: [Step] = []
    if text != "." && !text.isEmpty {
      for part in text.split(separator: "/", omittingEmptySubsequences: false) {
        var name = part
        var lists = 0
        while name.hasSuffix("[]") {
          name = name.dropLast(2)
          lists += 1
        }
        if !name.isEmpty { steps.append(.name(DocumentPath.unescaped(name))) }
        steps += repeatElement(.list, count: lists)
      }
    }
    let last = steps.lastIndex(of: .list).map { $0 + 1 } ?? 0
    prefix = Array(steps[..<last])
    tail = steps[last...].compactMap(\.name)
  }

  var names: [String] { prefix.compactMap(\.name) + tail }
}

extension RowPath.Step {
  func isNamed(_ key: [UInt8]) -> Bool {
    if case .name(let name) = self { key.elementsEqual(name.utf8) } else { false }
  }

  fileprivate var name: String? {
    if case .name(let name) = self { name } else { nil }
  }
}

extension RowPath {
  /// Whether rows of a document stand here, as far as the tape goes. An empty list is a place, too.
  func isFound(in tape: DocumentTape, _ keys: DocumentKeys, isXML: Bool) -> Bool {
    guard !tape.nodes.isEmpty else { return false }
    if isXML { return isFoundByNames(in: tape, keys) }
    let steps = prefix + tail.map { .name($0) }
    if steps.isEmpty { return tape.nodes[0].kind != .array }
    return isFound(steps[...], from: 0, in: tape, keys)
  }

  private func isFound(
    _ steps: ArraySlice<Step>, from node: Int, in tape: DocumentTape, _ keys: DocumentKeys
  ) -> Bool {
    guard let step = steps.first else {
      return tape.nodes[node].kind != .null && tape.nodes[node].kind != .array
    }
    switch step {
    case .list:
      guard tape.nodes[node].kind == .array else { return false }
      // What stands in the list is the business of its rows.
      guard let first = tape.firstChild(node), steps.count > 1 else { return true }
      var child: Int? = first
      while let current = child {
        if isFound(steps.dropFirst(), from: current, in: tape, keys) { return true }
        child = tape.next(current)
      }
      return false
    case .name(let name):
      guard tape.nodes[node].kind == .object else { return false }
      var child = tape.firstChild(node)
      while let current = child {
        if keys.name(tape.nodes[current].key).elementsEqual(name.utf8),
          isFound(steps.dropFirst(), from: current, in: tape, keys)
        {
          return true
        }
        child = tape.next(current)
      }
      return false
    }
  }

  private func isFoundByNames(in tape: DocumentTape, _ keys: DocumentKeys) -> Bool {
    guard let root = names.first else { return true }
    guard keys.name(tape.nodes[0].key).elementsEqual(root.utf8) else { return false }
    if tape.firstChild(0) == nil { return true }
    return isFound(names.dropFirst().map { .name($0) }[...], from: 0, in: tape, keys)
  }
}

extension RowPath {
  /// The nodes of the rows, as far as the tape goes.
  func rows(in tape: DocumentTape, _ keys: DocumentKeys, isXML: Bool) -> [Int] {
    guard !tape.nodes.isEmpty else { return [] }
    var nodes = [0]
    var steps = (prefix + tail.map { .name($0) })[...]
    if isXML {
      guard let root = names.first else { return nodes }
      guard keys.name(tape.nodes[0].key).elementsEqual(root.utf8) else { return [] }
      steps = names.dropFirst().map { .name($0) }[...]
    }
    for step in steps {
      nodes = nodes.flatMap { node -> [Int] in
        var found: [Int] = []
        guard tape.nodes[node].kind == (step == .list ? .array : .object) else { return found }
        var child = tape.firstChild(node)
        while let current = child {
          if step == .list || step.isNamed(Array(keys.name(tape.nodes[current].key))) {
            found.append(current)
          }
          child = tape.next(current)
        }
        return found
      }
    }
    return nodes
  }
}

extension DocumentTape {
  /// Follows plain names from the outermost node to the object of a row; nil when there is none.
  func follow(
    _ names: [String], _ keys: DocumentKeys, _ pointer: inout DocumentPointer
  ) -> Int? {
    var node = 0
    for name in names {
      var child = nodes[node].kind == .object ? firstChild(node) : nil
      while let current = child, !keys.name(nodes[current].key).elementsEqual(name.utf8) {
        child = next(current)
      }
      guard let child else { return nil }
      node = child
      pointer.append(name: name.utf8, ordinal: 1)
    }
    if names.isEmpty { return node }
    return nodes[node].kind == .null || nodes[node].kind == .array ? nil : node
  }
}
