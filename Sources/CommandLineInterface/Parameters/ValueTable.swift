internal import Diagnostics
internal import FlagSemantics
internal import Values

/// Values one under the other: when each holds, who says so and why.
struct ValueTable {
  private let language: Language
  private(set) var rows: [[String]] = []
  private var lastLabel: Wording?

  init(language: Language) { self.language = language }

  /// A value under its label, with the first day on which it holds and the first on which it doesn't.
  mutating func add(
    _ label: Wording, _ line: ValueLine, from: CalendarDate?, until: CalendarDate?
  ) {
    rows.append([
      head(label), line.code ?? "", line.text, period(from, until).text(in: language),
      source(of: line).text(in: language),
    ])
    guard let because = line.because else { return }
    let reason = Wording(en: "because \"\(because)\"", zh: "理由：\(because)")
    rows.append(["", "", "", "", reason.text(in: language)])
  }

  mutating func addNothing(_ label: Wording, _ code: String?) {
    rows.append([head(label), code ?? "", Wording(en: "nothing", zh: "無").text(in: language)])
  }

  /// A label is shown once for all the values under it.
  private mutating func head(_ label: Wording) -> String {
    defer { lastLabel = label }
    return label == lastLabel ? "" : label.text(in: language)
  }

  private func period(_ from: CalendarDate?, _ until: CalendarDate?) -> Wording {
    let last = until?.adding(days: -1)
    return switch (from, last) {
    case (nil, nil): Wording(en: "on every day", zh: "不分日期")
    case (let from?, nil): Wording(en: "from \(from)", zh: "自 \(from) 起")
    case (nil, let last?): Wording(en: "until \(last)", zh: "至 \(last) 止")
    case (let from?, let last?): Wording(en: "\(from) to \(last)", zh: "\(from) 至 \(last)")
    }
  }

  private func source(of line: ValueLine) -> Wording {
    let place = line.place.pathAndLine
    return line.isLocal
      ? Wording(en: "set at \(place)", zh: "在地設定於 \(place)") : Wording(verbatim: place)
  }
}
