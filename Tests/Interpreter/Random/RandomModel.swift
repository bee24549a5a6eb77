/// The text of a model whose records hang together in every way that a model knows.
///
/// The relations are always the same; completeness, validity, optional fields and the values of
/// each record are drawn.
struct RandomModel {
  private var draw: Draw
  private(set) var text = ""
  let hasViews: Bool

  init(seed: UInt64) {
    draw = Draw(seed: seed)
    hasViews = draw.chance(35)
    write()
  }

  private mutating func write() {
    line("calendar \"calendar/office-days.csv\"")
    line("current to 2025-03-20")
    line("codes class is (works, goods, services)")
    record(
      "buyer", "buyers",
      [
        "staff many official by buyer " + completeness("vouched"), "vouched truth",
        "tenders many tender by buyer complete",
      ])
    record(
      "tender", "tenders",
      [
        "buyer buyer", "winner vendor" + none(40), "previous tender" + none(60), "listed truth",
        "kind class", "bids many bid by tender " + completeness("listed"),
        "events many event by tender " + completeness(nil),
        "lots many lot by tender complete", "bid_count is count(tender.bids)",
      ])
    record(
      "vendor", "vendors",
      [
        "bids many bid by bidder " + completeness(nil), "wins many tender by winner complete",
      ])
    record(
      "bid", "bids",
      [
        "tender tender", "bidder vendor", "price money(TWD) >= 0", "currency text",
        "foreign money(currency)", "made_at datetime",
      ])
    record(
      "award", "awards",
      [
        "tender tender", "vendor vendor", "amount money(TWD) >= 0", "awarded_on date",
        "due_on date" + none(30), "slack is award.due_on - award.awarded_on",
      ])
    record("person", "people", [])
    record(
      "official", "officials",
      ["buyer buyer", "person person", "since date", "until date" + none(50)],
      "valid since to until " + draw.pick(["open", "unknown"]))
    record(
      "event", "events",
      [
        "tender tender", "at datetime", "seq number", "what one of opened, closed, awarded",
      ], "order at" + (draw.chance(60) ? ", seq" : ""))
    record(
      "lot", "lots", ["tender tender", "no text", "winner vendor" + none(30)], keys: "tender, no")
    links()
    if hasViews { views() }
  }

  private mutating func line(_ line: String) { text += line + "\n" }

  private mutating func none(_ percent: Int) -> String { draw.chance(percent) ? " or none" : "" }

  private mutating func completeness(_ flag: String?) -> String {
    if draw.chance(60) { return "complete" }
    if let flag, draw.chance(60) { return "complete where " + flag }
    return "partial"
  }

  private mutating func record(
    _ name: String, _ plural: String, _ fields: [String], _ clauses: String = "",
    keys: String = "id"
  ) {
    line("record \(name) (\(plural)) key \(keys) \(clauses)")
    for field in fields { line("  " + field) }
    for field in draw.some(RandomModel.values, percent: 55) {
      line("  " + field + (draw.chance(25) && !field.contains(">=") ? " or none" : ""))
    }
  }

  /// What any record may have besides its relations.
  private static let values = [
    "score number", "weight number >= 0", "rate percent", "cost money(TWD)", "grade class",
    "label text", "title name", "phone phone", "serial_no serial", "open_on date",
    "seen_at datetime", "is_clean truth", "delay duration", "notice working_days",
    "size one of small, large",
  ]

  private mutating func links() {
    let dated = draw.chance(50)
    line(
      "link owns / owned_by from person or vendor to vendor share percent"
        + (dated ? ", since date, until date" : "") + " "
        + draw.pick(["complete", "complete", "partial"])
        + (dated ? " valid since to until " + draw.pick(["open", "unknown"]) : ""))
    line(
      "link related_to / related_from from person to person "
        + draw.pick(["complete", "complete", "partial"]))
  }

  private mutating func views() {
    line("view buyer_year (buyer_years) key buyer, fiscal")
    line("  from group of awards by tender.buyer, fiscal = year(awarded_on)")
    line("  buyer buyer")
    line("  fiscal number")
    line("  spent is sum(awards.amount)")
    line("  award_count is count(awards)")
    line("view dear_bid (dear_bids) key bid")
    line("  from (all bids where its price >= \(draw.number(1...4) * 100) TWD)")
    line("  bid bid")
    line("  asked is bid.price")
    line("view rival (rivals) key a, b from pair of bids a, b sharing tender")
    line("  a bid")
    line("  b bid")
    line("  total is a.price + b.price")
  }
}
