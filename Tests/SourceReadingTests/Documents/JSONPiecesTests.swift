import SourceReading
import TestSupport
import Testing

/// Random documents, printed and read again.
@Suite struct JSONPiecesTests {
  /// A value with the text that it is printed as, and the paths to its values.
  indirect enum Tree {
    case text(String), number(String), truth(Bool), null
    case list([Tree])
    case object([(String, Tree)])

    static func random(_ depth: Int, _ generator: inout SeededGenerator) -> Tree {
      switch Int.random(in: 0..<(depth > 3 ? 5 : 8), using: &generator) {
      case 0, 1: .text(text(&generator))
      case 2:
        .number(
          ["0", "-1.50", "12e3", "99999999999999999999"].randomElement(using: &generator) ?? "0")
      case 3: .truth(Bool.random(using: &generator))
      case 4: .null
      case 5:
        .list(
          (0..<Int.random(in: 0..<4, using: &generator)).map { _ in random(depth + 1, &generator) })
      default:
        .object(
          (0..<Int.random(in: 0..<5, using: &generator)).map {
            ("k\($0)" + text(&generator), random(depth + 1, &generator))
          })
      }
    }

    private static func text(_ generator: inout SeededGenerator) -> String {
      let signs = ["a", "標", "案", "\"", "\\", "\n", "😀", "é", " ", "\u{1}", "0123456789abcdef"]
      return (0..<Int.random(in: 0..<6, using: &generator))
        .map { _ in signs.randomElement(using: &generator) ?? "" }.joined()
    }

    func json(_ generator: inout SeededGenerator) -> String {
      let space = ["", "", " ", "\n  "].randomElement(using: &generator) ?? ""
      switch self {
      case .text(let text): return Self.quoted(text, &generator)
      case .number(let digits): return digits
      case .truth(let truth): return truth ? "true" : "false"
      case .null: return "null"
      case .list(let trees):
        return "[" + space
          + trees.map { $0.json(&generator) }.joined(separator: space + "," + space) + space + "]"
      case .object(let fields):
        return "{" + space
          + fields.map { Self.quoted($0, &generator) + space + ":" + space + $1.json(&generator) }
          .joined(separator: space + ",") + "}"
      }
    }

    private static func quoted(_ text: String, _ generator: inout SeededGenerator) -> String {
      var quoted = "\""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": quoted += "\\\(scalar)"
        case "\n": quoted += "\\n"
        case _ where scalar.value < 0x20 || Bool.random(using: &generator):
          for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }
        default: quoted.unicodeScalars.append(scalar)
        }
      }
      return quoted + "\""
    }

    /// The values in the order of the document.
    var values: [String] {
      switch self {
      case .text(let text), .number(let text): [text]
      case .truth(let truth): ["\(truth)"]
      case .null: []
      case .list(let trees): trees.flatMap(\.values)
      case .object(let fields): fields.flatMap(\.1.values)
      }
    }
  }

  @Test(
    "a document reads the same however its bytes come", arguments: 1...60 as ClosedRange<UInt64>)
  func pieces(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let trees = (0..<3).map { _ in Tree.random(0, &generator) }
    let wrapped = Tree.object([
      ("before", .random(1, &generator)),
      ("rows", .list(trees.map { .object([("v", .list([$0]))]) })),
      ("after", .random(1, &generator)),
    ])
    let json = wrapped.json(&generator)
    let whole = ReadDocument(
      json, rowPaths: ["rows[]"], DocumentRowSet(columns: [.own("v", takesAll: true)]))
    #expect(whole.trouble == nil && whole.rejected.isEmpty)
    for (tree, row) in zip(trees, whole.rows[0]) where !tree.hasObjects {
      #expect(row == [tree.values.joined(separator: "\u{1F}")])
    }
    for piece in 1...min(40, json.utf8.count) {
      var options = DocumentOptions()
      options.limits.piece = piece
      let read = ReadDocument(
        json, rowPaths: ["rows[]"], DocumentRowSet(columns: [.own("v", takesAll: true)]),
        options: options)
      #expect(read.rows == whole.rows && read.places == whole.places, "\(piece) of \(json)")
    }
    // What breaks off anywhere is told, and gives no row that the whole has not.
    let bytes = Array(json.utf8)
    for end in stride(from: 1, to: bytes.count, by: max(1, bytes.count / 40)) {
      let read = ReadDocument(
        Array(bytes[..<end]), rowPaths: ["rows[]"],
        DocumentRowSet(columns: [.own("v", takesAll: true)]))
      #expect(read.trouble != nil, "cut at \(end) of \(json)")
      #expect(whole.rows[0].starts(with: read.rows[0]))
    }
  }
}

extension JSONPiecesTests.Tree {
  /// Whether an object lies in it, which a cell cannot show.
  fileprivate var hasObjects: Bool {
    switch self {
    case .text, .number, .truth, .null: false
    case .list(let trees): trees.contains(where: \.hasObjects)
    case .object: true
    }
  }
}
