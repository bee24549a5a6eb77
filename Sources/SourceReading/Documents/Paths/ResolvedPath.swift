/// A path whose names are the numbers of `DocumentKeys`: a stretch of the steps of a `StepTable`.
struct ResolvedPath: Sendable {
  struct Step: Sendable {
    /// `noKey` where only an element is picked.
    let key: UInt32
    /// Which element; -1 for all.
    let index: Int32
  }

  /// The whole text as the name of one field; `noKey` where that is what the steps say anyway.
  let literal: UInt32
  let steps: Range<Int>
}

/// The steps of all paths of a plan, one after the other.
struct StepTable: Sendable {
  private(set) var steps: [ResolvedPath.Step] = []

  mutating func resolve(_ path: DocumentPath, _ keys: inout DocumentKeys) -> ResolvedPath {
    let start = steps.count
    for step in path.steps {
      let key = step.name.isEmpty ? DocumentTape.noKey : keys.intern(step.name)
      steps.append(ResolvedPath.Step(key: key, index: Int32(clamping: step.indices.first ?? -1)))
      for index in step.indices.dropFirst() {
        steps.append(ResolvedPath.Step(key: DocumentTape.noKey, index: Int32(clamping: index)))
      }
    }
    let isName = path.steps.count == 1 && path.steps[0] == .init(name: path.text, indices: [])
    let literal = isName || path.steps.isEmpty ? DocumentTape.noKey : keys.intern(path.text)
    return ResolvedPath(literal: literal, steps: start..<steps.count)
  }
}

/// Takes the nodes that a path leads to.
protocol NodeTaker {
  mutating func take(_ node: Int, _ tape: DocumentTape.View)
}

extension DocumentTape.View {
  /// Gives every node that a path leads to, in the order of the document; lists are gone through,
  /// the last one is not.
  func follow(_ path: ResolvedPath, from node: Int, _ taker: inout some NodeTaker) {
    if path.literal != DocumentTape.noKey, kind(node) == .object {
      var child = firstChild(node)
      var hasName = false
      while child != 0 {
        if key(child) == path.literal {
          taker.take(child, self)
          hasName = true
        }
        child = next(child)
      }
      if hasName { return }
    }
    follow(path.steps, from: node, &taker)
  }

  private func follow(_ steps: Range<Int>, from node: Int, _ taker: inout some NodeTaker) {
    guard let first = steps.first else { return taker.take(node, self) }
    let step = self.step(first)
    let rest = first + 1..<steps.upperBound
    switch kind(node) {
    case .array:
      if step.key == DocumentTape.noKey, step.index >= 0 {
        let picked = element(node, Int(step.index))
        if picked != 0 { follow(rest, from: picked, &taker) }
        return
      }
      let inner = step.key == DocumentTape.noKey ? rest : steps
      var child = firstChild(node)
      while child != 0 {
        follow(inner, from: child, &taker)
        child = next(child)
      }
    case .object where step.key != DocumentTape.noKey:
      // XML repeats a name where JSON has a list: the number then picks among its children.
      var ordinal: Int32 = 0
      var child = firstChild(node)
      while child != 0 {
        if key(child) == step.key {
          if step.index < 0 {
            follow(rest, from: child, &taker)
          } else if kind(child) == .array {
            let picked = element(child, Int(step.index))
            if picked != 0 { follow(rest, from: picked, &taker) }
          } else if step.index == ordinal {
            follow(rest, from: child, &taker)
          }
          ordinal += 1
        }
        child = next(child)
      }
    default:
      // A single value stands for a list of one.
      if step.key == DocumentTape.noKey, step.index <= 0 {
        follow(rest, from: node, &taker)
      }
    }
  }
}
