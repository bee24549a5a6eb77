import Findings
import FlagSemantics

/// A view made from the records of its source.
struct ViewTable {
  struct Row {
    let readings: [String: Reading]
    /// The names of the source that fields worked out in the view may use.
    let names: Environment
  }

  var members = MemberSet()
  var rows: [RecordReference: Row] = [:]
}

extension Interpreter {
  /// Its rows, where the model says how they are made.
  func view(_ record: RecordID) -> ViewTable? {
    model[record].isView ? made(record) : nil
  }

  /// The names that fields worked out for a row may use.
  func names(ofView record: RecordID, _ item: Item, _ environment: Environment) -> Environment {
    guard let reference = item.record, let row = made(record)?.rows[reference] else {
      return environment.bare
    }
    var names = row.names
    names.day = environment.day
    names.ignoresValidity = environment.ignoresValidity
    return names
  }

  private func made(_ record: RecordID) -> ViewTable? {
    if let known = views[record] { return known }
    guard let view = pack.views.first(where: { $0.record == record }) else { return nil }
    // A view made from itself has no rows yet.
    views[record] = ViewTable()
    let table = make(view)
    views[record] = table
    return table
  }

  private func make(_ view: View) -> ViewTable {
    var table = ViewTable()
    switch view.source {
    case .records(let source):
      let set = self.set(source, Environment()).once()
      let name = source.type.record?.records.first.map { model[$0].name } ?? ""
      table.members.open = set.open
      for member in set.members {
        let names = Environment().binding(name, to: member.item)
        add(member.membership, names, to: &table, view.record) { field in
          field == name ? member.item.reading : self.named(field, of: member.item)
        }
      }
    case .pairs(let pair):
      table.members.open = self.set(pair.source, Environment()).open
      for candidate in pairs(pair, nil) {
        add(candidate.membership, candidate.environment, to: &table, view.record) { field in
          candidate.environment.items[field]?.reading
        }
      }
    case .groups(let group):
      table.members.open = self.set(group.source, Environment()).open
      // A record whose key is missing may make a group that is not there.
      table.members.openUp(lostKeys(of: group))
      for candidate in groups(group, nil) {
        add(candidate.membership, candidate.environment, to: &table, view.record) { field in
          candidate.environment.values[field]
        }
      }
    }
    return table
  }

  private func add(
    _ membership: Answer, _ names: Environment, to table: inout ViewTable, _ record: RecordID,
    _ read: (String) -> Reading?
  ) {
    let type = model[record]
    var readings: [String: Reading] = [:]
    for (name, _) in type.fields { readings[name] = read(name) }
    let keys = type.key.map { readings[$0] ?? .missing([.missing(text($0, of: record))]) }
    let parts = keys.compactMap { $0.value?.keyText }
    guard parts.count == keys.count else {
      table.members.openUp(keys.reduce(into: []) { $0.formUnion($1.causes) })
      return
    }
    let reference = RecordReference(record, parts.joined(separator: "/"))
    table.rows[reference] = ViewTable.Row(readings: readings, names: names)
    table.members.members.append(Member(Item(reference), membership: membership))
  }
}
