package import FlagSemantics
import Tables
import Values

/// Guesses which field each column of a source fills, from its name and from what stands in it.
///
/// Names count first: the labels and names of the model, and the columns that other mappings of the
/// pack already know. What stands in the column can only speak against a guess: a column of names
/// is no amount. A guess under half is none.
package struct ColumnGuesser {
  private let model: Model
  private let fields: [Candidate]
  private let synonyms: [String: [String]]

  static let least = 50

  private struct Candidate {
    let record: RecordID
    let field: Field
    let name: String
    let texts: [HeaderWords]
    /// Texts that name the record as well: `tender title`, `廠商名稱`.
    let qualified: [HeaderWords]
  }

  package init(_ model: Model, known mappings: [Mapping]) {
    self.model = model
    fields = model.records.flatMap { record -> [Candidate] in
      guard let id = model.record(named: record.name), !record.isView else { return [] }
      return record.fieldOrder.compactMap { name in
        guard let field = record.fields[name], field.takesValue else { return nil }
        let labels = field.labels.entries.map(\.text)
        let owners = [record.name] + record.labels.entries.map(\.text)
        return Candidate(
          record: id, field: field, name: "\(record.name).\(name)",
          texts: ([name] + labels).map { HeaderWords($0) },
          qualified: owners.flatMap { owner in
            ([name] + labels).map { HeaderWords(owner + " " + $0) }
          })
      }
    }
    var synonyms: [String: [String]] = [:]
    for fill in mappings.flatMap(\.fills) {
      let target = model.name(of: fill.target)
      for field in fill.fields {
        guard case .columns(let cells) = field.source, cells.count == 1 else { continue }
        for pick in cells[0].alternatives {
          guard case .own(let text) = pick.column else { continue }
          synonyms[TableColumns.plain(text).lowercased(), default: []].append("\(target).\(field.name)")
        }
      }
    }
    self.synonyms = synonyms
  }

  /// One guess for each column, in their order; no field is given to two columns.
  package func guesses(_ sample: SourceSample) -> [ColumnGuess] {
    let scored = sample.columns.map { scores($0) }
    let affinity = affinity(scored)
    var open: [(column: Int, candidate: Int, score: Int, reason: ColumnGuess.Reason)] = []
    for (column, scores) in scored.enumerated() {
      for (candidate, score) in scores {
        let bonus = min(8, affinity[fields[candidate].record.index] ?? 0)
        open.append((column, candidate, min(100, score.score + bonus), score.reason))
      }
    }
    // The surest first; where two are as sure, the order of columns and of the model decides.
    open.sort { left, right in
      left.score != right.score
        ? left.score > right.score
        : (left.column, left.candidate) < (right.column, right.candidate)
    }
    var taken: Set<Int> = []
    var guesses: [Int: ColumnGuess] = [:]
    for entry in open where guesses[entry.column] == nil && !taken.contains(entry.candidate) {
      guard entry.score >= ColumnGuesser.least else { continue }
      taken.insert(entry.candidate)
      let candidate = fields[entry.candidate]
      guesses[entry.column] = ColumnGuess(
        column: sample.columns[entry.column].name, record: model[candidate.record].name,
        field: candidate.field.name, confidence: entry.score, reason: entry.reason)
    }
    return sample.columns.indices.map { index in
      guesses[index]
        ?? ColumnGuess(
          column: sample.columns[index].name, record: nil, field: nil, confidence: 0, reason: .none)
    }
  }

  private typealias Score = (score: Int, reason: ColumnGuess.Reason)

  private func scores(_ column: SourceSample.Column) -> [Int: Score] {
    let header = HeaderWords(column.name)
    let known = synonyms[TableColumns.plain(column.name).lowercased()] ?? []
    var scores: [Int: Score] = [:]
    for (index, candidate) in fields.enumerated() {
      var score: Score
      if known.contains(candidate.name) {
        score = (95, .synonym)
      } else {
        let plain = candidate.texts.map { header.likeness(to: $0) }.max() ?? 0
        let full = candidate.qualified.map { header.likeness(to: $0) }.max() ?? 0
        // A name alone may belong to many records.
        let best = max(plain * 90 / 100, full)
        score = (best, best >= 90 ? .label : .likeness)
      }
      if score.score < 40 { continue }
      score.score = score.score * FieldShape(candidate.field, model).fit(column.values) / 100
      if score.score >= 40 { scores[index] = score }
    }
    return scores
  }

  /// How many columns point to each record: where most of a file belongs, the rest is likelier.
  private func affinity(_ scored: [[Int: Score]]) -> [Int: Int] {
    var affinity: [Int: Int] = [:]
    for scores in scored {
      let records = Set(scores.filter { $0.value.score >= 60 }.map { fields[$0.key].record.index })
      for record in records { affinity[record, default: 0] += 1 }
    }
    return affinity
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
