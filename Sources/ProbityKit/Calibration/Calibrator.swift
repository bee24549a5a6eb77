import Findings
import FlagSemantics
import Ingest
import Scanning
import Values
import Workers

/// Judges one supply again and again, each time with another value of one limit.
struct Calibrator {
  let pack: CheckedPack
  let rules: [CheckedRule]
  let data: Dataset
  let workers: Workers

  /// Outcomes by rule, with a pack that may differ in its limits.
  func counts(
    _ some: [CheckedRule], _ changed: CheckedPack
  ) -> [String: Calibration.Counts] {
    let tallies = Scanner(changed, some, data, workers).tallies()
    return Dictionary(uniqueKeysWithValues: tallies.map { ($0.rule, Calibration.Counts($0)) })
  }

  /// What each limit does a tenth lower and a tenth higher, to the rules that rest on it.
  func moves(
    of limits: [Limit], from base: [String: Calibration.Counts], _ step: () -> Void
  ) -> [Calibration.Move] {
    limits.flatMap { limit -> [Calibration.Move] in
      step()
      let resting = resting(on: limit)
      guard let value = limit.value.ofPolicy,
        let lower = limit.value.moved(byPercent: -10)?.ofPolicy,
        let higher = limit.value.moved(byPercent: 10)?.ofPolicy,
        let less = limit.moved(byPercent: -10, in: pack).map({ counts(resting, $0) }),
        let more = limit.moved(byPercent: 10, in: pack).map({ counts(resting, $0) })
      else { return [] }
      return resting.map { rule in
        Calibration.Move(
          parameter: limit.parameter.name, code: limit.code, rule: rule.name, value: value,
          lower: lower, higher: higher, flagged: base[rule.name]?.flagged ?? 0,
          flaggedAtLower: less[rule.name]?.flagged ?? 0,
          flaggedAtHigher: more[rule.name]?.flagged ?? 0)
      }
    }
  }

  private func resting(on limit: Limit) -> [CheckedRule] {
    rules.filter { pack.parameters(deciding: $0).contains(limit.parameter.name) }
  }

  /// In percent of the limit: from what hardly shows to half of it.
  private static let steps = [1, 2, 3, 5, 8, 10, 15, 20, 30, 40, 50]

  /// For a rule that flags too much: the limit of the office's own choosing that brings it under
  /// the share with the smallest move, if one does. A limit at which it flags nothing any more is
  /// none.
  func proposal(
    for rule: CheckedRule, _ before: Calibration.Counts, _ limits: [Limit], most: Ratio
  ) -> Calibration.Proposal? {
    let own = limits.filter { limit in
      !limit.isOfLaw && pack.parameters(deciding: rule).contains(limit.parameter.name)
    }
    for percent in Calibrator.steps {
      for limit in own {
        for signed in [-percent, percent] {
          guard let changed = limit.moved(byPercent: signed, in: pack),
            let after = counts([rule], changed)[rule.name], after.flagged > 0,
            !after.flags(over: most), let value = limit.value.ofPolicy,
            let proposed = limit.value.moved(byPercent: signed)?.ofPolicy
          else { continue }
          return Calibration.Proposal(
            parameter: limit.parameter.name, code: limit.code, rule: rule.name, value: value,
            proposed: proposed, before: before, after: after)
        }
      }
    }
    return nil
  }
}

extension Calibration.Counts {
  init(_ tally: Tally) {
    self.init(
      flagged: tally.flagged, clear: tally.clear, outside: tally.outside,
      undecided: tally.undecided)
  }

  /// Whether more of the judged are flagged than the share.
  func flags(over most: Ratio) -> Bool {
    Ratio(Int128(flagged), Int128(max(1, judged))).map { most < $0 } ?? false
  }
}
