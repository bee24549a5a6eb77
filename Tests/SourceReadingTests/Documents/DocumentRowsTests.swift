import Diagnostics
import SourceReading
import Testing

/// Where rows stand, and what the paths of a mapping lead to.
@Suite struct DocumentRowsTests {
  struct Place: Sendable, CustomTestStringConvertible {
    let json: String
    let paths: [String]
    let found: String?
    let rows: [String]
    let pointers: [String?]

    init(
      _ json: String, _ paths: [String], at found: String?, _ rows: [String],
      _ pointers: [String?]
    ) {
      self.json = json
      self.paths = paths
      self.found = found
      self.rows = rows
      self.pointers = pointers
    }

    var testDescription: String { "\(paths) in \(json)" }
  }

  private static let ocds = ["records[]/compiledRelease", "releases[]", "[]/releases[]", "[]", "."]

  private static let places = [
    Place(
      #"{"uri":"x","releases":[{"id":"1"},{"id":"2"}],"n":1}"#, ocds, at: "releases[]",
      ["1", "2"], ["/releases/0", "/releases/1"]),
    Place(
      #"{"records":[{"releases":[],"compiledRelease":{"id":"1"}}]}"#, ocds,
      at: "records[]/compiledRelease", ["1"], ["/records/0/compiledRelease"]),
    Place(#"[{"id":"1"},{"id":"2"}]"#, ocds, at: "[]", ["1", "2"], ["/0", "/1"]),
    Place(
      #"[{"releases":[{"id":"1"}]},{"releases":[]},{"releases":[{"id":"3"}]}]"#, ocds,
      at: "[]/releases[]", ["1", "3"], ["/0/releases/0", "/2/releases/0"]),
    Place(#"{"id":"1"}"#, ocds, at: ".", ["1"], [nil]),
    Place(#"{"releases":[]}"#, ocds, at: "releases[]", [], []),
    Place("[]", ["releases[]", "[]", "."], at: "[]", [], []),
    Place(#"{"a":{"b":{"id":"1"}}}"#, ["a/b"], at: "a/b", ["1"], ["/a/b"]),
    Place(
      #"{"a":{"b":[[{"id":"1"}],[{"id":"2"}]]}}"#, ["a/b[][]"], at: "a/b[][]", ["1", "2"],
      ["/a/b/0/0", "/a/b/1/0"]),
    Place(#"{"x/y":[{"id":"1"}]}"#, ["x~1y[]"], at: "x~1y[]", ["1"], ["/x~1y/0"]),
    Place(#"{"資料":[{"id":"1"}]}"#, ["資料[]"], at: "資料[]", ["1"], ["/資料/0"]),
    Place(#"{"results":[{"id":"1"}]}"#, ["releases[]", "[]"], at: nil, [], []),
    Place("[1]", ["."], at: nil, [], []),
  ]

  @Test("rows stand at the first path that the document has", arguments: places)
  func rowPaths(_ place: Place) {
    let read = ReadDocument(place.json, rowPaths: place.paths, .columns("id"))
    #expect(read.rowPath == place.found)
    #expect(read.lines == place.rows)
    #expect(read.places[0].map(\.pointer) == place.pointers)
    #expect(read.places[0].map(\.number) == Array(1..<place.rows.count + 1))
    #expect((read.trouble == nil) == (place.found != nil))
  }

  @Test("where nothing is found, the lists that are there are named")
  func nothing() {
    let read = ReadDocument(#"{"results":[{"id":"1"}]}"#, rowPaths: ["releases[]"], .columns("id"))
    #expect(read.trouble?.message.english == "the document has no rows at `releases[]`")
    #expect(read.trouble?.advice?.english.contains("`results[]`") == true)
  }

  @Test("the offset is that of the row, so that it can be read again")
  func offsets() {
    let json = #"{"r":[ {"id":"1"} , {"id":"2"}]}"#
    let read = ReadDocument(json, rowPaths: ["r[]"], .columns("id"))
    let bytes = Array(json.utf8)
    #expect(
      read.places[0].map { bytes[$0.offset...].starts(with: #"{"id":"#.utf8) } == [true, true])
  }

  @Test("what lies on the way without rows is rejected, not passed over")
  func lost() {
    let json =
      #"[{"releases":[{"id":"1"}]},{"error":"x"},7,{"releases":{}},{"releases":[{"id":"5"}]}]"#
    let read = ReadDocument(json, rowPaths: ["[]/releases[]"], .columns("id"))
    #expect(read.lines == ["1", "5"])
    #expect(read.rejected.map(\.place.pointer) == ["/1", "/2", "/3/releases"])
    let records =
      #"{"records":[{"compiledRelease":{"id":"1"}},{"releases":[]},{"compiledRelease":null}]}"#
    let tail = ReadDocument(records, rowPaths: ["records[]/compiledRelease"], .columns("id"))
    #expect(tail.lines == ["1"])
    #expect(tail.rejected.map(\.place.pointer) == ["/records/1", "/records/2"])
    #expect(
      tail.rejected.map { String(decoding: $0.bytes, as: UTF8.self) }
        == [#"{"releases":[]}"#, #"{"compiledRelease":null}"#])
  }

  @Test("a single value is no row unless the value itself is asked for")
  func values() {
    let json = #"[{"id":"1"},"x",null]"#
    let rows = ReadDocument(json, rowPaths: ["[]"], .columns("id"))
    #expect(rows.lines == ["1"])
    #expect(rows.rejected.map(\.place.pointer) == ["/1", "/2"])
    let values = ReadDocument(#"["a","b"]"#, rowPaths: ["[]"], .columns(.it))
    #expect(values.lines == ["a", "b"])
  }

  @Test("a list of rows that stands twice is read twice, with a note")
  func twice() {
    let json = #"{"r":[{"id":"1"}],"r":[{"id":"2"}]}"#
    let read = ReadDocument(json, rowPaths: ["r[]"], .columns("id"))
    #expect(read.lines == ["1", "2"])
    #expect(read.notes.count == 1)
  }

  @Test("a better place for rows that comes too late ends the reading")
  func late() {
    let filler = String(
      repeating: #"{"id":"0000000000000000000000000000000000000000"},"#, count: 100_000)
    let json = #"{"r":["# + filler + #"{"id":"1"}],"records":[{"id":"x"}]}"#
    let read = ReadDocument(json, rowPaths: ["records[]", "r[]"], .columns("id"))
    #expect(read.rowPath == "r[]")
    #expect(read.trouble?.message.english.contains("`records`") == true)
    let other = ReadDocument(json, rowPaths: ["r[]", "records[]"], .columns("id"))
    #expect(other.trouble == nil && other.lines.count == 100_001)
  }

  @Test("rows before damage are given, then the trouble says how many")
  func damage() {
    let read = ReadDocument(#"[{"id":"1"},{"id":"2"},{"id":3x}]"#, rowPaths: ["[]"], .columns("id"))
    #expect(read.lines == ["1", "2"])
    #expect(
      read.trouble?.message.english.hasSuffix("rows that were read before this place: 2") == true)
  }
}
