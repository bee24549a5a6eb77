import CommandLineInterface
import Diagnostics
import TestSupport
import Testing

/// `probity why`: the rule with real values under it, and what would change the outcome.
@Suite struct WhyVerbTests {
  private let example = ScanExample()

  private func why(_ words: String, language: String = "en") -> Run {
    let words = words.split(separator: " ").map(String.init)
    return example.run(
      ["why"] + words.prefix(2) + ["exports"] + words.dropFirst(2), language: language)
  }

  private static let cases = [
    ("flagged", "award_to_debarred_firm T-001"), ("list-past", "award_to_debarred_firm T-004"),
    ("clear", "bids_close_together T-002"), ("levels", "bids_close_together T-001"),
    ("member", "winner_far_below_rivals T-005"), ("outside", "bids_close_together T-003"),
    ("outside-none", "base_price_told_early T-003"),
    ("missing", "bids_close_together T-004"), ("imprecise", "base_price_told_early T-002"),
    ("no-row", "rivals_share_phone B-11/B-12"),
  ]

  @Test("each outcome is drawn as recorded", arguments: cases, ["en", "zh-TW"])
  func drawing(_ example: (name: String, words: String), language: String) {
    let run = why(example.words, language: language)
    #expect(run.ending == .fine)
    #expect(run.errors == "")
    GoldenFile.expect(run.output, "why-\(example.name).\(language).txt")
  }

  @Test("programs get the values with their places and what is needed")
  func json() {
    GoldenFile.expect(why("winner_far_below_rivals T-004 --format json").output, "why.json")
  }

  @Test("a pair may be named the other way round")
  func pair() {
    let run = why("rivals_share_phone B-06/B-05")
    #expect(run.output.hasPrefix("rivals_share_phone: B-05/B-06 is flagged, medium\n"))
    #expect(run.output == why("rivals_share_phone B-05/B-06").output)
  }

  @Test(
    "whom the rule does not judge is told with those nearest",
    arguments: [
      ("bids_close_together T-02", "did you mean `T-002`?"),
      ("rivals_share_phone B-01/B-99", "it judges `B-01/B-02`, `B-01/B-03`\n"),
      ("bids_close_together xyz", "it judges `T-001`, `T-002`, `T-003`, `T-004`, `T-005`\n"),
      ("bids_close_togther T-001", "did you mean `bids_close_together`?"),
    ])
  func unknown(words: String, advice: String) {
    let run = why(words)
    #expect(run.ending == .wrongUse)
    #expect(run.output == "")
    #expect(run.errors.contains(advice), "\(run.errors)")
  }

  @Test("a window is named with its first day; without it, where there is but one")
  func window() throws {
    try example.folder.write(
      "window.flag",
      """
      rule many_awards
        zh-TW "期間內多次得標"  en "Many awards in a few days"
        severity low
        for each group of tenders by winner within 40 days of awarded_on
        flag when count(tenders) >= 2
        say zh-TW "{winner.id}"
            en "{winner.id}"

      """)
    let run = why("many_awards V02")
    #expect(run.output.hasPrefix("many_awards: V02/2024-03-08 is clear\n"), "\(run.errors)")
    #expect(run.output == why("many_awards V02/2024-03-08").output)
    #expect(why("many_awards V01").errors.contains("`V01/2024-03-01`, `V01/2024-07-02`"))
  }

  @Test("a table that was not supplied is asked for")
  func noTable() {
    _ = ShellCommand("rm '\(example.folder("exports/firms.csv"))' ")
    let run = why("award_to_debarred_firm T-001")
    #expect(
      run.output.contains("  = would help to decide: a source for `vendor`: none was given\n"),
      "\(run.output)")
  }
}
