package import Diagnostics
import Findings
import FlagSemantics

/// The findings for a spreadsheet: one line each, as RFC 4180 has it.
///
/// Spreadsheets take what begins with `=` for a formula, wherever it came from, and read UTF-8 only
/// behind a mark; so such cells get an apostrophe, and the text its mark.
extension Scan {
  package func csv(in language: Language) -> String {
    let header = [
      "fingerprint", "priority", "rule", "severity", "subject", "message", "file", "part", "row",
      "case",
    ]
    let rows = findings.map { finding -> [String] in
      let place = finding.evidence.lazy.compactMap(\.place).first
      return [
        finding.fingerprint, finding.priority?.rawValue ?? "", finding.rule,
        finding.severity.rawValue, finding.subject.text,
        finding.message(in: language.rawValue) ?? finding.messages.first?.text ?? "",
        place?.path ?? "", place?.part ?? place?.pointer ?? "", place.map { "\($0.number)" } ?? "",
        finding.cases.first ?? "",
      ]
    }
    return "\u{FEFF}"
      + ([header] + rows).map { $0.map(Scan.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell that is taken as it is written.
  private static func cell(_ text: String) -> String {
    let formulaSigns: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]
    let isFormula = text.unicodeScalars.first.map(formulaSigns.contains) ?? false
    let safe = isFormula ? "'" + text : text
    let needsQuotes = safe.unicodeScalars.contains { [",", "\"", "\r", "\n"].contains($0) }
    guard needsQuotes || safe.first == " " || safe.last == " " else { return safe }
    var quoted = "\""
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
