internal import Diagnostics
internal import ProbityKit

extension CalibrationPage {
  /// All of it, for programs.
  var json: JSONValue {
    [
      "rules": .array(calibration.rules.map(\.json)),
      "moves": .array(calibration.moves.map(\.json)),
      "fields": .array(calibration.fields.map { .string($0) }),
      "markets": .array(calibration.markets.map { $0.json(fewest: calibration.fewest) }),
      "fewest": .integer(calibration.fewest),
      "proposals": .array(calibration.proposals.map(\.json)),
    ]
  }
}

extension Calibration.Counts {
  fileprivate var json: JSONValue {
    [
      "flagged": .integer(flagged), "clear": .integer(clear), "outside": .integer(outside),
      "undecided": .integer(undecided),
    ]
  }
}

extension Calibration.Outcome {
  fileprivate var json: JSONValue {
    .object(skippingNil: [
      ("rule", .string(rule)), ("outcomes", tally.json),
      ("warning", warning.map { .string($0.code) }),
    ])
  }
}

extension Calibration.Warning {
  fileprivate var code: String {
    switch self {
    case .nothingToJudge: "nothing_to_judge"
    case .neverDecides: "never_decides"
    case .tooFew: "too_few"
    case .flagsOften: "flags_often"
    }
  }
}

extension Calibration.Move {
  fileprivate var json: JSONValue {
    .object(skippingNil: [
      ("parameter", .string(parameter)), ("code", code.map { .string($0) }),
      ("rule", .string(rule)), ("value", .string(value)), ("flagged", .integer(flagged)),
      ("lower", .string(lower)), ("flagged_at_lower", .integer(flaggedAtLower)),
      ("higher", .string(higher)), ("flagged_at_higher", .integer(flaggedAtHigher)),
    ])
  }
}

extension Calibration.Market {
  fileprivate func json(fewest: Int) -> JSONValue {
    [
      "values": .array(values.map { .string($0) }), "matters": .integer(matters),
      "too_few": .bool(matters < fewest),
      "flagged": .object(flagged.map { .init($0.rule, .integer($0.count)) }),
    ]
  }
}

extension Calibration.Proposal {
  fileprivate var json: JSONValue {
    .object(skippingNil: [
      ("parameter", .string(parameter)), ("code", code.map { .string($0) }),
      ("rule", .string(rule)), ("value", .string(value)), ("proposed", .string(proposed)),
      ("before", before.json), ("after", after.json),
    ])
  }
}
