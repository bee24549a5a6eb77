import FlagSemantics
import Tables
import Values

/// Makes the builder that fits the type of a field.
struct BuilderFactory: Sendable {
  let model: Model
  let mapping: Mapping
  /// Keys that are known before this piece is read.
  let domains: Domains

  func builder(_ planned: PlannedField, target: Fill.Target) -> ColumnBuilder {
    let field = planned.field
    if let record = planned.domain(of: target, in: model) {
      return KeyBuilder(sense(field, .text), known: domains[record])
    }
    guard case .value(let scalar) = field.kind else {
      return TextBuilder(sense(field, .text))
    }
    switch scalar {
    case .truth: return TruthBuilder(sense(field, .number))
    case .number, .ratio:
      return DecimalBuilder(
        sense(field, .number), AmountReading(field, .number), scale: Scale.number)
    case .percent:
      return DecimalBuilder(
        sense(field, .number), AmountReading(field, .percent), scale: Scale.percent)
    case .money(let currency):
      return DecimalBuilder(
        sense(field, .number), AmountReading(field, .money(currency.code)), scale: Scale.money)
    case .date: return DayBuilder(sense(field, .time), time(field))
    case .datetime: return MomentBuilder(sense(field, .time), time(field))
    case .duration: return LengthBuilder(sense(field, .time), LengthReading(.seconds))
    case .workingDays: return LengthBuilder(sense(field, .time), LengthReading(.workingDays))
    case .period: return LengthBuilder(sense(field, .time), LengthReading(.months))
    case .code(let list): return CodeBuilder(sense(field, .text), KnownCodes(model[list]))
    case .text(let kind): return TextBuilder(sense(field, Placeholders.Kind(kind)))
    case .record, .broken: return TextBuilder(sense(field, .text))
    }
  }

  /// For the cells that say which row is newest.
  var orderBuilder: TextBuilder {
    TextBuilder(CellSense(nil, blanks: Placeholders([]), kind: .text), mayTurnPlain: false)
  }

  private func sense(_ field: FilledField, _ kind: Placeholders.Kind) -> CellSense {
    let blanks = mapping.blanks.map { Placeholders($0) } ?? Placeholders.usual
    return CellSense(field, blanks: blanks, kind: kind)
  }

  private func time(_ field: FilledField) -> TimeReading {
    TimeReading(field.calendar, zoneMinutes: mapping.zoneMinutes ?? TimeReading.taiwan)
  }

  /// How many decimals a column keeps in its 64 bits; what has more stands apart.
  private enum Scale {
    static let money = 4
    static let number = 4
    static let percent = 8
  }
}

extension Scalar.Currency {
  fileprivate var code: CurrencyCode? {
    if case .fixed(let code) = self { code } else { nil }
  }
}
