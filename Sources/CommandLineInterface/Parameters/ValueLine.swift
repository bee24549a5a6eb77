internal import Diagnostics
internal import FlagSemantics
internal import Values

/// One value of a parameter, or one severity of a rule, with who says so.
struct ValueLine {
  /// As it is written in the file.
  let text: String
  let code: String?
  /// The day it was written for; what is in force may begin elsewhere.
  let from: CalendarDate?
  let because: String?
  /// Whether an office has set it, not the pack.
  let isLocal: Bool
  let place: Place

  init(_ value: EffectiveValue) {
    text = value.value.place.text
    switch value {
    case .pack(let dated):
      (code, from, because) = (dated.code, dated.from, dated.because)
      (isLocal, place) = (false, dated.place)
    case .office(let setting, _):
      if case .parameter(_, let code) = setting.target { self.code = code } else { code = nil }
      (from, because) = (setting.from, setting.because)
      (isLocal, place) = (true, setting.place)
    }
  }

  init(_ severity: EffectiveSeverity, _ rule: CheckedRule) {
    code = nil
    switch severity {
    case .rule(let cases):
      text = cases.map { entry in
        entry.level.rawValue + (entry.condition.map { " when \($0.place.text)" } ?? "")
      }.joined(separator: ", ")
      (from, because, isLocal, place) = (nil, nil, false, rule.place)
    case .office(let setting, let level):
      text = level.rawValue
      (from, because) = (setting.from, setting.because)
      (isLocal, place) = (true, setting.place)
    }
  }
}
