import Diagnostics
import Testing

/// Documents whose lists are made one element at a time.
@Suite struct JSONDocumentTests {
  private let document = JSONDocument([
    ("name", .value("a")), ("none", nil), ("numbers", .list(3) { [.integer($0)] }),
    ("empty", .list(0) { .integer($0) }), ("inner", .value(["b": [1]])),
  ])

  private func text(_ document: JSONDocument) -> String {
    var bytes: [UInt8] = []
    document.write { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("it is the tree, written")
  func tree() {
    let tree: JSONValue = [
      "name": "a", "numbers": [[0], [1], [2]], "empty": [], "inner": ["b": [1]],
    ]
    #expect(document.value == tree)
    #expect(text(document) == tree.indented + "\n")
    #expect(text(JSONDocument([])) == "{}\n")
  }

  @Test("a long one comes in pieces, and what takes them may refuse")
  func pieces() {
    let long = JSONDocument([
      ("texts", .list(3000) { _ in .string(String(repeating: "文", count: 500)) })
    ])
    var sizes: [Int] = []
    long.write { sizes.append($0.count) }
    #expect(sizes.count > 3)
    #expect(sizes.allSatisfy { $0 < 1_100_000 })
    #expect(sizes.reduce(0, +) == (long.value.indented + "\n").utf8.count)
    struct Full: Error {}
    #expect(throws: Full.self) { try long.write { _ throws(Full) in throw Full() } }
  }
}
