/// Reads yes and no: 是, 否, 有, 無, Y, N, true, false, 1, 0, V, ✓, ○, ×.
///
/// The first word counts: notices go on behind it, as in 否，預估分包予中小企業之金額 0 元.
package enum TruthCell {
  package static func truth(_ cell: Span<UInt8>) throws(CellTrouble) -> Bool {
    var scan = CellScan(cell)
    guard scan.count > 0 else { throw .blank }
    guard let (truth, mayGoOn) = scan.take(words) else { throw .noTruth }
    guard !scan.isAtEnd else { return truth }
    guard mayGoOn, takeBreak(&scan) else { throw .noTruth }
    // 是，否 is a form that nobody has filled in.
    if let (second, _) = scan.take(words), second != truth, scan.isAtEnd { throw .noTruth }
    return truth
  }

  /// What parts the word from the prose behind it.
  private static func takeBreak(_ scan: inout CellScan) -> Bool {
    switch scan.next {
    case ",", ";", "。", "\n", "(", ":":
      scan.index += 1
      scan.skipSpaces()
      return true
    default: return false
    }
  }

  /// Signs and single letters are the whole cell: `1,000` is no truth.
  private static let words = WordTable<(truth: Bool, mayGoOn: Bool)>([
    ("是", (true, true)), ("否", (false, true)), ("有", (true, true)), ("無", (false, true)),
    ("YES", (true, true)), ("TRUE", (true, true)), ("FALSE", (false, true)), ("NO", (false, true)),
    ("Y", (true, false)), ("N", (false, false)), ("T", (true, false)), ("F", (false, false)),
    ("1", (true, false)), ("0", (false, false)), ("V", (true, false)), ("✓", (true, false)),
    ("✔", (true, false)), ("√", (true, false)), ("ˇ", (true, false)), ("○", (true, false)),
    ("◯", (true, false)), ("×", (false, false)), ("✗", (false, false)), ("✘", (false, false)),
    ("╳", (false, false)),
  ])
}
