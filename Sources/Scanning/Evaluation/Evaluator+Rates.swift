import Findings
import FlagSemantics
import Plans
import Values

/// Amounts in another currency, by the rate of a day.
extension Evaluator {
  func converted(_ conversion: Operation.Conversion) -> Vector {
    let amount = settled(conversion.amount)
    let currency = vector(conversion.currency)
    let days = vector(conversion.day)
    guard let values = amount.quantities else { return amount }
    var reasons =
      amount.reasons.isEmpty
      ? Array(repeating: Reason.present, count: amount.count) : amount.reasons
    var result = [Ratio](repeating: .zero, count: amount.count)
    var codes: [UInt32: CurrencyCode] = [:]
    for row in 0..<amount.count where reasons[row] == .present {
      let own = currency.reason(row)
      let number = own == .present ? currency.numbers[row] : Evaluator.anyCurrency
      if own.isMissing || number == Evaluator.anyCurrency {
        // Nothing is nothing in every currency.
        if own.isMissing || values[row] != .zero {
          reasons[row] = own.isMissing ? own : self.reasons.reason(.currencies)
        }
        continue
      }
      let code = codes[number] ?? self.code(conversion.currency, currency, row)
      codes[number] = code
      switch factor(of: code, conversion, days, row) {
      case .value(let factor):
        if let product = values[row].multiplied(by: factor) {
          result[row] = product
        } else {
          reasons[row] = self.reasons.reason(.tooLarge)
        }
      case .missing(let reason): reasons[row] = reason
      }
    }
    return Vector(
      .quantities(Quantities(result)), reasons.contains { $0 != .present } ? reasons : [])
  }

  private func factor(
    of code: CurrencyCode?, _ conversion: Operation.Conversion, _ days: Vector, _ row: Int
  ) -> Calculated {
    if code == conversion.into { return .value(Ratio(ExactDecimal(1))) }
    if days.reason(row) == .none { return .missing(.none) }
    guard let day = dayNumber(days, row).flatMap({ CalendarDate(dayNumber: Int($0)) }) else {
      return .missing(dayReason(conversion.day, row))
    }
    guard let code else { return .missing(reasons.reason(.currencies)) }
    if let use = store.data.references.rates?.content.use(code, in: conversion.into, on: day) {
      return .value(use.factor)
    }
    return .missing(
      reasons.reason(
        .noRate(currency: code.description, into: conversion.into.description)))
  }

  /// The currency that a row names; canonical texts may have other letters.
  private func code(_ node: NodeID, _ vector: Vector, _ row: Int) -> CurrencyCode? {
    guard vector.numbers[row] != Evaluator.anyCurrency else { return nil }
    return text(vector, row, plan[node].type.scalar).flatMap { CurrencyCode($0.uppercased()) }
  }

  /// The rate that was used for a row, as evidence; nil where none was needed.
  func rateUse(_ conversion: Operation.Conversion, _ row: Int) -> Finding.TableUse? {
    let currency = vector(conversion.currency)
    guard let table = store.data.references.rates, currency.reason(row) == .present,
      let code = code(conversion.currency, currency, row), code != conversion.into,
      let day = dayNumber(vector(conversion.day), row).flatMap({ CalendarDate(dayNumber: Int($0)) }
      ),
      let use = table.content.use(code, in: conversion.into, on: day)
    else { return nil }
    return Finding.TableUse(
      kind: .rates, path: table.file?.path, sha256: table.file?.sha256, line: use.rate.line,
      from: use.rate.first.description, until: use.rate.last.description,
      rate: "1 \(use.rate.currency) = \(use.rate.value) \(use.rate.into)", source: use.rate.source)
  }
}
