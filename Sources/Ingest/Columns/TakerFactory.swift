import FlagSemantics
import Tables
import Values

/// Makes the taker that fits the type of a field.
struct TakerFactory: Sendable {
  let model: Model
  let mapping: Mapping
  /// Keys that are known before this piece is read.
  let domains: Domains
  let texts: KnownTexts
  /// How many rows the source has, if that is known.
  let rows: Int?

  func taker(_ planned: PlannedField, target: Fill.Target) -> any CellTaker {
    let field = planned.field
    if let record = planned.domain(of: target, in: model) {
      return KeyTaker(sense(field), known: texts.keys(of: record, atLeast: domains[record]))
    }
    guard case .value(let scalar) = field.kind else { return texts(planned, target) }
    switch scalar {
    case .truth: return TruthTaker(sense(field))
    case .number, .ratio: return decimals(field, .number, scale: Scale.number)
    case .percent: return decimals(field, .percent, scale: Scale.percent)
    case .money(let currency): return decimals(field, .money(currency.code), scale: Scale.money)
    case .date: return DayTaker(sense(field), time(field))
    case .datetime: return MomentTaker(sense(field), time(field))
    case .duration: return lengths(field, .seconds)
    case .workingDays: return lengths(field, .workingDays)
    case .period: return lengths(field, .months)
    case .code(let list): return CodeTaker(sense(field), KnownCodes(model[list]))
    case .text(.serial) where !planned.isKey: return SerialTaker(sense(field, .serial))
    case .text(let kind): return texts(planned, target, CanonicalForm(kind))
    case .record, .broken: return texts(planned, target)
    }
  }

  /// What is known to follow keys in the table of a fill.
  func followers(_ target: Fill.Target, _ fill: FillIdentity) -> [Followers] {
    texts.followers(in: model.name(of: target), of: fill)
  }

  private func texts(
    _ planned: PlannedField, _ target: Fill.Target, _ form: CanonicalForm? = nil
  ) -> any CellTaker {
    let known = texts.knowledge(of: planned.column(in: model), in: model.name(of: target))
    return TextTaker(sense(planned.field, form), known, areKeys: planned.isKey, rows: rows)
  }

  private func decimals(
    _ field: FilledField, _ kind: AmountReading.Kind, scale: Int
  ) -> any CellTaker {
    DecimalTaker(sense(field), AmountReading(field, kind), scale: scale)
  }

  private func lengths(_ field: FilledField, _ unit: LengthReading.Unit) -> any CellTaker {
    LengthTaker(sense(field), LengthReading(field, unit))
  }

  /// The texts that stand for nothing in this source.
  var blanks: Placeholders {
    mapping.blanks.map { Placeholders(words: $0) } ?? Placeholders.standard
  }

  private func sense(_ field: FilledField, _ form: CanonicalForm? = nil) -> CellSense {
    CellSense(field, blanks: blanks, form: form)
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
