import Diagnostics
import Values

extension Literal {
  /// The value as it stands in a text; a code by its label.
  func reading(_ type: ValueType, in model: Model) -> Wording {
    switch self {
    case .truth(let truth):
      truth ? Wording(en: "“yes”", zh: "「是」") : Wording(en: "“no”", zh: "「否」")
    case .number(let number): Wording(verbatim: number.grouped)
    case .percent(let percent): Wording(verbatim: percent.description)
    case .money(let money): money.reading
    case .date(let date): Wording(verbatim: date.description)
    case .datetime(let instant): Wording(verbatim: instant.description)
    case .span(let span): span.reading
    case .steps(let steps): Wording(en: "\(steps) steps", zh: "\(steps) 層")
    case .text(let text): Wording(en: "“\(text)”", zh: "「\(text)」")
    case .code(let code): Literal.code(code, type, in: model)
    }
  }

  private static func code(_ code: String, _ type: ValueType, in model: Model) -> Wording {
    let label = label(code, type.scalar, in: model)
    return Wording(en: "“\(label.english)”", zh: "「\(label.chinese)」")
  }

  static func label(_ code: String, _ scalar: Scalar, in model: Model) -> Wording {
    guard case .code(let list) = scalar,
      let entry = model[list].codes.first(where: { $0.name == code })
    else { return Wording(verbatim: code) }
    return entry.labels.wording(orName: code)
  }
}

extension Money {
  var reading: Wording {
    let number = amount.grouped
    let chinese = currency.description == "TWD" ? "新臺幣 \(number) 元" : "\(currency) \(number)"
    return Wording(en: "\(currency) \(number)", zh: chinese)
  }
}

extension TimeSpan {
  var reading: Wording {
    switch self {
    case .duration(let duration): duration.reading
    case .workingDays(let days): Wording(en: days.description, zh: "\(days.count) 個工作日")
    case .period(let period):
      period.months != 0 && period.months % 12 == 0
        ? Wording(en: period.description, zh: "\(period.months / 12) 年")
        : Wording(en: period.description, zh: "\(period.months) 個月")
    }
  }
}

extension Duration {
  fileprivate var reading: Wording {
    for (unit, name) in [(TimeUnit.day, "日"), (.hour, "小時"), (.minute, "分鐘")] {
      if let length = unit.seconds, seconds % length == 0 {
        return Wording(en: description, zh: "\(seconds / length) \(name)")
      }
    }
    return Wording(en: description, zh: "\(seconds) 秒")
  }
}
