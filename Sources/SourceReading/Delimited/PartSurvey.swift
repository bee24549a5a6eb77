internal import CByteScan

/// A part of a file between two line feeds, and what it holds if it begins in or out of quotes.
///
/// Whether the first of its lines begins a row is not known until all parts before it are known; so
/// both are counted at once, and every part at the same time as the others.
struct PartSurvey: Sendable {
  let range: Range<Int>
  /// Line feeds.
  let lines: Int
  /// Whether the quotes of the part open one more time than they close, or the other way round.
  let turns: Bool
  let outside: Outlook
  let inside: Outlook

  struct Outlook: Sendable {
    /// How many rows end in the part.
    let rows: Int
    /// Where the first of them ends, and how many lines end up to there.
    let firstEnd: Int?
    let linesToFirst: Int
    /// Where a quote stands that is not at the border of a cell: the first and the last of them.
    let odd: ClosedRange<Int>?

    init(_ outlook: bytescan_outlook, from start: Int) {
      rows = outlook.rows
      firstEnd = outlook.first_row_end < 0 ? nil : start + outlook.first_row_end
      linesToFirst = outlook.lines_to_first
      odd =
        outlook.first_odd < 0 ? nil : start + outlook.first_odd...start + outlook.last_odd
    }
  }

  init(
    _ range: Range<Int>, of file: some PositionedBytes, _ dialect: Dialect, _ portions: Portions
  ) throws(SourceTrouble) {
    var survey = bytescan_new_survey()
    var supply = PartSupply(source: file, offset: range.lowerBound, end: range.upperBound)
    // All pieces but the last must have whole blocks of 64 bytes.
    let size = max(64, portions.piece / 64 * 64)
    var bytes: [UInt8] = []
    var hasEnded = false
    while !hasEnded {
      bytes.removeAll(keepingCapacity: true)
      try supply.fill(&bytes, upTo: size, &hasEnded)
      let count = bytes.count
      bytes.appendPadding()
      ByteScan.look(bytes, count: count, dialect, into: &survey)
    }
    self.range = range
    lines = survey.lines
    turns = survey.quotes % 2 == 1
    outside = Outlook(survey.from.0, from: range.lowerBound)
    inside = Outlook(survey.from.1, from: range.lowerBound)
  }
}
