/// The tables of an export, each in a layout that the mappings of the pack for Taiwan read.
///
/// Awards have the layout of the real export; openings, bids, bonds, base prices and contracts that
/// of the forms for auditors; everything else that of the tables by the labels of the model.
enum Sheet: String, CaseIterable {
  case awards = "award_export"
  case openings = "opening_record"
  case bids = "bids_form"
  case bidBonds = "bid_bonds"
  case envelopes
  case basePrices = "base_prices"
  case contracts = "contracts_form"
  case amendments
  case payments
  case progress
  case acceptance
  case directors
  case buyers, vendors, people, roles, officials, holdings, kinship, debarments, sanctions,
    donations
  case pepPosts = "pep_posts"
  case accidents
  case tenders
  case tenderChanges = "tender_changes"
  case duties
  case quotes = "price_quotes"
  case rounds = "price_rounds"
  case requirements
  case specTerms = "spec_terms"
  case priorServices = "prior_services"
  case members = "committee_members"
  case scores
  case disclosures
  case accesses = "data_accesses"
  case traces
  case ethicsEvents = "ethics_events"
  case tipoffs
  case bidTable = "bids"
  case bonds
  case bidLines = "bid_lines"
  case documents
  case errorMarks = "error_marks"
  case lowPriceCases = "low_price_cases"
  case ownerStatements = "owner_statements"
  case contractTable = "contracts"
  case subcontracts
  case deliveries
  case pettyPurchases = "petty_purchases"
  case postings = "site_postings"
  case inspections
  case inspectionMembers = "inspection_members"
  case defects
  case samples = "sample_tests"
  case testReports = "test_reports"
  case acceptances
  case riskEvents = "risk_events"
  case figures = "report_figures"
  case lots
  case purchases
  case staffAwards = "staff_awards"
  case circles
  case circleMembers = "circle_members"
  case circleLots = "circle_lots"
  case inspectionDuties = "inspection_duties"
  case counties
  case countyBorders = "county_borders"
  case markets
  case marketEntries = "market_entries"
  case scoreSheets = "score_sheets"
  case buyerYears = "buyer_years"

  var file: String { rawValue + ".csv" }

  /// Its header.
  var columns: [String] { header.split(separator: " ").map(String.init) }
}
