import Diagnostics
import SourceReading
import Testing

/// One row that is read again from where it stands.
@Suite struct ReadAgainTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let paths: [String]
    var testDescription: String { text }
  }

  private static let cases = [
    Case(text: #"{"r":[{"id":"1"}, {"id":"二","p":[{"id":"x"}]},{"id":"3"}]} "#, paths: ["r[]"]),
    Case(
      text: #"{"r":[{"v":{"id":"1"}},{"w":0,"v":{"id":"二","p":{"id":"x"}},"z":1}],"n":1}"#,
      paths: ["r[]/v"]),
    Case(text: "{\"id\":\"1\"}\n{\"id\":\"二\"}\n{\"id\":x}\n{\"id\":\"4\"}", paths: ["."]),
    Case(
      text: "<L><R><id>1</id></R> <R><id>二</id><p><id>x</id></p></R><X/><R><id>3</id></R></L>",
      paths: ["L/R"]),
  ]

  @Test("a row is the same when it is read again by its offset", arguments: cases)
  func again(_ again: Case) {
    let bytes = Array(again.text.utf8)
    let read = ReadDocument(again.text, rowPaths: again.paths, .columns("id", "p/id"))
    #expect(read.lines.contains { $0.hasPrefix("二") })
    for (row, place) in zip(read.rows[0], read.places[0]) {
      for piece in [1, 4096] {
        var options = DocumentOptions()
        options.onlyRow = place
        options.limits.piece = piece
        let one = ReadDocument(
          Array(bytes[place.offset...]), rowPaths: again.paths, .columns("id", "p/id"),
          options: options)
        #expect(one.trouble == nil && one.rejected.isEmpty)
        #expect(one.rows[0] == [row])
        #expect(one.places[0] == [place])
      }
    }
  }

  @Test("the source comes back when the reading is over")
  func source() throws {
    for text in [#"[{"id":1}]"#, "<L><R><id>1</id></R></L>"] {
      let plan = DocumentPlan(rowPaths: ["[]", "L/R"], rowSets: [.columns("id")])
      var reader = try DocumentReader(
        BytesInMemory(Array(text.utf8)), name: "a", plan: plan)
      var batches = plan.emptyBatches()
      var rejected: [RejectedRow] = []
      while try reader.next(&batches, rejected: &rejected) {}
      var source = reader.giveBack()
      var rest: [UInt8] = []
      #expect(source?.read(into: &rest, atMost: 10) == 0)
    }
  }
}
