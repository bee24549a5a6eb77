/// What is known of a contract, from signing to acceptance.
struct Contract {
  var amount: Int
  var currentAmount: Int
  var signed: Day
  var started: Day
  var due: Day
  var completed: Day?
  var requested: Day?
  var accepted: Day?
  /// Days from the acceptance to its certificate.
  var certificateAfter = 7
  var result = "合格"
  var approval = ""
  /// The one who chaired the acceptance; the usual one of the agency where it is empty.
  var chief = ""
  var payee = ""
  var supervisor = ""

  /// The day of acceptance, or the day by which it is due at the earliest.
  var acceptedOn: Day { accepted ?? due }

  init(amount: Int, after awarded: Day, lasting days: Int, in horizon: Day) {
    self.amount = amount
    currentAmount = amount
    signed = awarded + 7
    started = awarded + 14
    due = started + days
    let done = due - 6
    // What lies after the end of the data has not happened.
    completed = done < horizon ? done : nil
    requested = done + 3 < horizon ? done + 3 : nil
    accepted = done + 40 < horizon ? done + 12 : nil
  }
}
