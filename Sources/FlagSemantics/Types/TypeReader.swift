import Diagnostics
import FlagSyntax
import Values

/// Reads the name of a type: `money(TWD)`, `percent`, a code list.
struct TypeReader {
  let model: Model
  let log: DiagnosticLog
  /// Whether a record may stand where the type stands, as for a field of a model.
  var allowsRecords = false

  static let plain: [String: Scalar] = {
    var types: [String: Scalar] = [
      "truth": .truth, "number": .number, "percent": .percent, "date": .date,
      "datetime": .datetime, "duration": .duration, "working_days": .workingDays,
      "period": .period,
    ]
    for kind in TextKind.allCases { types[kind.rawValue] = .text(kind) }
    return types
  }()

  func scalar(_ node: SyntaxNode) -> Scalar? {
    guard let name = node.ownTokens.first else { return nil }
    let text = node.text(name)
    if text == "money" { return money(node) }
    if let plain = TypeReader.plain[text] { return plain }
    if let codes = model.codes(named: text) { return .code(codes) }
    var known = Array(TypeReader.plain.keys) + ["money"] + Array(model.codesByName.keys)
    if allowsRecords { known += model.recordsByName.keys }
    let near = Suggestion.closest(to: text, among: known)
    // Which currency is meant, nobody can guess.
    let isWhole = near != "money" || node.token(.openParenthesis) != nil
    log.report(
      .unknownType, at: node.place(name), Wording(verbatim: text),
      notes: [
        near.map { isWhole ? .didYouMean($0) : .writeInstead("money(TWD)") }
          ?? .choices(known.sorted())
      ],
      fix: isWhole ? near.map { Fix(replacing: node.place(name), with: $0) } : nil)
    return nil
  }

  private func money(_ node: SyntaxNode) -> Scalar? {
    guard let unit = node.ownTokens.dropFirst().first(where: { $0.kind != .openParenthesis }),
      unit.kind == .capital || unit.kind == .name
    else {
      log.report(
        .unknownType, at: node.place, "money", notes: [.writeInstead("money(TWD)")])
      return nil
    }
    if unit.kind == .name { return .money(.column(node.text(unit))) }
    guard let currency = CurrencyCode(node.text(unit)) else {
      log.report(.unknownType, at: node.place(unit), Wording(verbatim: node.text(unit)))
      return nil
    }
    return .money(.fixed(currency))
  }

  /// Says that there is no such record; returns the one that was probably meant.
  @discardableResult
  func reportUnknownRecord(_ name: Token, in node: SyntaxNode) -> RecordID? {
    let text = node.text(name)
    let near = Suggestion.closest(to: text, among: model.recordsByName.keys)
    let plural = model.record(plural: text).map { model[$0].name }
    log.report(
      .unknownRecord, at: node.place(name), Wording(verbatim: text),
      notes: (plural ?? near).map { [.didYouMean($0)] } ?? [],
      fix: (plural ?? near).map { Fix(replacing: node.place(name), with: $0) })
    return (plural ?? near).flatMap { model.record(named: $0) }
  }
}
