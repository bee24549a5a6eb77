package import FlagSemantics
package import Ingest
import Findings
import Scanning
package import Values
import Workers

/// What a calibration is told.
package struct CalibrationTerms: Sendable {
  /// A rule that flags more of what it judges is warned of.
  package let most: Ratio
  /// A share of fewer is told to be of too few, and no limit is proposed by it.
  package let fewest: Int
  /// Fields of the matter by which markets are told apart; of a day the year counts.
  package let fields: [String]
  package let threads: Int?

  package init(most: Ratio, fewest: Int, fields: [String], threads: Int?) {
    self.most = most
    self.fewest = fewest
    self.fields = fields
    self.threads = threads
  }
}

extension Pack {
  /// How the rules behave over data that were read once; `step` is told each time that all of one
  /// limit was tried, with how many there are.
  package func calibration(
    of rules: [CheckedRule], over supply: Supply, tables: PackTables, _ terms: CalibrationTerms,
    step: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) -> Calibration {
    let calibrator = Calibrator(
      pack: checked, rules: rules, data: dataset(supply, tables),
      workers: terms.threads.map { Workers($0) } ?? .forThisMachine)
    let report = scanner(rules, over: supply, tables: tables, threads: terms.threads).report()
    let base = Dictionary(
      uniqueKeysWithValues: report.rules.map { ($0.rule, Calibration.Counts($0)) })
    let outcomes = report.rules.map { Calibration.Outcome($0, terms) }
    let limits = Limit.all(of: rules, in: checked)
    var done = 0
    let moves = calibrator.moves(of: limits, from: base) {
      step(done, limits.count)
      done += 1
    }
    let proposals = outcomes.compactMap { outcome -> Calibration.Proposal? in
      guard outcome.warning == .flagsOften, let rule = checked.rule(named: outcome.rule) else {
        return nil
      }
      return calibrator.proposal(for: rule, outcome.tally, limits, most: terms.most)
    }
    return Calibration(
      rules: outcomes, moves: moves, fields: terms.fields,
      markets: terms.fields.isEmpty
        ? [] : MarketsOfScan(supply, checked, terms.fields).markets(of: report),
      proposals: proposals, fewest: terms.fewest)
  }
}

extension Calibration.Outcome {
  fileprivate init(_ summary: RuleSummary, _ terms: CalibrationTerms) {
    let counts = Calibration.Counts(summary)
    let warning: Calibration.Warning? =
      if counts.judged == 0 {
        .nothingToJudge
      } else if counts.undecided == counts.judged {
        .neverDecides
      } else if counts.decided < terms.fewest {
        .tooFew
      } else if counts.flags(over: terms.most) {
        .flagsOften
      } else {
        nil
      }
    self.init(
      rule: summary.rule, tally: counts, lacks: summary.causes.first?.cause, warning: warning)
  }
}

extension Calibration.Counts {
  fileprivate init(_ summary: RuleSummary) {
    self.init(
      flagged: summary.flagged, clear: summary.clear, outside: summary.outside,
      undecided: summary.undecided)
  }
}
