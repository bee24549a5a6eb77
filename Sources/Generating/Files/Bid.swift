/// A bid as the forms for auditors hold it.
struct Bid {
  let firm: Firm
  var first: Int
  var final: Int
  var qualified = true
  /// The code of the form, where it was not qualified.
  var reason = ""
  var won = false
  /// As the notice of the award gives it.
  var name: String
  /// As stated in the bid, which may differ from the register.
  var address: String
  var phone: String
  var email: String
  var contact: String
  var fax = ""
  /// The number of the person who came to the opening.
  var attendee = ""
  /// Minutes before the close of bidding.
  var minutesBefore: Int
  /// Bids of one number are one joint bid.
  var joint = ""

  init(_ firm: Firm, _ price: Int, minutesBefore: Int) {
    self.firm = firm
    first = price
    final = price
    name = firm.name
    address = firm.address
    phone = firm.phone
    email = "office@f\(firm.taxID).example"
    contact = firm.head
    self.minutesBefore = minutesBefore
  }
}
