import CommandLineInterface
import Diagnostics
import TestSupport
import Testing

/// `probity repl`: lines of the language, answered from data one after the other.
@Suite struct ReplVerbTests {
  private let example = ScanExample()

  private func ask(_ lines: String...) -> Run { session(lines, "en") }

  /// A session as it is typed, with the answers and complaints in their order.
  @Test("a session is answered as recorded", arguments: ["en", "zh-TW"])
  func recorded(language: String) {
    let lines = [
      "tender.amount", "count(tender.bids) >= 3", "tender.bids.amount",
      "tender.winner.tax_id is in debarred", "as of tender.awarded_on",
      "flag when tender.winner.tax_id is in debarred", ":on T-004",
      "tender.winner.tax_id is in debarred", "cv(tender.bids.amount)", ":all",
      "where tender.method is open", "tender.amount > 50萬 TWD", ":clauses", "where",
      "count(all tenders)", "tender.bidz.amount", "count(tender.bids", "tender.amount +",
      "for each pair of bids a, b sharing tender",
      "let near = a.amount within 1% of b.amount", "near", ":on B-99", "near", ":fields bid",
      ":fields bidd", ":what", ":help",
    ]
    var text = ""
    for count in lines.indices {
      // Each line is answered as if those before it had been typed as well.
      let run = session(Array(lines[...count]), language)
      let before = count == 0 ? nil : session(Array(lines[..<count]), language)
      text += "> \(lines[count])\n"
      text += run.output.dropFirst(before?.output.count ?? 0)
      text += run.errors.dropFirst(before?.errors.count ?? 0)
    }
    GoldenFile.expect(text, "repl.\(language).txt")
  }

  private func session(_ lines: [String], _ language: String) -> Run {
    Run(
      ["repl", "exports", "--lang", language], of: Probity.program,
      on: .recording(input: lines.joined(separator: "\n"), folder: example.folder.path))
  }

  @Test("an answer of the session is that of a scan")
  func same() {
    let run = ask(
      "as of tender.awarded_on", "for each tender", "as of tender.awarded_on",
      "tender.winner.tax_id is in debarred")
    #expect(run.errors == "")
    #expect(
      run.output == """
          yes      2  T-001, T-003
          no       2  T-002, T-004
          unknown  1  T-005 · vendor.tax_id missing in 1

        """)
  }

  @Test("a mistake is told at its place and the session goes on")
  func mistakes() {
    let run = ask("tender.method is open", "  tender.methd is open", "tender.method is limited")
    #expect(run.ending == .badRules)
    #expect(run.errors.contains("error[F012]: `tender` has no field `methd`"))
    #expect(run.errors.contains("--> input:2:8"))
    #expect(run.output.split(separator: "\n").count == 4)
    #expect(ask("tender.method is open").ending == .fine)
  }

  @Test("texts, records and codes are values too")
  func texts() {
    let run = ask("vendor.name", "tender.winner", "tender.method", "count(tender.bids.bidder.name)")
    #expect(run.errors == "")
    #expect(
      run.output == """
          V01  示例營造有限公司
          V02  範例工程有限公司
          V03  樣本圖書有限公司
          V04  測試科技有限公司

          T-001  V01
          T-002  V02
          T-003  V03
          T-004  V01
          T-005  V05

          T-001  open
          T-002  open
          T-003  limited
          T-004  open
          T-005  open

          T-001  3
          T-002  3
          T-003  1
          T-004  3
          T-005  2

        """)
  }

  @Test("many values are told by how often each is met, the middle one and the ends")
  func distribution() throws {
    var rows = "投標編號,標案案號,投標廠商代碼,標價\n"
    for number in 1...40 {
      rows += "B-\(number),T-001,V01,\(number == 7 ? "未填" : "\(number % 3 + 1)00000")\n"
    }
    try example.folder.write("exports/bids.csv", rows)
    #expect(
      ask("bid.amount").output == """
          least     100,000 TWD  B-12
          middle    200,000 TWD  B-1
          greatest  300,000 TWD  B-11

          100,000 TWD  13  B-12, B-15, B-18, B-21, B-24, …
          200,000 TWD  13  B-1, B-10, B-13, B-16, B-19, …
          300,000 TWD  13  B-11, B-14, B-17, B-2, B-20, …
          not known     1  B-7 · bid.amount missing in 1

        """)
  }

  @Test("lines may be given on the command line; a terminal is greeted and asked")
  func asked() {
    let run = example.run(
      ["repl", "exports", "--ask", "count(all bids)", "--ask", "count(all vendors)"])
    #expect(run.output == "  12\n\n  4\n")
    #expect(run.ending == .fine)
    let typed = Run(
      ["repl", "exports", "--lang", "en"], of: Probity.program,
      on: .recording(
        input: "for each tender\n:on T-001\ntender.amount\n:quit\ncount(all bids)\n",
        folder: example.folder.path, isTerminal: true))
    #expect(
      typed.output == """
        `:help` tells what can be typed.
        probity> tender> tender T-001>   tender.amount  2,950,000 TWD  exports/awards.csv row 2
        tender T-001> \("")
        """)
  }
}
