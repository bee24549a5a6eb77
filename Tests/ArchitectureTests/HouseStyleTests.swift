import Testing

@Suite struct HouseStyleTests {
  /// A word that may not stand in some sources, and why.
  struct Ban: Sendable, CustomTestStringConvertible {
    let word: String
    let reason: String
    let applies: @Sendable (SourceTree.File) -> Bool

    init(
      _ word: String, _ reason: String,
      where applies: @escaping @Sendable (SourceTree.File) -> Bool
    ) {
      self.word = word
      self.reason = reason
      self.applies = applies
    }

    var testDescription: String { word }
  }

  private static let outside: Set<String> = ["CommandLineInterface", "probity"]

  private static func isBelow(_ file: SourceTree.File) -> Bool {
    file.area == "Sources" && !outside.contains(file.target)
  }

  // Written in two parts, so that this file does not break its own rules.
  private static let bans =
    [
      Ban("print" + "(", "only the command line prints", where: isBelow),
      Ban("debugPrint" + "(", "only the command line prints", where: isBelow),
      Ban("fputs", "only the command line prints", where: isBelow),
      Ban("FileHandle", "files are read through `Files`", where: isBelow),
      Ban("exit" + "(", "only the command line ends the process", where: isBelow),
      Ban("getenv", "only the command line reads the environment", where: isBelow),
      Ban(
        "StandardStream", "only the command line speaks to the user",
        where: { isBelow($0) && $0.target != "Files" }),
      Ban("@test" + "able", "tests use what other targets use", where: { _ in true }),
      Ban("@unchecked", "Sendable is proved, not promised", where: { $0.area == "Sources" }),
      Ban("nonisolated(unsafe)", "no global mutable state", where: { $0.area == "Sources" }),
    ] + publicDeclarations

  /// The word alone would also be found in "public procurement".
  private static let publicDeclarations = [
    "let", "var", "func", "init", "struct", "enum", "final", "class", "actor", "protocol",
    "extension", "typealias", "static", "subscript", "import", "mutating", "internal", "private",
  ].map { declaration in
    Ban(
      "public " + declaration, "only ProbityKit is for other packages",
      where: { $0.area == "Sources" && $0.target != "ProbityKit" })
  }

  @Test("words that may not stand in the sources", arguments: bans)
  func words(ban: Ban) {
    for file in SourceTree.swift.files where ban.applies(file) {
      for (number, line) in file.code where line.holds(word: ban.word) {
        Issue.record("\(file.path):\(number): `\(ban.word)` — \(ban.reason)")
      }
    }
  }

  @Test("no source is longer than 400 lines")
  func length() {
    for file in SourceTree.swift.files where file.lines.count > 400 {
      Issue.record("\(file.path): \(file.lines.count) lines, at most 400; split it by idea")
    }
    let lengths = SourceTree.swift.files.filter { $0.area == "Sources" }.map(\.lines.count).sorted()
    #expect(!lengths.isEmpty)
    print("\(lengths.count) files in Sources, median \(lengths[lengths.count / 2]) lines")
  }

  @Test(
    "words that may not stand in documents",
    arguments: ["TODO", "FIXME", "TBD", "lorem ipsum", "/work/", "/tmp/h-", "/root/"])
  func documents(word: String) {
    #expect(SourceTree.documents.files.contains { $0.path == "README.md" })
    for file in SourceTree.documents.files {
      for (number, line) in file.lines.enumerated()
      where line.lowercased().holds(word: word.lowercased()) {
        Issue.record("\(file.path):\(number + 1): `\(word)` is not for readers")
      }
    }
  }

  @Test("a word is found as a word, not inside another")
  func holding() {
    #expect("  print(1)".holds(word: "print("))
    #expect("a + exit(1)".holds(word: "exit("))
    #expect(!"footprint(1)".holds(word: "print("))
    #expect(!"console.print(1)".holds(word: "print("))
    #expect(!"public letter".holds(word: "public let"))
    #expect("public let x".holds(word: "public let"))
    #expect("public let".holds(word: "public let"))
  }
}

extension StringProtocol {
  /// Whether the word stands in the line by itself: not inside a longer one, not after a dot.
  fileprivate func holds(word: String) -> Bool {
    let line = Array(utf8)
    let word = Array(word.utf8)
    guard let first = word.first, let last = word.last, line.count >= word.count else {
      return false
    }
    return (0...line.count - word.count).contains { start in
      guard line[start] == first, line[start...].starts(with: word) else { return false }
      let end = start + word.count
      let goesOnBefore = start > 0 && (line[start - 1].isOfWord || line[start - 1] == dot)
      let goesOnAfter = end < line.count && line[end].isOfWord
      return !(first.isOfWord && goesOnBefore) && !(last.isOfWord && goesOnAfter)
    }
  }
}

private let dot = UInt8(ascii: ".")

extension UInt8 {
  fileprivate var isOfWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
