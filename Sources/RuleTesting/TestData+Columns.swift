import FlagSemantics
import Tables
import Values

extension TestData {
  /// The cells of a column as values of its type.
  func column(_ cells: [CheckedTest.Cell], _ scalar: Scalar) -> Column {
    switch scalar {
    case .truth:
      return .truths(cells.map { $0.stored { $0.truth.map { $0 ? 1 : 0 } } })
    case .code(let list): return .codes(cells.map { $0.stored { $0.code(in: list, model) } })
    case .date:
      return .days(cells.map { $0.stored { $0.day } })
    case .datetime:
      return .moments(Moments(packed: cells.map { $0.stored { $0.instant.map(Moments.pack) } }))
    case .duration, .period, .workingDays:
      return .lengths(cells.map { $0.stored { $0.length } })
    case .number, .percent, .ratio, .money: return .decimals(decimals(cells))
    case .text, .record, .broken: return texts(cells)
    }
  }

  private func decimals(_ cells: [CheckedTest.Cell]) -> Decimals {
    var decimals = Decimals(scale: 8)
    for cell in cells {
      switch cell {
      case .value(let literal):
        if let amount = literal.amount {
          decimals.append(amount)
        } else {
          decimals.append(scaled: .missing)
        }
      case .none: decimals.append(scaled: .none)
      default: decimals.append(scaled: .missing)
      }
    }
    return decimals
  }

  private func texts(_ cells: [CheckedTest.Cell]) -> Column {
    var texts = PlainTexts()
    for cell in cells {
      if let text = cell.text {
        let bytes = Array(text.utf8)
        texts.append(bytes.span)
      } else if case .none = cell {
        texts.appendAbsent(isNone: true)
      } else {
        texts.appendAbsent()
      }
    }
    return .plain(texts)
  }
}

extension CheckedTest.Cell {
  /// The value as a column keeps it, or the sign of its absence.
  func stored<Value: Absent>(_ value: (Literal) -> Value?) -> Value {
    switch self {
    case .value(let literal): value(literal) ?? .missing
    case .none: .none
    case .missing, .key: .missing
    }
  }

  var text: String? {
    switch self {
    case .key(let text): text
    case .value(let literal): literal.cellText
    case .missing, .none: nil
    }
  }

  /// A day, or that there is none, or that nobody knows it.
  var limit: Int32 { stored { $0.day } }
}

extension Literal {
  var cellText: String {
    switch self {
    case .truth(let holds): holds ? "yes" : "no"
    case .number(let number): number.description
    case .percent(let percent): percent.description
    case .money(let money): money.description
    case .date(let date): date.description
    case .datetime(let instant): instant.description
    case .span(let span): span.description
    case .steps(let steps): String(steps)
    case .text(let text), .code(let text): text
    }
  }

  fileprivate var truth: Bool? { if case .truth(let holds) = self { holds } else { nil } }

  fileprivate func code(in list: CodeListID, _ model: Model) -> UInt16? {
    guard case .code(let name) = self else { return nil }
    return model[list].codes.firstIndex { $0.name == name }.map { UInt16($0) }
  }

  var day: Int32? {
    switch self {
    case .date(let date): date.dayNumber
    case .datetime(let instant): instant.date?.dayNumber
    default: nil
    }
  }

  fileprivate var instant: Instant? {
    switch self {
    case .date(let date): Instant(date)
    case .datetime(let instant): instant
    default: nil
    }
  }

  fileprivate var length: Int64? {
    switch self {
    case .span(.duration(let duration)): Int64(duration.seconds)
    case .span(.period(let period)): Int64(period.months)
    case .span(.workingDays(let days)): Int64(days.count)
    default: nil
    }
  }

  fileprivate var amount: ExactDecimal? {
    switch self {
    case .number(let number): number
    case .percent(let percent): percent.fraction
    case .money(let money): money.amount
    case .steps(let steps): ExactDecimal(steps)
    default: nil
    }
  }
}
