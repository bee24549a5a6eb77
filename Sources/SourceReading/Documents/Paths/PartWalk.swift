/// Goes through the parts of a row: the elements that a path leads to, each with its place.
struct PartWalk {
  /// Gets the node of a part, its number from 1 and its place; false stops the walk.
  typealias Body = (Int, Int, DocumentPointer) -> Bool

  private let path: ResolvedPath
  private let tape: DocumentTape.View
  private let keys: DocumentKeys
  private var pointer: DocumentPointer
  private var number = 0

  init(
    _ path: ResolvedPath, _ tape: DocumentTape.View, _ keys: DocumentKeys,
    _ pointer: DocumentPointer
  ) {
    self.path = path
    self.tape = tape
    self.keys = keys
    self.pointer = pointer
  }

  mutating func each(from row: Int, _ body: Body) {
    if path.literal != DocumentTape.noKey, tape.kind(row) == .object {
      let step = ResolvedPath.Step(key: path.literal, index: -1)
      let isGoing = visitChildren(row, step, path.steps.upperBound..<path.steps.upperBound, body)
      if number > 0 || !isGoing { return }
    }
    _ = visit(row, path.steps, body)
  }

  private mutating func visit(_ node: Int, _ steps: Range<Int>, _ body: Body) -> Bool {
    if tape.kind(node) == .array {
      guard let first = steps.first, tape.step(first).key == DocumentTape.noKey else {
        return visitElements(node, -1, steps, body)
      }
      return visitElements(node, tape.step(first).index, first + 1..<steps.upperBound, body)
    }
    guard let first = steps.first else {
      if tape.kind(node) == .null { return true }
      number += 1
      return body(node, number, pointer)
    }
    let rest = first + 1..<steps.upperBound
    if tape.step(first).key == DocumentTape.noKey {
      return tape.step(first).index > 0 || visit(node, rest, body)
    }
    return tape.kind(node) != .object || visitChildren(node, tape.step(first), rest, body)
  }

  private mutating func visitChildren(
    _ node: Int, _ step: ResolvedPath.Step, _ rest: Range<Int>, _ body: Body
  ) -> Bool {
    let length = pointer.length
    var ordinal: Int32 = 0
    var child = tape.firstChild(node)
    while child != 0 {
      if tape.key(child) == step.key {
        pointer.append(name: keys.name(step.key), ordinal: Int(ordinal) + 1)
        defer { pointer.cut(to: length) }
        if step.index < 0 || tape.kind(child) != .array && step.index == ordinal {
          if !visit(child, rest, body) { return false }
        } else if tape.kind(child) == .array {
          if !visitElements(child, step.index, rest, body) { return false }
        }
        ordinal += 1
      }
      child = tape.next(child)
    }
    return true
  }

  /// Every element of a list, or the one that is picked.
  private mutating func visitElements(
    _ list: Int, _ picked: Int32, _ rest: Range<Int>, _ body: Body
  ) -> Bool {
    let length = pointer.length
    var index: Int32 = 0
    var child = tape.firstChild(list)
    while child != 0 {
      if picked < 0 || picked == index {
        pointer.append(index: Int(index))
        defer { pointer.cut(to: length) }
        if !visit(child, rest, body) { return false }
      }
      index += 1
      child = tape.next(child)
    }
    return true
  }
}
