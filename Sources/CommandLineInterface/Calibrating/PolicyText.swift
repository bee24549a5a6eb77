internal import Diagnostics
internal import ProbityKit

/// What a calibration proposes, as a file of local policy.
struct PolicyText {
  private let calibration: Calibration
  private let call: Call

  init(_ calibration: Calibration, _ call: Call) {
    self.calibration = calibration
    self.call = call
  }

  /// Rules that flag too much and that no limit of the office's own brings under the share.
  private var left: [Calibration.Outcome] {
    let helped = Set(calibration.proposals.map(\.rule))
    return calibration.rules.filter { $0.warning == .flagsOften && !helped.contains($0.rule) }
  }

  /// One for each limit: where two rules rest on it, that of the first.
  private var settings: [Calibration.Proposal] {
    var seen: Set<String> = []
    return calibration.proposals.filter { seen.insert($0.target).inserted }
  }

  var text: String {
    var lines = [
      "# "
        + Wording(
          en:
            "Proposed by `probity calibrate` for rules that flag more than {0} of what they judge.",
          zh: "`probity calibrate` 就紅旗超過判定對象 {0} 之規則所提建議。"
        ).filled(with: [Wording(verbatim: call[CalibrateOptions.mostFlagged] ?? "")])
        .text(in: call.language)
    ]
    for proposal in settings {
      lines.append(
        "set \(proposal.target) is \(proposal.proposed) because \"\(reason(proposal))\"")
    }
    for outcome in left {
      lines.append(
        "# "
          + Wording(
            en: "{0} flags {1} of {2}; no limit of its own, moved by up to half, changes that.",
            zh: "{0}：{2} 件中紅旗 {1} 件；其自訂門檻調整至五成仍無法降低。"
          ).filled(with: [
            Wording(verbatim: outcome.rule), Wording(verbatim: outcome.tally.flagged.grouped),
            Wording(verbatim: outcome.tally.judged.grouped),
          ]).text(in: call.language))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func reason(_ proposal: Calibration.Proposal) -> String {
    let data = call.all(DataOptions.paths).joined(separator: " ").filter { $0 != "\"" }
    return Wording(
      en: "calibrated on {0}: {1} flags {2} of {3} instead of {4}",
      zh: "以 {0} 校準：{1} 紅旗由 {4} 件降為 {2} 件（判定 {3} 件）"
    ).filled(with: [
      Wording(verbatim: data), Wording(verbatim: proposal.rule),
      Wording(verbatim: proposal.after.flagged.grouped),
      Wording(verbatim: proposal.after.judged.grouped),
      Wording(verbatim: proposal.before.flagged.grouped),
    ]).text(in: call.language)
  }

  func summary(_ path: String) -> String {
    Wording(
      en: "{0}: {1} settings proposed, {2} rules left as they are\n",
      zh: "{0}：建議 {1} 項設定，{2} 條規則維持不變\n"
    ).filled(with: [
      Wording(verbatim: path), Wording(verbatim: "\(settings.count)"),
      Wording(verbatim: "\(left.count)"),
    ]).text(in: call.language)
  }
}

extension Calibration.Proposal {
  /// As a policy names it: with its code, where it has one.
  fileprivate var target: String { code.map { "\(parameter) for \($0)" } ?? parameter }
}
