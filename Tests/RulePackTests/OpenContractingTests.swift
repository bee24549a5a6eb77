import Files
import Findings
import FlagSemantics
import Ingest
import ProbityKit
import Scanning
import TestSupport
import Testing

/// The flags that the peer Cardinal has, over small releases: the same meaning, its faults mended.
@Suite struct OpenContractingTests {
  private let folder = TemporaryFolder()

  /// What became of each subject of a rule.
  private func outcomes(_ rule: String, _ processes: [Process]) throws -> [String: String] {
    let text = processes.map(\.release).joined(separator: ",\n")
    try folder.write("releases.json", "{\"releases\": [\(text)]}")
    let pack = try StoredPack.read("Rules/ocds")
    let rules = [try #require(pack.checked.rule(named: rule))]
    let supply = pack.supply(
      from: [SourceAddress(folder("releases.json"))], leftAside: [], troubles: [], encoding: nil,
      threads: nil, profiles: false)
    let tables = pack.tables(for: rules, in: WorkFolder(StoredPack.root))
    let scanner = pack.scanner(rules, over: supply, tables: tables)
    // Evidence is gathered as well, of whatever is flagged.
    _ = scanner.report()
    return scanner.verdicts(of: rule).reduce(into: [:]) { known, verdict in
      let causes =
        verdict.causes.isEmpty ? "" : ": " + verdict.causes.map(\.name).joined(separator: ", ")
      known[verdict.subject.joined(separator: "/")] = verdict.outcome.rawValue + causes
    }
  }

  @Test("times are instants in their zones, whatever their letters say")
  func zones() throws {
    let closing = "2024-02-01T09:00:00Z"
    let late = try outcomes(
      "late_bid_won",
      [
        ("early", "2024-02-01T10:30:00+02:00"), ("late", "2024-02-01T08:30:00-01:00"),
        ("day", "2024-02-01"),
      ].map { name, date in
        Process(name, [Offer("F", 100, at: date), Offer("G", 120)], won: "F", closing: closing)
      })
    #expect(late["early/0"] == "clear")
    #expect(late["late/0"] == "flagged")
    #expect(late["day/0"] == "undecided: bid.submitted_at")
    #expect(late["late/1"] == "outside")
    let short = try outcomes(
      "short_submission_period",
      [
        ("short", "2024-01-16T00:00:00+01:00"), ("long", "2024-01-15T23:00:00-01:00"),
      ].map { Process($0.0, [], opening: "2024-01-01T00:00:00Z", closing: $0.1) })
    #expect(short == ["short": "flagged", "long": "clear"])
  }

  @Test("a single bid shows in the number stated, or in the bids themselves")
  func singleBid() throws {
    let one = Process("one", [Offer("F", 100)], won: "F")
    let two = Process("two", [Offer("F", 100), Offer("G", 110)], won: "F")
    let direct = Process("direct", [Offer("F", 100)], won: "F", method: "direct")
    let nothing = Process("nothing", [])
    #expect(
      try outcomes("single_bid_received", [one, two, direct, nothing]) == [
        "one": "flagged", "two": "clear", "direct": "outside",
        "nothing": "undecided: process.bids_listed",
      ])
    #expect(
      try outcomes(
        "single_bid_received",
        [Process("said", [], tenderers: 1), Process("more", [], tenderers: 2)])
        == ["said": "flagged", "more": "clear"])
  }

  @Test("amounts in two currencies are never compared, and a fence below zero silences nothing")
  func gaps() throws {
    var processes = [
      Process("close", [Offer("F", 1000), Offer("G", 1005)], won: "F"),
      Process("far", [Offer("F", 1000), Offer("G", 1600)], won: "F"),
      Process("mixed", [Offer("F", 1000), Offer("G", 1005, "EUR")], won: "F"),
      Process("open", [Offer("F", 1000), Offer("G", 1005)], won: "F", status: "pending"),
    ]
    // Their lower fence lies below zero.
    for (place, gap) in [1200, 1300, 1250, 1350, 1280].enumerated() {
      processes.append(Process("p\(place)", [Offer("F", 1000), Offer("G", gap)], won: "F"))
    }
    let close = try outcomes("price_close_to_winner", processes)
    #expect(close["close"] == "flagged")
    #expect(close["p0"] == "clear")
    #expect(close["mixed"]?.hasPrefix("undecided") == true)
    #expect(close["open"] == "outside")
    let far = try outcomes("heavily_discounted_bid", processes)
    #expect(far["far"] == "flagged")
    #expect(far["p3"] == "clear")
    #expect(far["mixed"]?.hasPrefix("undecided") == true)
    let same = try outcomes(
      "identical_bid_prices",
      [
        Process("same", [Offer("F", 100), Offer("G", 100)], won: "F"),
        Process("other", [Offer("F", 100), Offer("G", 100, "EUR")], won: "F"),
        Process("twice", [Offer("F", 100), Offer("F", 100)], won: "F"),
      ])
    #expect(same["same/0/same/1"] == "flagged")
    #expect(same["other/0/other/1"] == "clear")
    #expect(same["twice/0/twice/1"] == "outside")
  }

  @Test("bids that were struck out, and silence about bids")
  func struckOut() throws {
    let processes = [
      Process("all", [Offer("F", 100), Offer("G", 90, status: "disqualified")], won: "F"),
      Process("kept", [Offer("F", 100), Offer("G", 110)], won: "F"),
      Process("silent", [], won: "F"),
    ]
    let others = try outcomes("all_others_disqualified", processes)
    #expect(others["all"] == "flagged")
    #expect(others["kept"] == "clear")
    #expect(others["silent"]?.hasPrefix("undecided") == true)
    let lowest = try outcomes("lowest_bid_disqualified", processes)
    #expect(lowest["all"] == "flagged")
    #expect(lowest["kept"] == "outside")
    #expect(lowest["silent"]?.hasPrefix("undecided") == true)
  }

  @Test("shares of firms and buyers over many processes")
  func shares() throws {
    var processes: [Process] = []
    for place in 0..<10 {
      let rivals = ["A", "C", "D", "E"]
      processes.append(
        Process(
          "p\(place)",
          [Offer("L", 120), Offer(rivals[place % 4], 100)]
            + (place < 5 ? [Offer("G", 130, status: "disqualified")] : []),
          won: rivals[place % 4], buyer: place < 2 ? "B2" : "B1"))
    }
    let lost = try outcomes("excessive_unsuccessful_bids", processes)
    #expect(lost["XX/L"] == "flagged")
    #expect(lost["XX/A"] == "outside")
    let struck = try outcomes("tenderer_often_disqualified", processes)
    #expect(struck["XX/G"] == "flagged")
    #expect(struck["XX/L"] == "clear")
    let varied = try outcomes(
      "heterogeneous_supplier",
      (0..<20).map { Process("v\($0)", [Offer("F", 100)], won: "F", division: 10 + $0 % 10) }
        + (0..<20).map { Process("w\($0)", [Offer("H", 100)], won: "H", division: 10 + $0 % 9) })
    #expect(varied["XX/F"] == "flagged")
    #expect(varied["XX/H"] == "clear")
  }
}
