import Diagnostics

/// How the examples of the kinds are put together, so that each shows a whole rule.
extension DiagnosticKind.Sample {
  /// A rule round the clauses that an example is about, with what stands before and after it.
  ///
  ///     .rule("flag when count(tender.bids) is 0")
  ///     .rule("flag when a.phone is b.phone", for: "pair of bids a, b sharing tender", key: "{a.id}")
  static func rule(
    _ clauses: String..., for subject: String = "tender", severity: String = "low",
    asOf day: String? = nil, key: String? = nil, before: String = "", after: String = ""
  ) -> DiagnosticKind.Sample {
    let named = key ?? "{\(subject).id}"
    return text(
      clauses, for: subject, severity: severity, asOf: day,
      say: "zh-TW \"\(named) 須查核\" en \"\(named) needs a look\"", before: before, after: after)
  }

  /// A rule that flags tenders without bids, and what it says.
  static func saying(_ texts: String, flag: String = "count(tender.bids) is 0")
    -> DiagnosticKind.Sample
  {
    text(["flag when \(flag)"], for: "tender", severity: "low", asOf: nil, say: texts)
  }

  private static func text(
    _ clauses: [String], for subject: String, severity: String, asOf day: String?, say: String,
    before: String = "", after: String = ""
  ) -> DiagnosticKind.Sample {
    var lines = [
      "rule needs_a_look",
      "  zh-TW \"須查核\" en \"Needs a look\"",
      "  severity \(severity)",
    ]
    if let day { lines.append("  as of \(day)") }
    lines.append("  for each \(subject)")
    lines += clauses.map { "  " + $0 }
    lines.append("  say \(say)")
    let parts = [before, lines.joined(separator: "\n"), after].filter { !$0.isEmpty }
    return DiagnosticKind.Sample("example.flag", parts.joined(separator: "\n\n") + "\n")
  }
}
