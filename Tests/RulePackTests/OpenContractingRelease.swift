/// A bid of an invented release.
struct Offer {
  let firm: String
  let amount: Int
  let currency: String
  let status: String
  let date: String

  init(
    _ firm: String, _ amount: Int, _ currency: String = "USD", status: String = "valid",
    at date: String = "2024-01-20T09:00:00Z"
  ) {
    self.firm = firm
    self.amount = amount
    self.currency = currency
    self.status = status
    self.date = date
  }
}

/// A contracting process as one compiled release.
struct Process {
  let release: String

  init(
    _ ocid: String, _ offers: [Offer], won winner: String? = nil, method: String = "open",
    status: String = "active", buyer: String = "B1", opening: String = "2024-01-01T00:00:00Z",
    closing: String = "2024-02-01T09:00:00Z", tenderers: Int? = nil, division: Int = 30
  ) {
    let firms = Set(offers.map(\.firm) + [winner].compactMap { $0 }).sorted()
    let parties = ([buyer] + firms).map { name in
      """
      {"id": "\(name)", "name": "Firm \(name)", "identifier": {"scheme": "XX", "id": "\(name)"},
       "roles": ["\(name == buyer ? "buyer" : "tenderer")"]}
      """
    }
    let bids = offers.enumerated().map { place, offer in
      """
      {"id": "\(place)", "status": "\(offer.status)", "date": "\(offer.date)",
       "tenderers": [{"id": "\(offer.firm)"}],
       "value": {"amount": \(offer.amount), "currency": "\(offer.currency)"}}
      """
    }
    let award = winner.map {
      """
      {"id": "a", "status": "\(status)", "suppliers": [{"id": "\($0)"}],
       "items": [{"id": "1", "classification": {"scheme": "CPV", "id": "\(division)000000"}}]}
      """
    }
    release = """
      {"ocid": "\(ocid)", "id": "\(ocid)-1", "date": "2024-06-01T00:00:00Z", "tag": ["compiled"],
       "initiationType": "tender", "buyer": {"id": "\(buyer)"},
       "parties": [\(parties.joined(separator: ", "))],
       "tender": {"id": "\(ocid)", "status": "complete", "procurementMethod": "\(method)",
                  \(tenderers.map { "\"numberOfTenderers\": \($0), " } ?? "")
                  "tenderPeriod": {"startDate": "\(opening)", "endDate": "\(closing)"}},
       "bids": {"details": [\(bids.joined(separator: ", "))]},
       "awards": [\(award ?? "")]}
      """
  }
}
