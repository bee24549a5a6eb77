/// A path whose names are the numbers of `DocumentKeys`.
struct ResolvedPath: Sendable {
  struct Step: Sendable {
    /// `noKey` where only elements are picked.
    let key: UInt32
    let indices: [Int]
  }

  let text: String
  /// The whole text as the name of one field.
  let literal: UInt32
  let steps: [Step]

  init(_ path: DocumentPath, _ keys: inout DocumentKeys) {
    text = path.text
    literal = keys.intern(path.text)
    var steps: [Step] = []
    for step in path.steps {
      let key = step.name.isEmpty ? DocumentTape.noKey : keys.intern(step.name)
      steps.append(Step(key: key, indices: step.indices))
    }
    self.steps = steps
  }

  /// Whether following it can differ from looking for a field of its name.
  private var isMoreThanName: Bool {
    steps.count != 1 || !steps[0].indices.isEmpty || steps[0].key != literal
  }

  /// Gives every node that the path leads to, in the order of the document; lists are gone through,
  /// the last one is not.
  func visit(_ tape: DocumentTape, from node: Int, _ body: (Int) -> Void) {
    if isMoreThanName, !steps.isEmpty, tape.nodes[node].kind == .object {
      var hasName = false
      tape.eachChild(node, of: literal) {
        hasName = true
        body($0)
      }
      if hasName { return }
    }
    visit(tape, from: node, step: 0, body)
  }

  func visit(_ tape: DocumentTape, from node: Int, step: Int, _ body: (Int) -> Void) {
    guard step < steps.count else { return body(node) }
    let wanted = steps[step]
    switch tape.nodes[node].kind {
    case .array:
      if wanted.key == DocumentTape.noKey {
        guard let picked = tape.element(node, wanted.indices[...]) else { return }
        return visit(tape, from: picked, step: step + 1, body)
      }
      var child = tape.firstChild(node)
      while let current = child {
        visit(tape, from: current, step: step, body)
        child = tape.next(current)
      }
    case .object where wanted.key != DocumentTape.noKey:
      // XML repeats a name where JSON has a list: the number then picks among its children.
      var ordinal = 0
      tape.eachChild(node, of: wanted.key) { child in
        defer { ordinal += 1 }
        guard let first = wanted.indices.first else {
          return visit(tape, from: child, step: step + 1, body)
        }
        if tape.nodes[child].kind == .array {
          guard let picked = tape.element(child, wanted.indices[...]) else { return }
          visit(tape, from: picked, step: step + 1, body)
        } else if first == ordinal {
          visit(tape, from: child, step: step + 1, body)
        }
      }
    default:
      // A single value stands for a list of one.
      if wanted.key == DocumentTape.noKey, wanted.indices.allSatisfy({ $0 == 0 }) {
        visit(tape, from: node, step: step + 1, body)
      }
    }
  }
}

extension DocumentTape {
  @inline(__always)
  func eachChild(_ node: Int, of key: UInt32, _ body: (Int) -> Void) {
    var child = firstChild(node)
    while let current = child {
      if nodes[current].key == key { body(current) }
      child = next(current)
    }
  }

  /// The element of a list, and of the list in it.
  fileprivate func element(_ list: Int, _ indices: ArraySlice<Int>) -> Int? {
    guard let index = indices.first else { return list }
    guard nodes[list].kind == .array else { return nil }
    var child = firstChild(list)
    var ordinal = 0
    while let current = child {
      if ordinal == index { return element(current, indices.dropFirst()) }
      ordinal += 1
      child = next(current)
    }
    return nil
  }
}
