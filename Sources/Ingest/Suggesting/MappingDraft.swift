import FlagSemantics

/// A first mapping for a source: fills made of guesses, and what was left.
package struct MappingDraft {
  package let sample: SourceSample
  package let guesses: [ColumnGuess]
  /// Columns that fill nothing: without a guess, or where their record can't be made.
  package let left: [String]
  let fills: [DraftFill]
  /// Columns that must be there for the mapping to be chosen.
  let required: [String]
  /// A column that tells the newer of two rows.
  let orderColumn: String?

  package init(_ sample: SourceSample, _ guesser: ColumnGuesser) {
    let guesses = guesser.guesses(sample)
    var writer = DraftWriter(sample, guesses, guesser)
    writer.write()
    self.sample = sample
    self.guesses = guesses
    fills = writer.fills
    left = sample.columns.indices.filter { !writer.used.contains($0) }.map {
      sample.columns[$0].name
    }
    required = MappingDraft.required(sample, guesses, writer.used)
    orderColumn =
      zip(guesses, sample.columns).first { guess, column in
        guard let role = guess.role else { return false }
        return column.part == nil && guesser.knowledge.orders.contains(role)
      }?.1.name
  }

  /// How many columns fill something, and how many of these a person should look at.
  package var mapped: Int { guesses.count - left.count }
  package var unsure: Int {
    let left = Set(left)
    return guesses.count {
      $0.role != nil && !left.contains($0.column) && $0.confidence < ColumnGuess.sure
    }
  }

  /// The surest columns of the row, at most six, in their order.
  private static func required(
    _ sample: SourceSample, _ guesses: [ColumnGuess], _ used: Set<Int>
  ) -> [String] {
    let whole = sample.columns.indices.filter {
      used.contains($0) && sample.columns[$0].part == nil && sample.columns[$0].isWritable
    }
    let surest = whole.sorted {
      (-guesses[$0].confidence, $0) < (-guesses[$1].confidence, $1)
    }.prefix(6).sorted()
    if !surest.isEmpty { return surest.map { sample.columns[$0].written } }
    return Array(sample.headers.filter { !$0.isEmpty && DraftText.isWritable($0) }.prefix(2))
  }
}
