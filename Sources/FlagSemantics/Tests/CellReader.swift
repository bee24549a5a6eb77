import Diagnostics
import FlagSyntax
import Values

/// Reads one cell of a test table as a value of its column.
struct CellReader {
  let context: Context
  let cell: Place

  func read(_ type: CheckedTest.CellType) -> CheckedTest.Cell {
    let text = cell.text
    if text == "?" { return .missing }
    if text == "-" { return .none }
    guard case .scalar(let scalar) = type else {
      if text.isEmpty { refuse(type) }
      return .key(unquoted(text))
    }
    if let literal = literal(text, scalar) { return .value(literal) }
    refuse(type)
    return .missing
  }

  /// Says that the cell is no value of its column.
  func refuse(_ type: CheckedTest.CellType) {
    let (wanted, notes): (Scalar, [Wording]) =
      switch type {
      case .scalar(let scalar): (scalar, self.notes(scalar))
      case .key(let shape): (.record(shape), [])
      }
    context.log.report(
      .wrongCell, at: cell, Wording(verbatim: cell.text),
      .type(ValueType(wanted), in: context.model), notes: notes)
  }

  private func unquoted(_ text: String) -> String {
    text.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
      ? String(text.dropFirst().dropLast()) : text
  }

  private func literal(_ text: String, _ scalar: Scalar) -> Literal? {
    switch scalar {
    case .broken: return .text(text)
    case .text: return text.isEmpty ? nil : .text(unquoted(text))
    case .code(let list):
      let code = unquoted(text)
      return context.model[list].has(code) ? .code(code) : nil
    case .date: return CalendarDate(text).map { .date($0) }
    case .datetime: return Instant(text).map { .datetime($0) }
    default: return parsed(scalar)
    }
  }

  /// Numbers, money and lengths of time are written as in rules.
  private func parsed(_ scalar: Scalar) -> Literal? {
    let fragment = ParsedFragment(cell.file, region: cell.range)
    guard fragment.diagnostics.isEmpty, var node = fragment.tree.root.nodes.first else {
      return nil
    }
    let isNegative = node.kind == .minus
    if isNegative, let inner = node.nodes.first { node = inner }
    guard [.number, .quantity, .truth].contains(node.kind),
      let literal = LiteralReader(node: node, log: DiagnosticLog()).read()
    else { return nil }
    let value = isNegative ? literal.negated : literal
    guard let value, value.scalar.isComparable(with: scalar, in: context.model) else { return nil }
    return value
  }

  private func notes(_ scalar: Scalar) -> [Wording] {
    guard case .code(let list) = scalar, cell.text != "?", cell.text != "-" else { return [] }
    let near = Suggestion.closest(to: cell.text, among: context.model[list].codes.map(\.name))
    return [near.map { .didYouMean($0) } ?? .codesAre(context.model[list])]
  }
}

extension Literal {
  /// The same size below zero.
  fileprivate var negated: Literal? {
    switch self {
    case .number(let number): .number(-number)
    case .percent(let percent): .percent(Percent(fraction: -percent.fraction))
    case .money(let money): .money(Money(-money.amount, money.currency))
    default: nil
    }
  }
}
