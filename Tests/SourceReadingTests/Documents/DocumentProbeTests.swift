import SourceReading
import Testing

/// What the beginning of a document shows.
@Suite struct DocumentProbeTests {
  private static func probe(_ text: String, upTo limit: Int = DocumentProbe.bytes) throws
    -> DocumentProbe
  {
    try DocumentProbe(BytesInMemory(Array(text.utf8)), name: "a.json", upTo: limit)
  }

  private static let package = """
    {"uri":"x","publisher":{"name":"甲"},"releases":[
      {"ocid":"1","tender":{"value":{"amount":5}},"parties":[{"id":"p1","roles":["buyer","payer"]},{"id":"p2"}],"tag":["a","b"]},
      {"ocid":"2","tender":null,"parties":[],"a/b":"x"},
      {"ocid":"2"}]}
    """

  @Test("the lists of objects are found, the outer ones first")
  func lists() throws {
    let probe = try Self.probe(Self.package)
    #expect(probe.rowPaths == ["releases[]", "releases[]/parties[]", "."])
    #expect(probe.format == .jsonObject && probe.isWhole)
    #expect(probe.rowPath(among: ["records[]", "[]", "releases[]", "."]) == "releases[]")
    #expect(probe.rowPath(among: ["records[]", "[]"]) == nil)
  }

  @Test("paths come with the list they go through, counts and samples")
  func paths() throws {
    let observed = try Self.probe(Self.package).paths(at: "releases[]")
    #expect(observed.rows == 3)
    #expect(
      observed.paths.map(\.path)
        == ["ocid", "tender/value/amount", "parties/id", "parties/roles", "tag", "a~1b"])
    #expect(observed["ocid"]?.samples == ["1", "2"])
    #expect(observed["ocid"].map { [$0.rows, $0.values] } == [3, 3])
    #expect(observed["parties/id"].map { [$0.rows, $0.values] } == [1, 2])
    #expect(observed["parties/id"]?.part == "parties")
    #expect(observed["parties/id"]?.pathInPart == "id")
    #expect(observed["parties/roles"]?.part == "parties/roles")
    #expect(observed["parties/roles"]?.pathInPart == "it")
    #expect(observed["tender/value/amount"]?.part == nil)
    #expect(try Self.probe(Self.package).paths(at: "records[]").rows == 0)
  }

  @Test("the rows at a path inside rows are found, too")
  func inner() throws {
    let observed = try Self.probe(Self.package).paths(at: "releases[]/parties[]")
    #expect(observed.rows == 2)
    #expect(observed.paths.map(\.path) == ["id", "roles"])
  }

  @Test("lines of JSON are seen together; a wrong one is passed over")
  func lines() throws {
    let probe = try Self.probe("{\"a\":1}\n{\"b\":2}\n{\"c\":}\n{\"d\":{\"e\":3}}\n")
    #expect(probe.format == .jsonLines)
    #expect(probe.rowPaths == ["."])
    #expect(probe.paths(at: ".").paths.map(\.path) == ["a", "b", "d/e"])
    #expect(probe.paths(at: ".").rows == 3)
  }

  @Test("of a long document only the beginning is read")
  func long() throws {
    let rows = (0..<20_000).map { "{\"id\":\"\($0)\",\"name\":\"廠商\"}" }.joined(separator: ",")
    let probe = try Self.probe("[\(rows)]", upTo: 10_000)
    let observed = probe.paths(at: "[]")
    #expect(!probe.isWhole)
    #expect(observed.rows == DocumentProbe.rows)
    #expect(observed.paths.map(\.path) == ["id", "name"])
    #expect(observed.paths.allSatisfy { $0.rows == observed.rows })
  }

  @Test("what is broken after a while still shows what it has")
  func broken() throws {
    let probe = try Self.probe("{\"rows\":[{\"id\":1},{\"id\":2},{\"id\":x}]}")
    #expect(probe.rowPath(among: ["rows[]"]) == "rows[]")
    #expect(throws: SourceTrouble.self) { try Self.probe("x") }
    #expect(throws: SourceTrouble.self) { try Self.probe("") }
    #expect(throws: SourceTrouble.self) { try Self.probe("<") }
  }

  @Test("XML is looked at in the same way")
  func xml() throws {
    let text = """
      <L><R><A>1</A><P u="元">5</P><B><N>甲</N></B><B><N>乙</N></B></R><R><A>2</A></R></L>
      """
    let probe = try Self.probe(text)
    #expect(probe.format == .xml && probe.isWhole)
    #expect(probe.rowPaths.prefix(2) == ["L/R", "L/R/P"])
    let observed = probe.paths(at: "L/R")
    #expect(observed.rows == 2)
    #expect(
      observed.paths.map(\.path) == ["A", "P", "P/@u", "B/N"]
        || observed.paths.map(\.path) == ["A", "P/@u", "P", "B/N"])
    #expect(observed["B/N"]?.part == "B")
    #expect(probe.rowPath(among: ["X", "L/R"]) == "L/R")
  }
}
