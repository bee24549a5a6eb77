extension DocumentTape {
  /// Every place where a list of objects stands, as the row path that leads there, outermost first.
  func lists(_ keys: DocumentKeys, isXML: Bool) -> [String] {
    guard !nodes.isEmpty else { return [] }
    var found: [String] = []
    var seen: Set<String> = []
    var level: [(node: Int, path: String)] = [(0, isXML ? name(0, keys) : "")]
    // Level by level, so that what lies further out comes first.
    while !level.isEmpty {
      var below: [(node: Int, path: String)] = []
      for (node, path) in level {
        var places: [UInt32: Int] = [:]
        var child = nodes[node].kind.isContainer ? firstChild(node) : nil
        if nodes[node].kind == .array, let first = child, nodes[first].kind.isContainer,
          seen.insert(path + "[]").inserted
        {
          found.append(path + "[]")
        }
        while let current = child {
          child = next(current)
          guard nodes[current].kind.isContainer else { continue }
          let inner =
            nodes[node].kind == .array
            ? path + "[]" : (path.isEmpty ? "" : path + "/") + name(current, keys)
          below.append((current, inner))
          places[nodes[current].key, default: 0] += 1
          if isXML, places[nodes[current].key] == 1, seen.insert(inner).inserted {
            found.append(inner)
          }
        }
      }
      level = below
    }
    return found
  }

  private func name(_ node: Int, _ keys: DocumentKeys) -> String {
    DocumentPath.escaped(String(decoding: keys.name(nodes[node].key), as: UTF8.self))
  }
}
