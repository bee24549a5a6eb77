import FlagSemantics

/// A field that a column might fill, with the words that name it.
struct GuessCandidate {
  let role: FieldRole
  let shape: FieldShape
  let isTaxID: Bool
  private let texts: [HeaderWords]
  /// Texts that name the record as well: `tender title`, `廠商名稱`.
  private let qualified: [HeaderWords]

  init(
    _ role: FieldRole, _ kind: Field.Kind, _ labels: Labels, of owner: Labels, _ model: Model,
    known: [MappedValue]
  ) {
    self.role = role
    shape = FieldShape(kind, model, known: known)
    if case .value(.text(.taxID)) = kind { isTaxID = true } else { isTaxID = false }
    let names = [role.field] + labels.entries.map(\.text)
    let owners = [role.owner] + owner.entries.map(\.text)
    texts = names.map { HeaderWords($0) }
    qualified = owners.flatMap { owner in names.map { HeaderWords(owner + " " + $0) } }
  }

  /// How alike a header is, in hundredths; a name alone may belong to many records.
  func likeness(to header: HeaderWords) -> Int {
    let plain = texts.map { text in
      header.likeness(to: text) * (text.isVague ? 65 : 90) / 100
    }.max() ?? 0
    return max(plain, qualified.map { header.likeness(to: $0) * 98 / 100 }.max() ?? 0)
  }

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
  var takesValue: Bool {
    switch kind {
    case .value, .one: true
    case .many, .link: false
    }
  }
}
