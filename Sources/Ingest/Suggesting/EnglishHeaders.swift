/// Words of English headers that say the same in procurement.
enum EnglishHeaders {
  /// The words that count, each as the one that stands for it.
  static func plain(_ words: [String]) -> [String] {
    words.map { same[$0] ?? $0 }.filter { !filler.contains($0) }
  }

  private static let same: [String: String] = [
    "supplier": "vendor", "bidder": "vendor", "company": "vendor", "firm": "vendor",
    "contractor": "vendor", "tenderer": "vendor", "suppliers": "vendor", "vendors": "vendor",
    "supp": "vendor", "agency": "buyer", "org": "buyer", "organisation": "buyer",
    "organization": "buyer", "unit": "buyer", "entity": "buyer", "authority": "buyer",
    "announcement": "notice", "announced": "notice", "published": "notice",
    "publication": "notice", "awarded": "award", "winning": "winner", "won": "winner",
    "wins": "winner", "winners": "winner", "price": "amount", "value": "amount", "sum": "amount",
    "cost": "amount", "date": "day", "on": "day", "at": "time", "datetime": "time",
    "no": "number", "id": "number", "code": "number", "num": "number", "identifier": "number",
    "job": "case", "subject": "title", "category": "class", "type": "kind",
    "procedure": "method", "way": "method", "telephone": "phone", "tel": "phone", "mail": "email",
    "owner": "representative", "responsible": "representative", "location": "place",
    "addr": "address", "ban": "taxid", "vat": "taxid", "estimated": "budget",
    "estimate": "budget", "qty": "quantity", "performing": "performance", "count": "number",
    "tenders": "tender", "procurement": "tender",
  ]

  /// Words that say little by themselves: every other record has a name and a number.
  static let vague: Set<String> = [
    "name", "number", "day", "time", "kind", "amount", "class", "note", "status", "reason", "text",
    "title", "source", "file", "year",
  ]

  private static let filler: Set<String> = [
    "the", "of", "a", "an", "in", "is", "for", "and", "its",
  ]
}
