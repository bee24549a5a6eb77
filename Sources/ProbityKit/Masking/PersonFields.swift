import FlagSemantics

/// What of a model tells who somebody is.
///
/// Persons are the records with a field `name` that are `restricted`, or more than that. Of them
/// everything but numbers and codes is personal; elsewhere references to them, and every name in a
/// record that is not public, unless it is the name of a firm or an agency.
struct PersonFields {
  let model: Model
  let persons: [RecordID]
  private let parties: [RecordID]

  init(_ model: Model) {
    self.model = model
    persons = model.records.compactMap { model.record(named: $0.name) }.filter { id in
      let record = model[id]
      guard record.access == .restricted || record.access == .secret, !record.isView,
        record.key.count == 1, case .value(.text(.name))? = record.fields["name"]?.kind
      else { return false }
      return true
    }
    parties = PartyKinds(model).records
  }

  enum Meaning {
    /// It says who the record is.
    case ofPerson
    /// It has the key of a person of this kind.
    case reference(to: String)
    /// It is a name.
    case name
  }

  func isPerson(_ record: String) -> Bool { persons.contains { model[$0].name == record } }

  /// Nil where a field says nothing of persons.
  func meaning(of field: String, in record: String) -> Meaning? {
    guard let id = model.record(named: record), let kind = model[id].fields[field]?.kind else {
      return nil
    }
    if persons.contains(id) { return PersonFields.isPersonal(kind) ? .ofPerson : nil }
    switch kind {
    case .one(let end) where persons.contains(end): return .reference(to: model[end].name)
    case .value(.text(.name)):
      let isOfParty = parties.contains(id) && field == "name"
      return isOfParty || (model[id].access ?? .open) == .open ? nil : .name
    default: return nil
    }
  }

  private static func isPersonal(_ kind: Field.Kind) -> Bool {
    switch kind {
    case .value(.text), .value(.date), .value(.datetime): true
    default: false
    }
  }

  /// What must be read of the data to know every name.
  var fields: Set<String> { Set(persons.map { "\(model[$0].name).name" }) }
}
