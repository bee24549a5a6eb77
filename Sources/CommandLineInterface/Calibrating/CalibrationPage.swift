internal import Diagnostics
internal import ProbityKit
internal import Reporting

/// A calibration for people.
struct CalibrationPage {
  let calibration: Calibration
  private let pack: Pack
  private let call: Call
  private var language: Language { call.language }

  init(_ calibration: Calibration, _ pack: Pack, _ call: Call) {
    self.calibration = calibration
    self.pack = pack
    self.call = call
  }

  var text: String {
    [outcomes, warnings, moves, markets].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func heading(_ words: [Wording]) -> [String] { words.map { $0.text(in: language) } }

  // MARK: Outcomes

  private var outcomes: String {
    let head = heading([
      Wording(en: "rule", zh: "規則"), Wording(en: "subjects", zh: "對象"),
      Wording(en: "flagged", zh: "紅旗"), Wording(en: "", zh: ""), Wording(en: "clear", zh: "無紅旗"),
      Wording(en: "", zh: ""), Wording(en: "outside", zh: "不適用"), Wording(en: "", zh: ""),
      Wording(en: "undecided", zh: "無法判定"), Wording(en: "", zh: ""),
    ])
    let rows = calibration.rules.map { outcome in
      let tally = outcome.tally
      return [outcome.rule, tally.subjects.grouped]
        + [tally.flagged, tally.clear, tally.outside, tally.undecided].flatMap {
          [$0.grouped, CalibrationPage.share($0, tally.subjects)]
        }
    }
    return AlignedRows([head] + rows, right: Set(1...9)).text
  }

  /// With one digit, halves away from zero.
  static func share(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "–" }
    let tenths = (part * 2000 + whole) / (whole * 2)
    return "\(tenths / 10).\(tenths % 10)%"
  }

  private var warnings: String {
    calibration.rules.compactMap { outcome in
      wording(of: outcome).map { "! \(outcome.rule): \($0.text(in: language))\n" }
    }.joined()
  }

  private func wording(of outcome: Calibration.Outcome) -> Wording? {
    switch outcome.warning {
    case .nothingToJudge:
      Wording(en: "can never fire: there is nothing to judge", zh: "不可能成立：沒有可判定的對象")
    case .neverDecides:
      Wording(en: "can never fire: {0}", zh: "不可能成立：{0}").filled(with: [
        outcome.lacks?.wording ?? Wording(en: "data are missing", zh: "資料缺漏")
      ])
    case .tooFew:
      Wording(
        en: "decides only {0}, too few to say how often it flags or to set a limit by",
        zh: "僅判定 {0} 件，件數過少，不足以估計紅旗比例或據以調整門檻"
      ).filled(with: [Wording(verbatim: outcome.tally.decided.grouped)])
    case .flagsOften:
      Wording(en: "flags {0} of what it judges", zh: "紅旗占判定對象 {0}").filled(with: [
        Wording(verbatim: CalibrationPage.share(outcome.tally.flagged, outcome.tally.judged))
      ])
    case nil: nil
    }
  }

  // MARK: Limits

  private var moves: String {
    let changing = calibration.moves.filter {
      $0.flaggedAtLower != $0.flagged || $0.flaggedAtHigher != $0.flagged
    }
    guard !calibration.moves.isEmpty else { return "" }
    let idle = calibration.moves.count - changing.count
    let rest =
      idle == 0
      ? ""
      : Wording(en: "{0} moves of limits change nothing\n", zh: "{0} 項門檻變動不影響結果\n")
        .filled(with: [Wording(verbatim: idle.grouped)]).text(in: language)
    guard !changing.isEmpty else { return rest }
    let head = heading([
      Wording(en: "limit", zh: "門檻"), Wording(en: "rule", zh: "規則"),
      Wording(en: "a tenth lower", zh: "降低一成"), Wording(en: "", zh: ""),
      Wording(en: "as it is", zh: "現值"), Wording(en: "", zh: ""),
      Wording(en: "a tenth higher", zh: "提高一成"), Wording(en: "", zh: ""),
    ])
    let rows = changing.map { move in
      [
        move.code.map { "\(move.parameter)(\($0))" } ?? move.parameter, move.rule, move.lower,
        move.flaggedAtLower.grouped, move.value, move.flagged.grouped, move.higher,
        move.flaggedAtHigher.grouped,
      ]
    }
    return AlignedRows([head] + rows, right: [3, 5, 7]).text + rest
  }

  // MARK: Markets

  private var markets: String {
    guard !calibration.markets.isEmpty else { return "" }
    let width = calibration.fields.count
    let head =
      calibration.fields
      + heading([
        Wording(en: "matters", zh: "案件"), Wording(en: "rule", zh: "規則"),
        Wording(en: "flagged", zh: "紅旗"), Wording(en: "per 1,000", zh: "每千件"),
      ])
    let rows = calibration.markets.flatMap { market -> [[String]] in
      let own = market.flagged.map { rule, count in
        [
          rule, count.grouped,
          market.matters < calibration.fewest ? "–" : (count * 1000 / market.matters).grouped,
        ]
      }
      let values = market.values.map { $0.isEmpty ? "–" : $0 } + [market.matters.grouped]
      guard let first = own.first else { return [values] }
      return [values + first]
        + own.dropFirst().map { Array(repeating: "", count: width + 1) + $0 }
    }
    return AlignedRows([head] + rows, right: [width, width + 2, width + 3]).text + smallMarkets
  }

  private var smallMarkets: String {
    let small = calibration.markets.count { $0.matters < calibration.fewest }
    guard small > 0 else { return "" }
    return Wording(
      en: "{0} of {1} markets have fewer than {2} matters: too few for a rate or a limit\n",
      zh: "{1} 個市場中有 {0} 個不足 {2} 件，件數過少，不計比率亦不宜據以調整門檻\n"
    ).filled(with: [
      Wording(verbatim: small.grouped), Wording(verbatim: calibration.markets.count.grouped),
      Wording(verbatim: calibration.fewest.grouped),
    ]).text(in: language)
  }
}
