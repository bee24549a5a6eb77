import Findings
import FlagSemantics
import Ingest
import Tables
import Values

/// Follows findings to the firms and agencies behind them.
struct PartiesOfScan {
  private let supply: Supply
  private let kinds: PartyKinds
  private let model: Model
  private let matters: MattersOfScan

  init(_ supply: Supply, _ matters: MattersOfScan) {
    self.supply = supply
    self.matters = matters
    model = supply.model
    kinds = PartyKinds(supply.model)
  }

  /// In the order of the model, and of their keys.
  func parties(of findings: [Finding]) -> [ScannedParty] {
    var leading: [RecordName: [String]] = [:]
    for finding in findings where finding.suppression == nil {
      for party in parties(of: finding) { leading[party, default: []].append(finding.fingerprint) }
    }
    return kinds.records.flatMap { kind in
      let name = model[kind].name
      let names = leading.keys.filter { $0.record == name }.sorted()
      let roles = roles(of: names, kind)
      let contests = matters.contests(of: names) { self.title(of: $0, kind) }
      return names.map { party in
        ScannedParty(
          name: party, title: title(of: party, kind), findings: leading[party] ?? [],
          roles: roles[party] ?? [], contest: contests[party])
      }
    }
  }

  // MARK: Which

  /// Those that its subject or its evidence names, and those that these name in turn.
  private func parties(of finding: Finding) -> Set<RecordName> {
    let known = Set(kinds.records.map { model[$0].name })
    let named = finding.evidence.map { RecordName(record: $0.record, key: $0.key) }
    var found = Set(
      (finding.standing.parties + finding.standing.pair + named).filter {
        known.contains($0.record)
      })
    // Where the pack says who the parties are, the way through other records is settled by it.
    let settled = Set(finding.standing.parties.map(\.record))
    var starts = named
    if let matter = finding.standing.matter { starts.append(matter) }
    if finding.subject.shape == .record {
      starts.append(RecordName(record: finding.subject.record, key: finding.subject.key))
    }
    for start in Set(starts) where !known.contains(start.record) {
      found.formUnion(referred(by: start).filter { !settled.contains($0.record) })
    }
    return found
  }

  private func referred(by start: RecordName) -> [RecordName] {
    guard let id = model.record(named: start.record), let table = supply.tables[start.record],
      let row = row(of: start, in: table)
    else { return [] }
    return model[id].fieldOrder.compactMap { field in
      guard let end = kinds.one(field, of: id), kinds.records.contains(end),
        case .coded(let numbers, _)? = table.columns[field], !numbers[row].isAbsent,
        let key = supply.key(numbers[row], of: model[end].name)
      else { return nil }
      return RecordName(record: model[end].name, key: [key])
    }
  }

  private func row(of name: RecordName, in table: Table) -> Int? {
    guard name.key.count == 1, let number = supply.keys[name.record]?.find(name.key[0]) else {
      return nil
    }
    return table.row(ofKey: number)
  }

  // MARK: What the data say of them

  private func title(of party: RecordName, _ kind: RecordID) -> String? {
    guard let table = supply.tables[party.record], let row = row(of: party, in: table),
      let column = table.columns["name"]
    else { return nil }
    let text = supply.text(column, row, field: model[kind].fields["name"], isKeyOf: nil)
    return text.isEmpty ? nil : text
  }

  private func roles(
    of names: [RecordName], _ kind: RecordID
  ) -> [RecordName: [ScannedParty.Role]] {
    var numbers: [UInt32: RecordName] = [:]
    for name in names {
      if let number = supply.keys[name.record]?.find(name.key[0]) { numbers[number] = name }
    }
    var roles: [RecordName: [ScannedParty.Role]] = [:]
    for (record, field) in kinds.references(to: kind) {
      let counts = RoleCount.counts(in: supply, record, field, of: numbers, kinds)
      for name in names {
        guard let count = counts[name] else { continue }
        roles[name, default: []].append(count.role(model[record].name, field))
      }
    }
    return roles
  }
}

/// How often a party is named in one field, and the amounts beside it.
private struct RoleCount {
  var records = 0
  var sum: ExactDecimal?
  var currency: String?

  func role(_ record: String, _ field: String) -> ScannedParty.Role {
    let amount = sum.flatMap { sum in
      currency.map { ScannedParty.Amount(digits: "\(sum)", currency: $0) }
    }
    return .init(record: record, field: field, records: records, amount: amount)
  }

  static func counts(
    in supply: Supply, _ record: RecordID, _ field: String, of parties: [UInt32: RecordName],
    _ kinds: PartyKinds
  ) -> [RecordName: RoleCount] {
    guard let table = supply.tables[supply.model[record].name],
      case .coded(let numbers, _)? = table.columns[field]
    else { return [:] }
    let money = kinds.amount(of: record)
    var amounts: Decimals?
    if let money, case .decimals(let values)? = table.columns[money.field] { amounts = values }
    let rest = Set(table.superseded.map(\.row))
    var counts: [RecordName: RoleCount] = [:]
    for row in 0..<table.rows where !rest.contains(row) {
      guard let party = parties[numbers[row]] else { continue }
      var count = counts[party] ?? RoleCount()
      count.records += 1
      if let amount = amounts?[row] {
        count.sum = count.sum.map { $0.adding(amount) } ?? amount
        count.currency = money?.currency
      }
      counts[party] = count
    }
    return counts
  }
}
