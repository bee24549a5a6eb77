/// Finds the one name that a mistyped word was surely meant to be.
package enum Suggestion {
  /// The only nearest candidate, or nil when none is near enough or two are equally near.
  ///
  /// A wrong guess costs a reader more than none, so the limit is a third of the word (one to three
  /// slips), and a word of up to three letters must keep its first one. Letter case is no slip;
  /// parts in another order (`price_base`) count as one.
  ///
  ///     Suggestion.closest(to: "base_price_anounced_at", among: ["base_price_announced_at"])
  ///     Suggestion.closest(to: "cvv", among: ["currval"])  // nil
  package static func closest(
    to typed: String, among candidates: some Sequence<String>
  ) -> String? {
    let word = Word(typed)
    var best: (name: String, distance: Int)?
    var isTied = false
    for candidate in candidates where candidate != typed && candidate != best?.name {
      let limit = min(word.limit, best?.distance ?? word.limit)
      guard let distance = word.distance(to: Word(candidate), limit: limit) else { continue }
      isTied = distance == best?.distance
      if !isTied { best = (candidate, distance) }
    }
    return isTied ? nil : best?.name
  }
}

/// A name prepared for comparison.
private struct Word {
  private let letters: [Unicode.Scalar]
  private let parts: [Substring]

  init(_ name: String) {
    let lower = name.lowercased()
    letters = Array(lower.unicodeScalars)
    parts = lower.split(separator: "_").sorted()
  }

  /// How many slips are forgiven; a word of one or two letters says too little to guess from.
  var limit: Int {
    letters.count < 3 ? 0 : min(max(letters.count / 3, 1), 3)
  }

  /// The slips between two words, or nil when they are more than `limit`.
  func distance(to other: Word, limit: Int) -> Int? {
    if limit >= 1, letters != other.letters, parts.count > 1, parts == other.parts { return 1 }
    let distance = EditDistance.between(letters, other.letters, limit: limit)
    guard let distance, distance > 0, letters.count <= 3 else { return distance }
    let isSwapped = letters.sorted() == other.letters.sorted()
    return isSwapped || letters.first == other.letters.first ? distance : nil
  }
}
