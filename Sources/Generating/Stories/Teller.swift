import Files

/// Tells of tenders, one after the other, and keeps the key of what is in them on purpose.
struct Teller: ~Copyable {
  var export: Export
  private(set) var entries: [AnswerKey.Entry] = []
  var draw: Draw
  /// How many tenders have been told.
  private(set) var told = 0
  private var firmsKnown = 0
  private var agenciesKnown = 0
  private var numbersGiven = 0

  init(_ export: consuming Export, seed: UInt64) {
    self.export = export
    draw = Draw(seed, of: 0)
  }

  // MARK: Who takes part

  /// A new firm, entered in the registers.
  mutating func firm(_ work: Work = .works, _ change: (inout RegisteredFirm) -> Void = { _ in })
    -> Firm
  {
    let firm = Firm(firmsKnown, work)
    firmsKnown += 1
    var entry = RegisteredFirm(firm)
    change(&entry)
    entry.write(to: &export)
    return firm
  }

  mutating func firms(_ count: Int, _ work: Work = .works) -> [Firm] {
    var made: [Firm] = []
    for _ in 0..<count { made.append(firm(work)) }
    return made
  }

  /// A new agency with its staff, that excluded so many percent of the lowest bids.
  mutating func agency(excluding share: Int = 0) -> Agency {
    let agency = Agency(agenciesKnown)
    agenciesKnown += 1
    agency.write(to: &export)
    for year in ["2023", "2024"] {
      add(.buyerYears, ["機關": agency.code, "年度": year, "最低標價被判不合格占比": String(share)])
    }
    return agency
  }

  // MARK: What they do

  /// A tender in order, of firms that meet nowhere else unless they are given.
  mutating func tender(
    _ agency: Agency, _ work: Work = .works, of count: Int = 3, by given: [Firm]? = nil,
    budget: Int? = nil
  ) -> Tender {
    let bidders = given ?? firms(count, work)
    numbersGiven += 1
    let day = Day(2024, 1, 8) + draw.below(200)
    let money = budget ?? draw.between(5_200...9_700) * 1000 + draw.between(1...9) * 100
    return Tender(
      agency, number: "\(day.rocYear)-\(numbersGiven.padded(5))", firms: bidders, work,
      budget: money, announced: day, draw: &draw)
  }

  /// A tender in order with this base price, to which so many firms first offered these prices.
  mutating func priced(
    _ agency: Agency, by firms: [Firm]? = nil, base: Int = 8_000_423, budget: Int = 8_400_000,
    _ prices: [Int]
  ) -> Tender {
    var made = tender(agency, of: prices.count, by: firms, budget: budget)
    made.base(base)
    for (place, price) in prices.enumerated() { made.price(place, price) }
    return made
  }

  /// Writes it, with those who acted in it; `more` are further columns of the table of tenders.
  mutating func tell(
    _ tender: Tender, handledBy handler: String? = nil, recused: Bool = false,
    _ more: KeyValuePairs<String, String> = [:]
  ) {
    told += 1
    tender.write(to: &export)
    tender.writeFile(handler: handler, recused: recused, to: &export)
    if !more.isEmpty {
      export.add(.tenders, tender.cells(with: more))
    }
  }

  mutating func add(_ sheet: Sheet, _ cells: KeyValuePairs<String, String>) {
    export.add(sheet, cells)
  }

  // MARK: What is on purpose

  mutating func plant(_ rule: String, _ subject: String, _ why: String, _ reason: String) {
    entries.append(
      .init(
        rule: rule, subject: subject, kind: .planted, outcome: .flagged, why: why, reason: reason))
  }

  mutating func lookAlike(
    _ rule: String, _ subject: String, _ outcome: AnswerKey.Outcome, _ why: String,
    _ reason: String
  ) {
    entries.append(
      .init(
        rule: rule, subject: subject, kind: .lookAlike, outcome: outcome, why: why, reason: reason))
  }

  /// Ends the export; its key.
  consuming func end() throws(FileTrouble) -> AnswerKey {
    try export.commit()
    return AnswerKey(entries: entries)
  }
}
