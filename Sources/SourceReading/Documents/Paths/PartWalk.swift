/// Goes through the parts of a row: the elements that a path leads to, each with its place.
struct PartWalk {
  struct Part {
    let node: Int
    /// From 1, over the whole row.
    let number: Int
  }

  private let tape: DocumentTape
  private let keys: DocumentKeys
  private let steps: [ResolvedPath.Step]
  private(set) var pointer: DocumentPointer
  private var number = 0

  init(
    _ path: ResolvedPath, _ tape: DocumentTape, _ keys: DocumentKeys, from node: Int,
    _ pointer: DocumentPointer
  ) {
    self.tape = tape
    self.keys = keys
    self.pointer = pointer
    var hasName = false
    if tape.nodes[node].kind == .object {
      tape.eachChild(node, of: path.literal) { _ in hasName = true }
    }
    steps = hasName ? [ResolvedPath.Step(key: path.literal, indices: [])] : path.steps
  }

  /// Gives each part; stops when the body says false.
  mutating func each(from node: Int, _ body: (Part, DocumentPointer) -> Bool) {
    _ = visit(node, step: 0, body)
  }

  private mutating func visit(
    _ node: Int, step: Int, _ body: (Part, DocumentPointer) -> Bool
  ) -> Bool {
    let length = pointer.length
    defer { pointer.cut(to: length) }
    if tape.nodes[node].kind == .array { return visitElements(node, step: step, body) }
    guard step < steps.count else {
      if tape.nodes[node].kind == .null { return true }
      number += 1
      return body(Part(node: node, number: number), pointer)
    }
    guard tape.nodes[node].kind == .object else { return true }
    let wanted = steps[step]
    var ordinal = 0
    var child = tape.firstChild(node)
    while let current = child {
      child = tape.next(current)
      guard tape.nodes[current].key == wanted.key else { continue }
      ordinal += 1
      pointer.append(name: keys.name(wanted.key), ordinal: ordinal)
      defer { pointer.cut(to: length) }
      if let picked = wanted.indices.first {
        if tape.nodes[current].kind == .array {
          if !visitElements(current, step: step + 1, only: wanted.indices[...], body) {
            return false
          }
        } else if picked == ordinal - 1 {
          if !visit(current, step: step + 1, body) { return false }
        }
      } else if !visit(current, step: step + 1, body) {
        return false
      }
    }
    return true
  }

  /// Every element of a list, or the one that the numbers pick.
  private mutating func visitElements(
    _ list: Int, step: Int, only picked: ArraySlice<Int> = [],
    _ body: (Part, DocumentPointer) -> Bool
  ) -> Bool {
    let length = pointer.length
    let rest = picked.dropFirst()
    var index = 0
    var child = tape.firstChild(list)
    while let current = child {
      if picked.first == nil || picked.first == index {
        pointer.append(index: index)
        defer { pointer.cut(to: length) }
        let isList = tape.nodes[current].kind == .array
        if !rest.isEmpty, isList {
          if !visitElements(current, step: step, only: rest, body) { return false }
        } else if rest.allSatisfy({ $0 == 0 }), !visit(current, step: step, body) {
          return false
        }
      }
      index += 1
      child = tape.next(current)
    }
    return true
  }
}
