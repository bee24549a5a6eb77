import FlagSemantics

/// A field that a column might fill, with the words that name it.
struct GuessCandidate {
  let role: FieldRole
  let shape: FieldShape
  let isTaxID: Bool
  let isReference: Bool
  private let texts: [HeaderWords]
  /// Texts that name the record as well: `tender title`, `廠商名稱`.
  private let qualified: [HeaderWords]
  /// Names of the record, where the field is its name: a column of firms holds their names.
  private let owners: [HeaderWords]

  init(
    _ role: FieldRole, _ kind: Field.Kind, _ labels: Labels, of owner: Labels, _ model: Model,
    known: [MappedValue]
  ) {
    self.role = role
    shape = FieldShape(kind, model, known: known)
    if case .value(.text(.taxID)) = kind { isTaxID = true } else { isTaxID = false }
    if case .one = kind { isReference = true } else { isReference = false }
    let names = [(role.field, "")] + labels.entries.map { ($0.text, $0.language) }
    let owners = [(role.owner, "")] + owner.entries.map { ($0.text, $0.language) }
    texts = names.map { HeaderWords($0.0) }
    qualified = owners.flatMap { owner in
      names.filter { $0.1 == owner.1 || ($0.1 + owner.1).count == 2 }.map { name in
        HeaderWords(owner.0 + " " + name.0)
      }
    }
    if case .value(.text(.name)) = kind, role.field == "name" {
      self.owners = owners.map { HeaderWords($0.0) }
    } else {
      self.owners = []
    }
  }

  /// How alike a header is, in hundredths; a name alone may belong to many records.
  func likeness(to header: HeaderWords) -> Int {
    let plain =
      texts.map { text in
        header.likeness(to: text) * (text.isVague ? 60 : 90) / 100
      }.max() ?? 0
    let full = qualified.map { header.likeness(to: $0) * 98 / 100 }.max() ?? 0
    return max(plain, full)
  }

  /// Whether a header names the record, and this is the name of it: 得標廠商 has names of firms.
  func isName(for header: HeaderWords) -> Bool { owners.contains { header.names($0) } }

  /// Every field that data can fill.
  static func all(_ model: Model, _ knowledge: MappingKnowledge) -> [GuessCandidate] {
    var all: [GuessCandidate] = []
    for record in model.records where !record.isView {
      for name in record.fieldOrder {
        guard let field = record.fields[name], field.takesValue else { continue }
        let role = FieldRole(record.name, name)
        all.append(
          GuessCandidate(
            role, field.kind, field.labels, of: record.labels, model,
            known: knowledge.values[role] ?? []))
      }
    }
    for link in model.links {
      for field in link.fields {
        let role = FieldRole(link.name, field.name)
        all.append(
          GuessCandidate(
            role, field.kind, field.labels, of: link.labels, model,
            known: knowledge.values[role] ?? []))
      }
      for (end, record) in [("start", link.from.first), ("end", link.to)] {
        guard let record else { continue }
        all.append(
          GuessCandidate(
            FieldRole(link.name, end), .one(record), Labels(), of: link.labels, model, known: []))
      }
    }
    return all
  }
}

extension Field {
  /// Whether data can fill it: relations are walked the other way.
  package var takesValue: Bool {
    switch kind {
    case .value, .one: true
    case .many, .link: false
    }
  }
}
