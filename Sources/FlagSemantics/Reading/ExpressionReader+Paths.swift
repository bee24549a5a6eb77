import Diagnostics

/// Walks: "the base price of the award's tender", 該決標之標案的底價.
extension ExpressionReader {
  func step(_ base: Expression, _ step: Expression.Step, _ whole: Expression) -> Noun {
    switch step {
    case .define(let name):
      let term = term(name, of: base.type.record?.records.first)
      return Noun(
        "\(term.bare) of \(noun(base).english)", article: "the ",
        chain: noun(base).chain + [term.chinese])
    case .link(let link, let direction): return reached(over: link, direction, from: base)
    case .linkField(let name):
      let label = plural(linkField(name, of: base), if: base.type.isMany, asIs: false)
      return noun(base).value(label)
    case .field(let name), .records(let name):
      let isRecords = if case .records = step { true } else { false }
      var label = plural(field(name, of: base), if: base.type.isMany, asIs: isRecords)
      if whole.type.scalar == .truth, !label.english.hasPrefix("`") {
        label = ExpressionReader.quoted(field(name, of: base))
        let word = base.type.isMany ? "entries" : "entry"
        label = Wording(en: "\(word) \(label.english)", zh: label.chinese)
      }
      return walk(base, label, isRecord: whole.type.record != nil && !isRecords)
    }
  }

  private func walk(_ base: Expression, _ label: Wording, isRecord: Bool) -> Noun {
    if case .element(let element) = base.kind {
      if leavesOutIts, base.isIts {
        return Noun(label.english, article: "the ", chain: [label.chinese])
      }
      if case .subject = element, isOutermost, !isRecord, !base.type.isMany {
        return own(label, of: base)
      }
    }
    let owner = noun(base)
    return isRecord ? owner.record(label, many: base.type.isMany) : owner.value(label)
  }

  /// A field of the record judged: whose it is needs no saying where the label says it.
  private func own(_ label: Wording, of base: Expression) -> Noun {
    let owner = noun(base)
    if isManyLabel(base, label) { return owner.value(label) }
    let isSaid = English.names(owner.bare, in: label.english)
    let english = isSaid ? label.english : owner.value(label).bare
    return Noun(english, article: "the ", chain: [label.chinese])
  }

  private func isManyLabel(_ base: Expression, _ label: Wording) -> Bool {
    base.type.record?.records.first.map { record in
      model[record].fields.values.contains { field in
        guard case .many = field.kind else { return false }
        return field.labels.reading(orName: field.name) == label
      }
    } ?? false
  }

  func field(_ name: String, of base: Expression) -> Wording {
    let record = base.type.record?.records.first.map { model[$0] }
    let label = (record?.fields[name]?.labels ?? Labels()).reading(orName: name)
    // "Day of the award" of an award is its day; without an owner it stays what it is.
    let tail = " of the " + (record?.label.english ?? "")
    guard !(leavesOutIts && base.isIts), label.english.hasSuffix(tail) else { return label }
    return Wording(en: String(label.english.dropLast(tail.count)), zh: label.chinese)
  }

  private func plural(_ label: Wording, if isMany: Bool, asIs: Bool) -> Wording {
    isMany && !asIs ? Wording(en: English.plural(label.english), zh: label.chinese) : label
  }

  // MARK: Links

  private func reached(
    over link: LinkID, _ direction: Field.Direction, from base: Expression
  ) -> Noun {
    let type = model[link]
    let ends = direction == .forward ? [type.to] : type.from
    let labels = ends.map { model[$0].pluralLabel }
    let over = relation(link, direction)
    let owner = noun(base)
    return Noun(
      "\(English.list(labels.map(\.english), "or")) linked to \(owner.english) by \(over.english)",
      article: "the ",
      chain: [
        "與\(owner.chinese)有\(over.chinese)之" + Chinese.list(labels.map(\.chinese), "或")
      ])
  }

  /// `“ownership” (owned_by)`, 「持股」關係（owned_by）.
  func relation(_ link: LinkID, _ direction: Field.Direction) -> Wording {
    let type = model[link]
    let name = direction == .forward ? type.name : type.inverse
    guard !type.labels.entries.isEmpty else {
      return Wording(en: "`\(name)`", zh: "`\(name)` 關係")
    }
    let label = type.labels.reading(orName: name)
    return Wording(en: "“\(label.english)” (\(name))", zh: "「\(label.chinese)」關係（\(name)）")
  }

  /// A field of the link walked; a share without a label is called after the link.
  func linkField(_ name: String, of base: Expression) -> Wording {
    guard let link = base.type.record?.link else { return Wording(verbatim: "`\(name)`") }
    let type = model[link]
    guard let field = type.field(name) else {
      return name == "path"
        ? Wording(en: "chain of links", zh: "關係路徑")
        : Wording(en: "number of steps", zh: "關係層數")
    }
    guard field.labels.entries.isEmpty, case .value(.percent) = field.kind,
      !type.labels.entries.isEmpty
    else { return field.labels.reading(orName: name) }
    let label = type.labels.reading(orName: name)
    return Wording(en: "\(label.english) share", zh: "\(label.chinese)比率")
  }

  // MARK: Definitions

  /// A defined name: its label where it has one.
  func term(_ name: String, of owner: RecordID?) -> Noun {
    ExpressionReader.term(name, definition(name, of: owner)?.labels ?? Labels())
  }

  func definition(_ name: String, of owner: RecordID?) -> Definition? {
    pack.definitions.first { $0.name == name && $0.owner == owner }
  }
}

extension Expression {
  /// Whether it is the element of a filter itself.
  fileprivate var isIts: Bool {
    if case .element(.its) = kind { true } else { false }
  }
}
