import Diagnostics
import SourceReading
import Testing

/// Documents that were made to hurt, or that nobody could have meant.
@Suite struct HostileDocumentTests {
  @Test(
    "a hundred thousand lists inside each other are refused",
    arguments: ["[", "{\"a\":", "[{\"a\":"])
  func deep(open: String) {
    let text = String(repeating: open, count: 100_000)
    for rows in [["[]", "."], ["a[]", "[]", "."]] {
      let read = ReadDocument(text, rowPaths: rows, .columns("a"))
      #expect(read.trouble?.message.english.contains("512") == true)
    }
    let beside = "{\"x\":\(text)"
    let skipped = ReadDocument(beside + "1", rowPaths: ["rows[]", "."], .columns("a"))
    #expect(skipped.trouble?.message.english.contains("512") == true)
  }

  @Test("as many levels as are allowed are read")
  func deepEnough() {
    let text = String(repeating: "[", count: 511) + "7" + String(repeating: "]", count: 511)
    let read = ReadDocument("{\"a\":\(text)}", .columns("a"))
    #expect(read.lines == ["7"])
  }

  @Test("a text of ten megabytes is read whole", arguments: [64 << 10, 256 << 10])
  func longText(piece: Int) {
    let text = String(repeating: "採購x", count: 1_500_000)
    var options = DocumentOptions()
    options.limits.piece = piece
    let read = ReadDocument(
      #"{"rows":[{"id":1,"t":"\#(text)"},{"id":2}]}"#, rowPaths: ["rows[]"], .columns("id", "t"),
      options: options)
    #expect(read.rows[0].map(\.count) == [2, 2])
    #expect(read.rows[0].first?.last == text)
    #expect(read.rows[0].last == ["2", ""])
  }

  @Test("a row over the limit is refused, and says so")
  func tooLarge() {
    var options = DocumentOptions()
    options.limits.piece = 1 << 10
    options.limits.bytes = 1 << 20
    let text = String(repeating: "x", count: 3 << 20)
    let read = ReadDocument(
      #"[{"id":1},{"id":"\#(text)"}]"#, rowPaths: ["[]"], .columns("id"), options: options)
    #expect(read.lines == ["1"])
    #expect(read.trouble?.message.english.contains("larger than 1 MiB") == true)
    // What lies beside the rows may be as long as it likes.
    let beside = #"{"x":[\#(String(repeating: "1,", count: 2 << 20))1],"rows":[{"id":1}]}"#
    let skipped = ReadDocument(beside, rowPaths: ["rows[]"], .columns("id"), options: options)
    #expect(skipped.lines == ["1"] || skipped.trouble?.message.english.contains("1 MiB") == true)
  }

  @Test("a row with too many values is refused")
  func tooMany() {
    var options = DocumentOptions()
    options.limits.nodes = 1000
    let text = String(repeating: "1,", count: 2000)
    let read = ReadDocument("[[\(text)1]]", rowPaths: ["[]"], .columns("id"), options: options)
    #expect(read.trouble?.message.english.contains("1000 values") == true)
  }

  @Test("parts that would repeat a long cell without end cost their row only")
  func amplified() {
    var options = DocumentOptions()
    options.limits.cells = 1 << 20
    let long = String(repeating: "x", count: 10_000)
    let parts = String(repeating: "{},", count: 1000)
    let json = #"[{"id":"1","p":[{}]},{"id":"\#(long)","p":[\#(parts){}]},{"id":"3","p":[{}]}]"#
    let read = ReadDocument(
      json, rowPaths: ["[]"], .columns("id"), .each("p", .ofRow("id")), options: options)
    #expect(read.rows[0] == [["1"], ["3"]])
    #expect(read.rows[1] == [["1"], ["3"]])
    #expect(read.rejected.map(\.place.number) == [2])
  }

  @Test("ever new names do not pile up, and the right ones are still found")
  func names() {
    let rows = (0..<3000).map { row in
      let fields = (0..<60).map { "\"k\(row)_\($0)\":1" }.joined(separator: ",")
      return "{\(fields),\"id\":\(row)}"
    }
    let read = ReadDocument(
      "[\(rows.joined(separator: ","))]", rowPaths: ["[]"], .columns("id"))
    #expect(read.lines == (0..<3000).map(String.init))
  }

  @Test(
    "nothing, white space and NULs are told apart from documents",
    arguments: [
      "", " \n\t ", "\u{FEFF}", "\u{0}", "\u{0}\u{0}[1]",
    ])
  func empty(text: String) {
    let read = ReadDocument(text, .columns("id"))
    #expect(read.trouble != nil && read.trouble?.advice != nil)
    #expect(read.lines.isEmpty)
  }

  @Test("a source that fails in the middle says so after the rows it gave")
  func failing() throws {
    struct Failing: DocumentBytes {
      var bytes = Array(#"[{"id":1},{"id":2},{"id""#.utf8)[...]

      mutating func read(
        into bytes: inout [UInt8], atMost count: Int
      ) throws(SourceTrouble) -> Int {
        if self.bytes.isEmpty { throw SourceTrouble("a.json", "gone", advice: nil) }
        bytes += self.bytes.prefix(min(count, 4))
        let taken = min(count, 4, self.bytes.count)
        self.bytes = self.bytes.dropFirst(taken)
        return taken
      }
    }
    let plan = DocumentPlan(rowPaths: ["[]"], rowSets: [.columns("id")])
    var options = DocumentOptions()
    options.limits.piece = 4
    // Choosing the place of the rows looks ahead, so the failure shows at once.
    #expect(throws: SourceTrouble("a.json", "gone", advice: nil)) {
      var reader = try DocumentReader(Failing(), name: "a.json", plan: plan, options: options)
      var batches = plan.emptyBatches()
      var rejected: [RejectedRow] = []
      while try reader.next(&batches, rejected: &rejected) {}
    }
  }
}
