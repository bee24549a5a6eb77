import CommandLineInterface
import TestSupport
import Testing

/// Rules over views: records that are made from others.
@Suite struct ScanViewTests {
  private let folder = TemporaryFolder()

  init() throws {
    try folder.write(
      "pack.toml",
      """
      name = "views"
      version = "1.0.0"
      model = "m.model"
      languages = ["en"]

      """)
    try folder.write(
      "m.model",
      """
      record buyer (buyers) key id
      record tender (tenders) key id
        buyer buyer
      record vendor (vendors) key id
      record award (awards) key id
        tender tender
        vendor vendor
        amount money(TWD)
        awarded_on date
      view year_of_buyer (years_of_buyers) key buyer, fiscal \
      from group of awards by tender.buyer, fiscal = year(awarded_on)
        buyer buyer
        fiscal number
        spent is sum(awards.amount)
      view dealing (dealings) key buyer, vendor, fiscal \
      from group of awards by tender.buyer, vendor, fiscal = year(awarded_on)
        buyer buyer
        vendor vendor
        fiscal number
        spent is sum(awards.amount)

      """)
    try folder.write(
      "mappings/awards.map",
      """
      source awards
        with "id", "tender"

        fill buyer
          id  from "buyer"

        fill tender
          id     from "tender"
          buyer  from "buyer"

        fill vendor
          id  from "vendor"

        fill award
          id          from "id"
          tender      from "tender"
          vendor      from "vendor"
          amount      from "amount"
          awarded_on  from "day"

      """)
    let rows = (0..<24).map { row in
      "A\(row),T\(row),B\(row % 2),V\(row % 3),\(100 + row),2024-01-0\(row % 9 + 1)"
    }
    try folder.write(
      "awards.csv", "id,tender,buyer,vendor,amount,day\n" + rows.joined(separator: "\n") + "\n")
  }

  private func scan(_ rules: String) throws -> Run {
    try folder.write("rules.flag", rules)
    return Run(
      ["scan", "awards.csv", "--rules", ".", "--lang", "en"], of: Probity.program,
      on: .recording(folder: folder.path))
  }

  @Test("two rules that each look into the view of the other")
  func crossed() throws {
    let run = try scan(
      """
      rule concentrated
        en "Concentrated"
        severity low
        for each group of awards by tender.buyer, fiscal = year(awarded_on)
        let shares = (all dealings where its buyer is buyer and its fiscal is fiscal)
        flag when concentration(shares.spent) >= 18%
        show shares.spent
        say en "{buyer.id}"

      rule share
        en "Share"
        severity low
        for each group of awards by tender.buyer, vendor, fiscal = year(awarded_on)
        let of_buyer = (all years_of_buyers where its buyer is buyer and its fiscal is fiscal)
        flag when sum(awards.amount) >= 10% * sum(of_buyer.spent)
        show sum(of_buyer.spent)
        say en "{buyer.id}"

      """)
    #expect(run.errors == "")
    #expect(run.output.contains("concentrated        2      0        0  0\n"))
    #expect(run.output.contains("share               6      0        0  0\n"))
    // The records of a view are called by what they are made of.
    let dealings = (0..<3).map { "    dealings B0/V\($0)/2024\n" }
    #expect(run.output.contains(dealings.joined()))
  }

  @Test("a view needs what it is made from, though a rule names none of it")
  func alone() throws {
    let run = try scan(
      """
      rule spending
        en "Spending"
        severity low
        for each dealing
        flag when dealing.spent >= 456 TWD
        say en "{dealing.spent}"

      """)
    #expect(run.errors == "")
    // Four awards for each of six dealings: 100 + row, the rows 6 apart.
    #expect(run.output.contains("spending        1      5        0  0\n"))
    #expect(run.output.contains("B1/V2/2024"))
  }
}
