import Findings

/// The money that a finding is about: what is at stake in its matter; where nothing is known of that,
/// the first amount of its own subject, and never that of some other record in its evidence.
struct FindingAmount: Sendable {
  let amount: Double
  let currency: String
  /// By this it is counted once, however many findings rest on it.
  let owner: [String]

  init?(_ finding: Finding, _ words: LedgerWords) {
    if let stake = finding.stake, let amount = CellReading.number(stake.digits) {
      self.amount = amount
      currency = stake.currency
      owner = [stake.matter.record] + stake.matter.key
      return
    }
    let own = finding.evidence.filter { record in
      record.record == finding.subject.record && record.key == finding.subject.key
    }
    for record in own {
      for cell in record.cells where words.kind(of: cell.field, in: record.record) == .money {
        guard let money = cell.value.flatMap(CellReading.money) else { continue }
        (amount, currency) = money
        owner = [record.record] + record.key
        return
      }
    }
    return nil
  }
}
