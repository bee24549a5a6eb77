import Diagnostics
import FlagSemantics
import Values

/// Writes the line of a field that a column fills: units, calendars, lists of values.
struct DraftFields {
  let model: Model
  let knowledge: MappingKnowledge

  func line(
    _ role: FieldRole, from column: SourceSample.Column, in part: SourceSample.Part?,
    cuts: String = "", values: [String]? = nil, note: Wording
  ) -> DraftLine? {
    guard let cell = column.cell(in: part), let field = model.field(role) else { return nil }
    var line = DraftLine(name: role.field, value: cell + cuts, note: note)
    let values = values ?? column.values
    guard case .value(let scalar) = field.kind else { return line }
    switch scalar {
    case .date, .datetime:
      if let calendar = FieldShape.calendar(values) { line.modifiers = " dates \(calendar)" }
    case .money, .number:
      if let unit = DraftFields.unit(in: column.name) { line.modifiers = " in \"\(unit)\"" }
    case .percent:
      if !values.contains(where: { $0.contains("%") || $0.contains("％") }) {
        line.modifiers = " in \"%\""
      }
    case .duration, .workingDays, .period:
      if values.allSatisfy({ AmountReading.isNumber(Array($0.utf8)) }) {
        line.modifiers = " in \"日\""
      }
    case .truth, .code: addMeanings(scalar, role, values, &line)
    default: break
    }
    return line
  }

  /// `預算金額(千元)`.
  private static func unit(in name: String) -> String? {
    ["千元", "萬元", "百萬元", "億元", "仟元"].last {
      name.hasSuffix("(\($0))") || name.hasSuffix("（\($0)）")
    }.flatMap { AmountCell.power(ofUnit: $0) == nil ? nil : $0 }
  }

  // MARK: Values

  private func addMeanings(
    _ scalar: Scalar, _ role: FieldRole, _ values: [String], _ line: inout DraftLine
  ) {
    var codes: KnownCodes?
    if case .code(let list) = scalar { codes = KnownCodes(model[list]) }
    var entries: [String] = []
    for value in values {
      let bytes = Array(value.utf8)
      if let codes {
        if codes.index(of: value) != nil { continue }
      } else if (try? TruthCell.truth(bytes.span)) != nil {
        continue
      }
      guard let entry = meaning(of: bytes, role) else {
        line.unknown.append(value)
        continue
      }
      if !entries.contains(entry) { entries.append(entry) }
    }
    if !entries.isEmpty { line.modifiers = " as (\(entries.joined(separator: ", ")))" }
  }

  /// `"公開招標…" is open`, as another mapping says it.
  private func meaning(of value: [UInt8], _ role: FieldRole) -> String? {
    for known in knowledge.values[role] ?? [] {
      guard let text = known.texts.first(where: { $0.matches(value) }),
        DraftText.isWritable(text.text)
      else { continue }
      return "\"\(text.text)\" is \(DraftFields.written(known.meaning))"
    }
    return nil
  }

  private static func written(_ meaning: MappedValue.Meaning) -> String {
    switch meaning {
    case .code(let code): CodeList.written(code)
    case .truth(let truth): truth ? "yes" : "no"
    case .missing: "missing"
    case .none: "none"
    }
  }
}
