import Diagnostics
import SourceReading
import Testing

/// Documents that stand one after the other, each on its line.
@Suite struct JSONLinesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let rows: [String]
    /// The line numbers of the rows.
    let lines: [Int]
    /// The lines that are lost, with their numbers.
    var rejected: [String] = []
    var isTold = false

    var testDescription: String { text }
  }

  private static let cases = [
    Case(text: "{\"id\":1}\n{\"id\":2}\n", rows: ["1", "2"], lines: [1, 2]),
    Case(text: "{\"id\":1}\r\n\r\n  {\"id\":2}", rows: ["1", "2"], lines: [1, 3]),
    Case(
      text: "\u{FEFF}{\"id\":1}{\"id\":2} {\"id\":3}", rows: ["1", "2", "3"], lines: [1, 1, 1]),
    Case(text: "{\n \"id\":1\n}\n{\n \"id\":2\n}\n", rows: ["1", "2"], lines: [1, 4]),
    Case(text: "\n\n{\"id\":1}\n{\"id\":2}", rows: ["1", "2"], lines: [3, 4]),
    // A line that is wrong is lost, and no other.
    Case(
      text: "{\"id\":1}\n{\"id\":}\n{\"id\":3}\n", rows: ["1", "3"], lines: [1, 3],
      rejected: ["2 {\"id\":}"]),
    // A line that breaks off swallows nothing of the next.
    Case(
      text: "{\"id\":1}\n{\"id\":[2,\n{\"id\":3}\n{\"id\":4}", rows: ["1", "3", "4"],
      lines: [1, 3, 4], rejected: ["2 {\"id\":[2,"]),
    Case(
      text: "{\"id\":1}\n{\"id\":\"2\n{\"id\":3}", rows: ["1", "3"], lines: [1, 3],
      rejected: ["2 {\"id\":\"2"]),
    Case(
      text: "{\"id\":1}\n{\"id\":2}\n{\"id\":3", rows: ["1", "2"], lines: [1, 2],
      rejected: ["3 {\"id\":3"]),
    Case(
      text: "{\"id\":1}\n{\"id\":2}\ngarbage, {\"id\":3}\n]\n{\"id\":4}", rows: ["1", "2", "4"],
      lines: [1, 2, 5], rejected: ["3 garbage, {\"id\":3}", "4 ]"]),
    Case(
      text: "{\"id\":1}\n{\"id\":2,\"id\":2}\n{\"id\":3}", rows: ["1", "3"], lines: [1, 3],
      rejected: ["2 {\"id\":2,\"id\":2}"]),
    // The first line: what follows shows that these are lines.
    Case(
      text: "{\"id\":1,}\n{\"id\":2}\n{\"id\":3}", rows: ["2", "3"], lines: [2, 3],
      rejected: ["1 {\"id\":1,}"]),
    Case(
      text: "{\"id\":[1\n{\"id\":2}\n", rows: ["2"], lines: [2], rejected: ["1 {\"id\":[1"],
      isTold: true),
    Case(
      text: "garbage\n{\"id\":2}\n", rows: ["2"], lines: [2], rejected: ["1 garbage"], isTold: true),
    // Documents over several lines go on where a line begins like one.
    Case(
      text: "{\n \"id\":1\n}\n{\n \"id\":x\n}\n{\n \"id\":3\n}\n", rows: ["1", "3"], lines: [1, 7],
      rejected: ["4 {\n \"id\":x\n}"]),
    Case(text: "{\"id\":1}\n", rows: ["1"], lines: [1], isTold: true),
  ]

  @Test("a mistake costs its line", arguments: cases)
  func lines(_ lines: Case) {
    for piece in [1, 3, 4096] {
      var options = DocumentOptions()
      options.limits.piece = piece
      options.isLines = lines.isTold ? true : nil
      let read = ReadDocument(lines.text, rowPaths: ["[]", "."], .columns("id"), options: options)
      #expect(read.trouble == nil)
      #expect(read.lines == lines.rows)
      #expect(read.places[0].map(\.number) == lines.lines)
      let rejected = read.rejected.map {
        "\($0.place.number) \(String(decoding: $0.bytes, as: UTF8.self))"
      }
      #expect(rejected == lines.rejected)
      #expect(read.format == .jsonLines)
    }
  }

  @Test(
    "a document that is wrong in its first line is no file of lines by that alone",
    arguments: [
      "{\"id\":1,}\n", "{\"id\":1,}\nx", "[{\"id\":1}\n{\"id\":2}]", "{\"id\":x,\n{\"id\":2},\n{}}",
    ])
  func noLines(text: String) {
    let read = ReadDocument(text, rowPaths: ["[]", "."], .columns("id"))
    #expect(read.trouble != nil)
    #expect(read.lines.count < 2)
  }

  @Test("each line may be a package of rows")
  func packages() {
    let text = """
      {"releases":[{"id":1},{"id":2}]}
      {"releases":[{"id":3},{"id":4,}]}
      {"error":"x"}
      {"releases":[{"id":5}]}
      """
    let read = ReadDocument(text, rowPaths: ["releases[]"], .columns("id"))
    #expect(read.lines == ["1", "2", "3", "5"])
    #expect(
      read.places[0].map(\.pointer) == [
        "/releases/0", "/releases/1", "2:/releases/0", "4:/releases/0",
      ])
    #expect(Set(read.places[0].map(\.number)).count == 4)
    #expect(read.rejected.map(\.place.pointer) == [nil, "3:"])
    #expect(read.trouble == nil)
  }

  @Test("what is wrong is told with its place in the whole file")
  func reasons() {
    let read = ReadDocument("{\"id\":1}\n{\"id\":2,}\n{\"id\":3}", .columns("id"))
    #expect(
      read.rejected.first?.reason.english
        == "the comma before `}` is one too many, line 2, column 9 (byte 17)")
    #expect(read.rejected.first?.place == RowPlace(number: 2, offset: 9))
  }
}
