import Findings

/// What a workbook is to have besides what every one has.
package struct WorkbookWishes: Sendable, Hashable {
  /// A page for the head of the agency.
  package var hasMemo = false
  /// Every subject that could not be judged.
  package var listsUndecided = false
  /// The fingerprints of the findings that are referred.
  package var referrals: [String] = []

  package init() {}
}

extension Scan {
  /// The fingerprint of a finding by what somebody calls it: its number on the sheet, or the
  /// beginning of its fingerprint, of at least eight signs. Nil where it is none, or one of several.
  package func fingerprint(called name: String) -> String? {
    if let number = Int(name), number > 0, name.utf8.count < 8 {
      let findings = Ledger.caseByCase(self)
      return number <= findings.count ? findings[number - 1].fingerprint : nil
    }
    guard name.utf8.count >= 8 else { return nil }
    let found = findings.filter { $0.fingerprint.hasPrefix(name) }
    return found.count == 1 ? found[0].fingerprint : nil
  }
}
