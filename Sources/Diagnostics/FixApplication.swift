/// A file with as many fixes put in as go together in one round.
///
/// A fix goes in whole or not at all. One that touches what another has already changed is left for
/// the next round, when the file has been read and checked again.
package struct FixApplication: Sendable {
  /// The file as it is now.
  package let bytes: [UInt8]
  /// How many fixes went in.
  package let applied: Int
  /// How many wait for the next round.
  package let postponed: Int

  package init(of diagnostics: [Diagnostic], to file: SourceFile) {
    let fixes = diagnostics.compactMap(\.fix)
      .filter { $0.file == file }
      .compactMap { OrderedFix($0) }
      .sorted { $0.start < $1.start }
    var chosen = ChosenEdits()
    applied = fixes.count { chosen.take($0) }
    postponed = fixes.count - applied
    bytes = chosen.rewritten(file.bytes)
  }
}

/// A fix whose edits are known to fit the file and one another, from first to last.
private struct OrderedFix {
  let edits: [Fix.Edit]
  let start: Int

  /// Nil for a fix that changes nothing, reaches outside the file or overlaps itself.
  init?(_ fix: Fix) {
    let edits = fix.edits.sorted { $0.order < $1.order }
    guard let first = edits.first, let last = edits.last,
      first.range.lowerBound >= 0, last.range.upperBound <= fix.file.bytes.count,
      zip(edits, edits.dropFirst()).allSatisfy({ $0.range.upperBound <= $1.range.lowerBound }),
      edits.contains(where: { !fix.file.bytes[$0.range].elementsEqual($0.replacement.utf8) })
    else { return nil }
    self.edits = edits
    self.start = first.range.lowerBound
  }
}

/// The edits of one round, sorted by place.
private struct ChosenEdits {
  private var edits: [Fix.Edit] = []

  /// Takes every edit of a fix, or none.
  mutating func take(_ fix: OrderedFix) -> Bool {
    let positions = fix.edits.map { position(for: $0) }
    for (edit, position) in zip(fix.edits, positions) {
      if position > 0, edit.disturbs(edits[position - 1]) { return false }
      if position < edits.count, edit.disturbs(edits[position]) { return false }
    }
    for (count, (edit, position)) in zip(fix.edits, positions).enumerated() {
      edits.insert(edit, at: position + count)
    }
    return true
  }

  private func position(for edit: Fix.Edit) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].order < edit.order { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func rewritten(_ old: [UInt8]) -> [UInt8] {
    var new: [UInt8] = []
    new.reserveCapacity(old.count)
    var done = 0
    for edit in edits {
      new += old[done..<edit.range.lowerBound]
      new += edit.replacement.utf8
      done = edit.range.upperBound
    }
    return new + old[done...]
  }
}

extension Fix.Edit {
  fileprivate var order: (Int, Int) { (range.lowerBound, range.upperBound) }

  /// Whether two edits cannot both go in: they overlap, or one inserts where the other ends.
  fileprivate func disturbs(_ other: Fix.Edit) -> Bool {
    if range.isEmpty || other.range.isEmpty {
      return range.lowerBound <= other.range.upperBound
        && other.range.lowerBound <= range.upperBound
    }
    return range.overlaps(other.range)
  }
}
