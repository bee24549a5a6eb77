/// What some rows of a document have.
package struct ObservedPaths: Sendable {
  /// How many rows were looked at.
  package let rows: Int
  package let paths: [ObservedPath]

  package subscript(path: String) -> ObservedPath? { paths.first { $0.path == path } }
}

/// A path that led to values, and what they were.
package struct ObservedPath: Sendable, Hashable {
  /// As a mapping writes it, from the row: `parties/name`.
  package let path: String
  /// The innermost list that it goes through: `parties`; nil where there is one value to a row.
  package let part: String?
  /// From an element of that list: `name`; `it` where the list is one of values.
  package let pathInPart: String
  /// How many of the rows have a value there, and how many values there are.
  package let rows: Int
  package let values: Int
  /// The first different values, at most five, each at most 200 bytes.
  package let samples: [String]
}

/// Goes through rows and notes every path that leads to a value.
struct PathCollector {
  private struct Path {
    let parent: Int
    let key: UInt32
    var isList = false
    var rows = 0
    var lastRow = 0
    var values = 0
    var samples: [String] = []
  }

  private var paths: [Path] = [Path(parent: -1, key: DocumentTape.noKey)]
  private var places: [UInt64: Int] = [:]
  private let isXML: Bool
  private(set) var rows = 0

  init(isXML: Bool) { self.isXML = isXML }

  mutating func add(_ row: Int, _ tape: DocumentTape, _ keys: DocumentKeys) {
    rows += 1
    visit(row, 0, tape)
  }

  private mutating func visit(_ node: Int, _ path: Int, _ tape: DocumentTape) {
    var child = tape.firstChild(node)
    switch tape.nodes[node].kind {
    case .null: return
    case .array:
      paths[path].isList = true
      while let current = child {
        visit(current, path, tape)
        child = tape.next(current)
      }
    case .object:
      var seen: Set<UInt32> = []
      while let current = child {
        let key = tape.nodes[current].key
        let inner = place(path, key)
        if !seen.insert(key).inserted, isXML { paths[inner].isList = true }
        visit(current, inner, tape)
        child = tape.next(current)
      }
    case .string, .number, .truth:
      paths[path].values += 1
      if paths[path].lastRow != rows {
        paths[path].lastRow = rows
        paths[path].rows += 1
      }
      guard paths[path].samples.count < 5 else { return }
      let text = String(decoding: tape.text(node).prefix(200), as: UTF8.self)
      if !text.isEmpty, !paths[path].samples.contains(text) { paths[path].samples.append(text) }
    }
  }

  private mutating func place(_ parent: Int, _ key: UInt32) -> Int {
    let name = UInt64(parent) << 32 | UInt64(key)
    if let place = places[name] { return place }
    paths.append(Path(parent: parent, key: key))
    places[name] = paths.count - 1
    return paths.count - 1
  }

  func finished(_ keys: DocumentKeys) -> ObservedPaths {
    var names = [""]
    var parts: [Int?] = [nil]
    var observed: [ObservedPath] = []
    for (index, path) in paths.enumerated() {
      if index > 0 {
        let name = DocumentPath.escaped(String(decoding: keys.name(path.key), as: UTF8.self))
        // The text of an XML element goes by the name of the element.
        let isText = path.key == DocumentKeys.text
        let around = names[path.parent]
        names.append(isText ? around : around.isEmpty ? name : around + "/" + name)
        parts.append(path.isList ? index : parts[path.parent])
      }
      guard path.values > 0 else { continue }
      let part = parts[index].map { names[$0] }
      let inner = part.map { String(names[index].dropFirst($0.isEmpty ? 0 : $0.count + 1)) }
      observed.append(
        ObservedPath(
          path: names[index], part: part,
          pathInPart: inner.map { $0.isEmpty ? "it" : $0 } ?? names[index],
          rows: path.rows, values: path.values, samples: path.samples))
    }
    return ObservedPaths(rows: rows, paths: observed)
  }
}
