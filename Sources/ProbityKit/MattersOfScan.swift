import Findings
import FlagSemantics
import Ingest
import Tables
import Values

/// What the data say of the matters that cases are about, by the fields that the pack names under
/// `[cases]`: who took part, who won, and the money at stake.
struct MattersOfScan {
  private let supply: Supply
  private let rules: CaseRules
  private let matter: RecordID?
  private let sums: [UInt32: ExactDecimal]
  private let currency: String?

  init(_ supply: Supply, _ rules: CaseRules) {
    self.supply = supply
    self.rules = rules
    let model = supply.model
    matter = rules.matter.flatMap { model.record(named: $0.value) }
    guard let matter, let path = rules.amount.flatMap({ FieldPath($0.value) }),
      let id = model.record(named: path.record),
      case .value(.money(.fixed(let code)))? = model[id].fields[path.field]?.kind,
      let table = supply.tables[path.record],
      case .decimals(let amounts)? = table.columns[path.field]
    else {
      (sums, currency) = ([:], nil)
      return
    }
    var sums: [UInt32: ExactDecimal] = [:]
    MattersOfScan.forEachRow(of: table, id, leadingTo: matter, model) { row, number in
      guard let amount = amounts[row] else { return }
      sums[number] = sums[number].map { $0.adding(amount) } ?? amount
    }
    self.sums = sums
    currency = code.description
  }

  /// The rows that stand for a record, each with the number of the key of its matter.
  private static func forEachRow(
    of table: Table, _ record: RecordID, leadingTo matter: RecordID, _ model: Model,
    _ take: (_ row: Int, _ matter: UInt32) -> Void
  ) {
    if record == matter {
      for number in table.rowsByKey.indices {
        if let row = table.row(ofKey: UInt32(number)) { take(row, UInt32(number)) }
      }
      return
    }
    guard let reference = model[record].reference(to: matter),
      case .coded(let numbers, _)? = table.columns[reference]
    else { return }
    let rest = Set(table.superseded.map(\.row))
    for row in 0..<table.rows where !rest.contains(row) && !numbers[row].isAbsent {
      take(row, numbers[row])
    }
  }

  // MARK: Money

  /// The findings, each with the money at stake in its matter.
  func withStakes(_ findings: [Finding]) -> [Finding] {
    guard let matter, let currency else { return findings }
    let name = supply.model[matter].name
    return findings.map { finding in
      guard let one = finding.standing.matter, one.record == name, one.key.count == 1,
        let number = supply.keys[name]?.find(one.key[0]), let sum = sums[number]
      else { return finding }
      return finding.withStake(.init(matter: one, digits: "\(sum)", currency: currency))
    }
  }

  // MARK: Contests

  /// In how many matters each of the parties took part and won, and beside whom.
  func contests(
    of parties: [RecordName], title: (RecordName) -> String?
  ) -> [RecordName: ScannedParty.Contest] {
    guard rules.bids != nil || rules.awards != nil, let party = rules.party?.value,
      let keys = supply.keys[party]
    else { return [:] }
    let wanted = Dictionary(
      parties.compactMap { name in
        name.record == party ? keys.find(name.key[0]).map { ($0, name) } : nil
      }
    ) { first, _ in first }
    let bids = entries(rules.bids)
    let won = entries(rules.awards)
    var contests: [RecordName: ScannedParty.Contest] = [:]
    var matters: [UInt32: Set<UInt32>] = [:]
    for (matter, bidders) in bids {
      for bidder in bidders where wanted[bidder] != nil {
        matters[bidder, default: []].insert(matter)
      }
    }
    for (number, name) in wanted {
      let own = matters[number] ?? []
      var rivals: [UInt32: Int] = [:]
      for matter in own {
        for rival in bids[matter] ?? [] where rival != number { rivals[rival, default: 0] += 1 }
      }
      let met = rivals.map { rival, times in
        (name: RecordName(record: party, key: [keys.text(rival)]), times: times)
      }
      let most = met.min { ($1.times, $0.name) < ($0.times, $1.name) }
      contests[name] = ScannedParty.Contest(
        matters: own.count, won: won.values.count { $0.contains(number) }, rivals: rivals.count,
        mostOften: most.map { .init(rival: $0.name, title: title($0.name), times: $0.times) })
    }
    return contests
  }

  /// The parties that a field names, by the matter.
  private func entries(_ field: Placed<String>?) -> [UInt32: Set<UInt32>] {
    guard let matter, let path = field.flatMap({ FieldPath($0.value) }),
      let id = supply.model.record(named: path.record), let table = supply.tables[path.record],
      case .coded(let parties, _)? = table.columns[path.field]
    else { return [:] }
    var entries: [UInt32: Set<UInt32>] = [:]
    MattersOfScan.forEachRow(of: table, id, leadingTo: matter, supply.model) { row, number in
      if !parties[row].isAbsent { entries[number, default: []].insert(parties[row]) }
    }
    return entries
  }
}

extension CaseRules {
  /// What must be read of the data to tell of matters.
  func fields(in model: Model) -> Set<String> {
    let paths = [bids, awards, amount].compactMap { $0.flatMap { FieldPath($0.value) } }
    var fields: Set<String> = []
    for path in paths {
      fields.insert("\(path.record).\(path.field)")
      if let id = model.record(named: path.record),
        let matter = matter.flatMap({ model.record(named: $0.value) }),
        let reference = model[id].reference(to: matter)
      {
        fields.insert("\(path.record).\(reference)")
      }
    }
    return fields
  }
}
