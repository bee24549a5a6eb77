package import Diagnostics
package import FlagSyntax
package import Values

/// Everything of a pack after it was checked: what later stages read instead of files.
package struct CheckedPack: Sendable {
  package let model: Model
  /// How sources of data fill the records of the model.
  package let mappings: [Mapping]
  package let views: [View]
  package let parameters: [Parameter]
  package let lists: [NamedList]
  package let definitions: [Definition]
  package let rules: [CheckedRule]
  package let tests: [CheckedTest]
  package let settings: [Setting]
  package let exceptions: [Exception]
  /// What the laws that are cited by their codes are called.
  package let laws: [PackManifest.LawName]
  /// How findings become cases.
  package let cases: CaseRules
  package let diagnostics: [Diagnostic]
  /// What each rule reads of the data, by its name.
  package let fieldsRead: [String: FieldsRead]

  package var hasErrors: Bool { diagnostics.contains { $0.gravity == .error } }

  /// Files that the pack names and that do not stand where it says.
  package func missingFiles(exists: (String) -> Bool) -> [Diagnostic] {
    let lists = self.lists.compactMap { list -> TableFile? in
      if case .file(let path) = list.source {
        TableFile(path: path, place: list.place)
      } else {
        nil
      }
    }
    return ([model.calendar, model.rates].compactMap { $0 } + lists).filter { !exists($0.path) }.map
    {
      Diagnostic(.fileMissing, at: $0.place, [Wording(verbatim: $0.path)])
    }
  }

  /// The pack as a test sees it: with what the test sets, and without what an office has set. A test
  /// holds the pack as it was written, and so in every office.
  package func underTest(_ settings: [Setting]) -> CheckedPack {
    CheckedPack(
      model: model, mappings: mappings, views: views, parameters: parameters, lists: lists,
      definitions: definitions, rules: rules, tests: tests,
      settings: settings, exceptions: exceptions,
      laws: laws, cases: cases, diagnostics: diagnostics, fieldsRead: fieldsRead)
  }

  /// The pack over data that end on a day; as it is, where none is given.
  package func ending(on day: CalendarDate?) -> CheckedPack {
    guard let day else { return self }
    var model = model
    model.dataDay = day
    return CheckedPack(
      model: model, mappings: mappings, views: views, parameters: parameters, lists: lists,
      definitions: definitions, rules: rules, tests: tests,
      settings: settings, exceptions: exceptions,
      laws: laws, cases: cases, diagnostics: diagnostics, fieldsRead: fieldsRead)
  }

  package func rule(named name: String) -> CheckedRule? { rules.first { $0.name == name } }
  package func parameter(named name: String) -> Parameter? { parameters.first { $0.name == name } }

  /// Whether the subjects of a rule are pairs, or records of a view that is made from pairs.
  package func judgesPairs(_ rule: CheckedRule) -> Bool {
    switch rule.subject {
    case .pair: return true
    case .group: return false
    case .record(let record, _):
      if case .pairs? = views.first(where: { $0.record == record })?.source { return true }
      return false
    }
  }

  /// What the subjects of a rule are made of: of a view, the records that it is made from.
  package func recordJudged(by rule: CheckedRule) -> RecordID? {
    switch rule.subject {
    case .record(let record, _): recordBehind(record)
    case .pair(let pair): recordBehind(pair.source)
    case .group(let group): recordBehind(group.source)
    }
  }

  private func recordBehind(_ source: Expression) -> RecordID? {
    source.type.record?.records.first.flatMap(recordBehind)
  }

  /// Views are made from records and from views before them, so this ends.
  private func recordBehind(_ record: RecordID) -> RecordID? {
    switch views.first(where: { $0.record == record })?.source {
    case .records(let set): recordBehind(set)
    case .pairs(let pair): recordBehind(pair.source)
    case .groups(let group): recordBehind(group.source)
    case nil: record
    }
  }

  /// The local settings of a target, the first that was written first.
  package func settings(of name: String) -> [Setting] {
    settings.filter { setting in
      switch setting.target {
      case .parameter(let parameter, _): parameter == name
      case .severity(let rule): "\(rule).severity" == name
      }
    }
  }
}

/// The fields that a rule reads: `tender.base_price`, `owns.share`; a list by its name alone, and the
/// tables of office days and of rates as `calendar` and `rates`.
package struct FieldsRead: Sendable, Hashable {
  package static let calendar = "calendar"
  package static let rates = "rates"

  /// What its verdict rests on.
  package let deciding: Set<String>
  /// What only its findings show, and what leads to their cases.
  package let shown: Set<String>

  package func contains(_ name: String) -> Bool { deciding.contains(name) || shown.contains(name) }
}

/// The parsed files of a pack and what its manifest asks for.
package struct PackSources: Sendable {
  package let models: [ParsedFile]
  package let rules: [ParsedFile]
  package let mappings: [ParsedFile]
  package let languages: [String]
  /// Published packs are held to more: documentation and tests for each rule.
  package let isPublished: Bool
  /// What the manifest says of single rules, in use or retired.
  package let described: [Placed<String>]
  package let retired: [PackManifest.RetiredRule]
  package let laws: [PackManifest.LawName]
  package let cases: CaseRules

  package init(
    models: [ParsedFile], rules: [ParsedFile], mappings: [ParsedFile] = [],
    languages: [String] = PackManifest.defaultLanguages, isPublished: Bool = false,
    described: [Placed<String>] = [], retired: [PackManifest.RetiredRule] = [],
    laws: [PackManifest.LawName] = [], cases: CaseRules = .standard
  ) {
    self.models = models
    self.rules = rules
    self.mappings = mappings
    self.languages = languages
    self.isPublished = isPublished
    self.described = described
    self.retired = retired
    self.laws = laws
    self.cases = cases
  }

  package init(
    models: [ParsedFile], rules: [ParsedFile], mappings: [ParsedFile] = [],
    manifest: PackManifest?
  ) {
    self.init(
      models: models, rules: rules, mappings: mappings,
      languages: manifest?.languages.map(\.value) ?? PackManifest.defaultLanguages,
      isPublished: manifest?.isPublished ?? false, described: manifest?.rules.map(\.rule) ?? [],
      retired: manifest?.retired ?? [], laws: manifest?.laws ?? [],
      cases: manifest?.cases ?? .standard)
  }
}
