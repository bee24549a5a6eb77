extension DocumentTape {
  /// The tape as it is read, with the steps of the paths that are followed: pointers, so that
  /// following a path counts no references.
  ///
  /// Only `withView` makes one, and it must not leave the closure that it is given to.
  @safe struct View {
    fileprivate let nodes: UnsafeBufferPointer<Node>
    fileprivate let arena: UnsafeBufferPointer<UInt8>
    fileprivate let steps: UnsafeBufferPointer<ResolvedPath.Step>

    func step(_ index: Int) -> ResolvedPath.Step {
      unsafe precondition(index >= 0 && index < steps.count)
      // Safe: the index was just held against the count.
      return unsafe steps[index]
    }

    @inline(__always)
    private func node(_ index: Int) -> Node {
      unsafe precondition(index >= 0 && index < nodes.count)
      // Safe: the index was just held against the count.
      return unsafe nodes[index]
    }

    func kind(_ index: Int) -> Kind { node(index).kind }
    func key(_ index: Int) -> UInt32 { node(index).key }

    /// The first child, 0 where there is none: node 0 is nobody's child.
    @inline(__always)
    func firstChild(_ index: Int) -> Int {
      let node = node(index)
      return node.kind.isContainer && node.end > 0 ? index + 1 : 0
    }

    /// The next child of the same parent; 0 for none.
    @inline(__always)
    func next(_ index: Int) -> Int { Int(node(index).next) }

    /// An element of a list; 0 when there are not so many.
    func element(_ list: Int, _ ordinal: Int) -> Int {
      guard ordinal < Int(node(list).end) else { return 0 }
      var child = firstChild(list)
      for _ in 0..<ordinal where child != 0 { child = next(child) }
      return child
    }

    /// The object around a node, past the lists that it stands in; nil for the outermost.
    func owner(_ index: Int) -> Int? {
      var parent = node(index).parent
      while parent != DocumentTape.noKey {
        if kind(Int(parent)) == .object { return Int(parent) }
        parent = node(Int(parent)).parent
      }
      return nil
    }

    func text(_ index: Int) -> UnsafeBufferPointer<UInt8> {
      let node = node(index)
      // Safe: slicing holds the range against the arena.
      return unsafe UnsafeBufferPointer(rebasing: arena[Int(node.start)..<Int(node.end)])
    }

    func hasSameText(_ one: Int, _ other: Int) -> Bool {
      let one = unsafe text(one)
      let other = unsafe text(other)
      return unsafe one.count == other.count && one.elementsEqual(other)
    }
  }

  func withView<Result>(_ table: StepTable, _ body: (View) -> Result) -> Result {
    unsafe nodes.withUnsafeBufferPointer { nodes in
      unsafe arena.withUnsafeBufferPointer { arena in
        unsafe table.steps.withUnsafeBufferPointer { steps in
          // Safe: the view is lent for the call.
          unsafe body(View(nodes: nodes, arena: arena, steps: steps))
        }
      }
    }
  }
}
