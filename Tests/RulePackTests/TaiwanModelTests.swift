import Diagnostics
import FlagSemantics
import ProbityKit
import Testing

/// The model of Taiwan has what the catalogue of rules asks for.
@Suite struct TaiwanModelTests {
  private static func model() throws -> Model { try StoredPack.read("Rules/tw").checked.model }

  @Test(
    "the records of the catalogue are in the model",
    arguments: [
      [
        "buyer", "vendor", "vendor_name", "business_line", "person", "role", "official", "duty",
        "county",
      ],
      [
        "owner_statement", "pep_post", "disclosure", "recusal", "asset_declaration", "asset",
        "donation", "lobbying", "ethics_event", "debarment", "sanction",
      ],
      ["tender", "lot", "tender_change", "dispute", "requirement", "spec_term", "prior_service"],
      ["base_price_version", "price_quote", "event", "data_access"],
      [
        "bid", "offer", "price_round", "bid_line", "bond", "envelope", "trace", "document",
        "error_mark", "low_price_case",
      ],
      ["committee_member", "score", "score_sheet"],
      [
        "award", "contract", "amendment", "subcontract", "payment", "delivery", "petty_purchase",
        "purchase",
      ],
      [
        "progress_report", "inspection", "inspection_member", "defect", "sample_test",
        "test_report", "site_posting", "accident", "acceptance",
      ],
      [
        "risk_event", "audit_case", "tipoff", "integrity_platform", "report_figure",
        "import_batch", "source_row", "reading_doubt",
      ],
      [
        "buyer_year", "inspection_duty", "staff_award", "affiliate_group", "title_group", "market",
        "market_entry", "circle", "line_pair",
      ],
    ])
  func records(_ names: [String]) throws {
    let model = try Self.model()
    #expect(names.filter { model.record(named: $0) == nil } == [])
  }

  @Test(
    "links have a share or a degree, and hold from a day to a day",
    arguments: [("owns", "share"), ("related_to", "degree")])
  func links(_ name: String, _ field: String) throws {
    let model = try Self.model()
    let link = try #require(model.link(named: name).map { model[$0] })
    #expect(link.completeness == .partial)
    #expect(link.field(field) != nil)
    #expect(link.validity.map { [$0.from, $0.to] } == ["since", "until"])
  }

  @Test("the words of databases are no words of the model")
  func words() throws {
    let model = try Self.model()
    let names = model.records.flatMap { record in
      record.fieldOrder.map { "\(record.name).\($0)" }
    }
    let foreign = names.filter { name in
      let field = name.split(separator: ".")[1]
      return field.hasPrefix("is_") || field.hasSuffix("_hmac") || field.hasSuffix("_norm")
        || (field.hasSuffix("_id") && !["tax_id", "national_id", "masked_id"].contains(field))
    }
    #expect(foreign == [])
  }

  @Test("the base price is secret wherever it stands")
  func secrets() throws {
    let model = try Self.model()
    let record = try #require(model.record(named: "base_price_version").map { model[$0] })
    #expect(record.access == .secret)
    for (owner, field) in [
      ("lot", "base_price"), ("bid_line", "base_amount"), ("low_price_case", "ratio_to_base"),
    ] {
      let record = try #require(model.record(named: owner).map { model[$0] })
      #expect(record.fields[field]?.access == .secret, "\(owner).\(field)")
    }
  }
}
