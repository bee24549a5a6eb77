/// Rows of a document as documents of their own, one on each line, which the same row path reads.
///
/// What leads to the rows is put around each of them; of lists on the way only this one element.
///
///     releases[]            {"releases":[{"ocid": …}]}
///     TENDER_LIST/TENDER    {"TENDER_LIST":{"TENDER":{…}}}
struct RowDocument: Sendable {
  private let head: [UInt8]
  private let tail: [UInt8]

  /// Around what a JSON document holds whole: what the last list of the path has.
  init(aroundElementsOf path: RowPath) { self.init(path.prefix) }

  /// Around an element of XML, which becomes JSON.
  init(aroundRowsOf path: RowPath) { self.init(path.names.map { .name($0) }) }

  private init(_ steps: [RowPath.Step]) {
    var head: [UInt8] = []
    var tail: [UInt8] = []
    for step in steps {
      switch step {
      case .list:
        head.append(UInt8(ascii: "["))
        tail.append(UInt8(ascii: "]"))
      case .name(let name):
        head.append(UInt8(ascii: "{"))
        head.appendJSON(name.utf8)
        head.append(UInt8(ascii: ":"))
        tail.append(UInt8(ascii: "}"))
      }
    }
    self.head = head
    self.tail = tail.reversed()
  }

  /// The value as it stands in a JSON document, without the breaks and spaces between its tokens.
  func line(_ value: [UInt8]) -> [UInt8] { head + value.withoutJSONLayout + tail }

  /// What is broken, up to the end of its line: that closes what it closes.
  func line(broken rest: [UInt8]) -> [UInt8] { head + rest }

  /// The tape of an element of XML: names that repeat are a list of what stands under them.
  func line(_ tape: DocumentTape, _ keys: DocumentKeys) -> [UInt8] {
    var line = head
    tape.appendJSON(of: 0, keys, to: &line)
    return line + tail
  }
}

extension DocumentTape {
  fileprivate func appendJSON(of node: Int, _ keys: DocumentKeys, to line: inout [UInt8]) {
    switch nodes[node].kind {
    case .string: line.appendJSON(text(node))
    case .number, .truth: line += text(node)
    case .null: line += "null".utf8
    case .array:
      line.appendList(of: children(of: node), in: ("[", "]")) { child, line in
        appendJSON(of: child, keys, to: &line)
      }
    case .object:
      line.appendList(of: named(children(of: node)), in: ("{", "}")) { child, line in
        line.appendJSON(keys.name(child.key))
        line.append(UInt8(ascii: ":"))
        if child.nodes.count == 1 { return appendJSON(of: child.nodes[0], keys, to: &line) }
        line.appendList(of: child.nodes, in: ("[", "]")) { one, line in
          appendJSON(of: one, keys, to: &line)
        }
      }
    }
  }

  private func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var child = firstChild(node)
    while let current = child {
      children.append(current)
      child = next(current)
    }
    return children
  }

  /// By their names, in the order in which these first come.
  private func named(_ children: [Int]) -> [(key: UInt32, nodes: [Int])] {
    var named: [(key: UInt32, nodes: [Int])] = []
    var places: [UInt32: Int] = [:]
    for child in children {
      let key = nodes[child].key
      if let place = places[key] {
        named[place].nodes.append(child)
      } else {
        places[key] = named.count
        named.append((key, [child]))
      }
    }
    return named
  }
}

extension [UInt8] {
  fileprivate mutating func appendList<Item>(
    of items: [Item], in brackets: (Unicode.Scalar, Unicode.Scalar),
    _ body: (Item, inout [UInt8]) -> Void
  ) {
    append(UInt8(ascii: brackets.0))
    for (index, item) in items.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      body(item, &self)
    }
    append(UInt8(ascii: brackets.1))
  }

  /// A text in quotes; control characters and what ends a text are escaped.
  fileprivate mutating func appendJSON(_ text: some Sequence<UInt8>) {
    let digits = Array("0123456789abcdef".utf8)
    append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): self += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        self += "\\u00".utf8
        self += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// JSON on one line: spaces and breaks stay in its texts alone.
  fileprivate var withoutJSONLayout: [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(count)
    var isText = false
    var isEscaped = false
    for byte in self where isText || !byte.isJSONSpace {
      line.append(byte)
      if byte == UInt8(ascii: "\""), !isEscaped { isText.toggle() }
      isEscaped = isText && byte == UInt8(ascii: "\\") && !isEscaped
    }
    return line
  }
}
