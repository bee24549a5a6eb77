/// A tender with its bids, its opening and its contract, as an agency's file holds it.
///
/// One that is made by ``init(_:number:firms:_:announced:draw:)`` gives no reason for a flag; what
/// is planted changes it.
struct Tender {
  let agency: Agency
  let number: String
  var title: String
  let work: Work
  var subject: String
  /// Tenders of one kind have one; else that of its number alone.
  var alike = ""
  var method: String
  var awardMethod = "最低標"
  var ground = ""
  var budget: Int
  var budgetIsPublic = true
  var basePrice: Int
  var hasBasePrice = true
  var basePriceInDocuments = false
  var publishesBasePrice = true
  var severalAwards = false
  var statesAmounts = true
  var round = 1
  var announced: Day
  var closes: Day
  /// Minutes from midnight.
  var closesAt = 17 * 60
  var opened: Day
  var openedAt = 10 * 60
  var awarded: Day
  var noticed: Day
  var tier: String?
  var bids: [Bid]
  var statedTotal: Int?
  var statedBidders: Int?
  var steps: [Step]
  var basePrices: [BasePrice]
  /// The one who approves base prices; the usual one of the agency where it is empty.
  var approver = ""
  var contract: Contract
  /// Where nothing was awarded, there is no row in the export of awards.
  var isAwarded = true

  /// What happened at the opening.
  struct Step {
    let event: String
    let day: Day
    let minutes: Int
    var actor = ""
    var part = ""
  }

  struct BasePrice {
    var version = 1
    var amount: Int
    var set: String
    var sealed: String
    var unsealed: String
    var approver: String
    var isVoid = false
    var reason = ""
  }

  /// The last day of the data.
  static let horizon = Day(2024, 12, 31)

  var id: String { "\(agency.code)/\(number)" }
  var contractID: String { "C-\(agency.code)-\(number)" }
  var acceptanceID: String { "\(contractID)/驗收/\(contract.acceptedOn.iso)" }
  func bidID(_ bid: Bid) -> String { "\(id)/\(bid.firm.taxID)" }
  func bidID(_ place: Int) -> String { bidID(bids[place]) }
  func awardID(_ bid: Bid) -> String { "\(id)/1/\(bid.firm.taxID)" }
  func basePriceID(_ version: Int = 1) -> String { "\(id)/\(version)" }
  var titleGroup: String { alike.isEmpty ? id : alike }
  var winner: Bid? { bids.first { $0.won } }

  func pair(_ one: Int, _ other: Int) -> String {
    [bidID(one), bidID(other)].sorted().joined(separator: "/")
  }
}
