import FlagSemantics
import Values

/// Which records of a model are firms, agencies and the like: those that have a name and that others
/// refer to. Persons, whose records are restricted, are none of them.
struct PartyKinds {
  let model: Model
  let records: [RecordID]

  init(_ model: Model) {
    self.model = model
    records = model.records.compactMap { model.record(named: $0.name) }.filter { id in
      let record = model[id]
      guard record.access != .restricted, record.access != .secret, !record.isView,
        record.key.count == 1, case .value(.text(.name))? = record.fields["name"]?.kind
      else { return false }
      return true
    }
  }

  /// The fields by which records of any kind refer to a party of this kind.
  func references(to party: RecordID) -> [(record: RecordID, field: String)] {
    model.records.compactMap { model.record(named: $0.name) }.flatMap { id in
      model[id].fieldOrder.filter { one($0, of: id) == party }.map { (id, $0) }
    }
  }

  /// The kind of record to which a field leads, where it leads to one.
  func one(_ field: String, of record: RecordID) -> RecordID? {
    guard case .one(let end)? = model[record].fields[field]?.kind else { return nil }
    return end
  }

  /// The first field of a record with an amount in one currency.
  func amount(of record: RecordID) -> (field: String, currency: String)? {
    for name in model[record].fieldOrder {
      if case .value(.money(.fixed(let code)))? = model[record].fields[name]?.kind {
        return (name, code.description)
      }
    }
    return nil
  }

  /// What must be read of the data, besides what rules ask for, to tell of parties.
  var fields: Set<String> {
    var fields: Set<String> = []
    for party in records {
      fields.insert("\(model[party].name).name")
      for (record, field) in references(to: party) {
        fields.insert("\(model[record].name).\(field)")
        if let amount = amount(of: record) {
          fields.insert("\(model[record].name).\(amount.field)")
        }
      }
    }
    return fields
  }
}
