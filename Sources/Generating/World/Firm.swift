/// What is bought.
enum Work: Int, CaseIterable {
  case works, goods, services

  /// As the notice of an award writes it, with a code of the classification.
  func classification(_ code: String) -> String { "<\(word)類>\(code)" }

  var word: String {
    switch self {
    case .works: "工程"
    case .goods: "財物"
    case .services: "勞務"
    }
  }

  var trade: String {
    switch self {
    case .works: "營造"
    case .goods: "貿易"
    case .services: "顧問"
    }
  }
}

/// An invented firm, the same for its place in the register whenever it is asked for.
struct Firm {
  /// From 0.
  let place: Int
  let taxID: String
  let name: String
  let address: String
  let phone: String
  let trade: Work
  var head: String { InventedNames.person(place) }
  /// As the register's copy knows its head.
  var headID: String { "\(taxID)/\(head)" }

  init(_ place: Int, _ trade: Work) {
    self.place = place
    self.trade = trade
    taxID = TaxNumber.number(at: place)
    name = InventedNames.firm(place, trade: trade.trade)
    address = InventedNames.address(place)
    phone = InventedNames.phone(place)
  }
}
