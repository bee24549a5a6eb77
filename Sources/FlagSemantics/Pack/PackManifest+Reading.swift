package import Diagnostics
import FlagSyntax

extension PackManifest {
  /// Reads a manifest and says all that is wrong with it, in the order of the file.
  package static func read(
    _ file: SourceFile
  ) -> (manifest: PackManifest, diagnostics: [Diagnostic]) {
    let document = TOMLDocument(reading: file)
    var checker = ManifestChecker()
    checker.check(
      document.root, against: ManifestKey.pack,
      of: Wording(en: "a manifest", zh: "規則集說明檔"), missedAt: Place(file, 0..<0))
    let manifest = PackManifest(document.root, in: file)
    let found = document.diagnostics + checker.diagnostics + manifest.contradictions
    let sorted = found.enumerated().sorted {
      ($0.element.place.range.lowerBound, $0.offset)
        < ($1.element.place.range.lowerBound, $1.offset)
    }
    return (manifest, sorted.map(\.element))
  }

  private init(_ root: TOMLTable, in file: SourceFile) {
    self.file = file
    name = root.text(.name) ?? Placed("", at: file.whole)
    version = root.version(.version) ?? Placed(SemanticVersion(0, 0, 0), at: file.whole)
    titles = root[ManifestKey.title.name]?.titles ?? []
    model = root.text(.model) ?? Placed(PackManifest.defaultModel, at: file.whole)
    languages =
      root[ManifestKey.languages.name] == nil
      ? PackManifest.defaultLanguages.map { Placed($0, at: file.whole) }
      : root.texts(.languages)
    if case .truth(let truth) = root[ManifestKey.published.name]?.content {
      isPublished = truth
    } else {
      isPublished = false
    }
    families = root.members(.families).map { RuleFamily(id: $0.id, titles: $0.value.titles) }
    laws = root.members(.laws).map { LawName(code: $0.id, titles: $0.value.titles) }
    rules = root.members(.rules).compactMap { member in
      member.value.table.map { RuleMetadata(member.id, $0) }
    }
    cases = CaseRules(root[ManifestKey.cases.name]?.table, rules: rules)
    retired = root.members(.retired).compactMap { member in
      member.value.table.map { RetiredRule(member.id, $0) }
    }
  }
}

extension PackManifest.RuleMetadata {
  fileprivate init(_ rule: Placed<String>, _ table: TOMLTable) {
    self.rule = rule
    cards = table.texts(.card)
    kinds = table.texts(.kind)
    evidence = table.texts(.evidence)
    confidence = table.whole(.confidence) ?? 100
    ocp = table.texts(.ocp)
    feeds = table.texts(.feeds)
    family = table.text(.family)
  }
}

extension PackManifest.RetiredRule {
  fileprivate init(_ rule: Placed<String>, _ table: TOMLTable) {
    self.rule = rule
    successor = table.text(.successor)
    reason = table.text(.reason) ?? Placed("", at: rule.place)
    since = table.version(.since) ?? Placed(SemanticVersion(0, 0, 0), at: rule.place)
  }
}
