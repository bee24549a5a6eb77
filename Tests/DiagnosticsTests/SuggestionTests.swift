import Diagnostics
import Testing

@Suite struct SuggestionTests {
  private static let names = [
    "base_price", "base_price_announced_at", "award_recorded_at", "amount", "sum", "cv", "phone",
    "name", "skewness", "bidder", "closes_at", "tax_id", "底價公告時間", "開標時間",
  ]

  @Test(
    arguments: [
      ("base_price_anounced_at", "base_price_announced_at"),
      ("Base_Price", "base_price"),
      ("price_base", "base_price"),
      ("amuont", "amount"),
      ("amonut", "amount"),
      ("sun", "sum"),
      ("smu", "sum"),
      ("fone", nil),
      ("phoen", "phone"),
      ("baseprice", "base_price"),
      ("CV", "cv"),
      ("cx", nil),
      ("x", nil),
      ("", nil),
      ("dum", nil),
      ("vendor", nil),
      ("skewnes", "skewness"),
      ("amount", nil),
      ("底價公佈時間", "底價公告時間"),
      ("決標", nil),
    ] as [(String, String?)])
  func `a slip finds its name`(typed: String, meant: String?) {
    #expect(Suggestion.closest(to: typed, among: SuggestionTests.names) == meant)
  }

  @Test(
    arguments: [
      ("cvv", ["currval"], nil),
      ("cvv", ["cv", "currval"], "cv"),
      ("bat", ["bar", "baz"], nil),
      ("bids", ["bid", "birds"], nil),
      ("bids", ["bid", "bid"], "bid"),
      ("amount", ["amounts", "amuont"], nil),
      ("ammmount", ["amount", "ammount"], "ammount"),
      ("awarded", ["rewarding"], nil),
      ("Bid", ["bid", "bids"], "bid"),
      ("at_opened", ["opened_at", "opened"], "opened_at"),
    ] as [(String, [String], String?)])
  func `a guess is near and the only one`(typed: String, names: [String], meant: String?) {
    #expect(Suggestion.closest(to: typed, among: names) == meant)
    #expect(Suggestion.closest(to: typed, among: names.reversed()) == meant)
  }
}
