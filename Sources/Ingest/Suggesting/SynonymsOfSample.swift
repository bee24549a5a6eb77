/// What the columns of a source fill in the mappings that know them.
///
/// A mapping that knows most of the columns knows best what each means: 公告日 among the columns of an
/// award notice is another day than in a tender notice.
struct SynonymsOfSample {
  private let knowledge: MappingKnowledge
  /// How much of the source each mapping knows, in hundredths.
  private var coverage: [Int: Int] = [:]

  init(_ sample: SourceSample, _ knowledge: MappingKnowledge) {
    self.knowledge = knowledge
    var known: [Int: Int] = [:]
    for column in sample.columns {
      for mapping in synonyms(of: column).keys { known[mapping, default: 0] += 1 }
    }
    coverage = known.mapValues { 1 + $0 * 100 / max(1, sample.columns.count) }
  }

  private func names(of column: SourceSample.Column) -> [String] {
    let inner = column.label.split { "/:：".contains($0) }.last.map(String.init)
    return [column.name, column.label, inner ?? ""].map { MappingKnowledge.plain($0) }
  }

  private func synonyms(of column: SourceSample.Column) -> [Int: Set<FieldRole>] {
    for name in names(of: column) {
      if let known = knowledge.synonyms[name] { return known }
    }
    return [:]
  }

  /// Whether a mapping that knows half of the source knows the column.
  func isWellKnown(_ column: SourceSample.Column) -> Bool {
    synonyms(of: column).keys.contains { (coverage[$0] ?? 0) >= 50 }
  }

  /// The fields that columns of this name fill, each with its share of those who know, in hundredths.
  func roles(of column: SourceSample.Column) -> [FieldRole: Int] {
    let synonyms = synonyms(of: column)
    var weights: [FieldRole: Int] = [:]
    var all = 0
    for (mapping, roles) in synonyms {
      // The square: who knows twice as much counts four times.
      let weight = (coverage[mapping] ?? 1) * (coverage[mapping] ?? 1)
      all += weight
      for role in roles { weights[role, default: 0] += weight }
    }
    return weights.mapValues { $0 * 100 / max(1, all) }
  }

  /// The stretch of a column of this name that fills a field, as a mapping writes it.
  func stretch(of column: SourceSample.Column, for role: FieldRole) -> String? {
    for name in names(of: column) {
      let found = (knowledge.parts[name] ?? []).filter { stretch in
        stretch.role == role
          && column.share { text in stretch.marks.allSatisfy { text.contains($0) } } >= 50
      }
      if let text = found.map(\.text).min() { return text }
    }
    return nil
  }
}
