package import Diagnostics
package import FlagSemantics
import FlagSyntax

/// A table to be filled in by hand for one kind of record, and the mapping that reads it.
///
/// Its header has the labels of the fields, so that who fills it in needs no manual.
package struct RecordTemplate {
  fileprivate struct Column {
    let field: Field
    let header: String
  }

  private let record: RecordType
  private let columns: [Column]

  package init(_ record: RecordType, _ model: Model) {
    self.record = record
    var taken: Set<String> = []
    columns = record.fieldOrder.compactMap { name in
      guard let field = record.fields[name], field.takesValue else { return nil }
      var header = field.labels.text(in: .chinese, orName: name)
      if case .one(let other) = field.kind, let key = model[other].key.first {
        let label = model[other].fields[key]?.labels.text(in: .chinese, orName: key) ?? key
        if label != header { header += "（\(label)）" }
      }
      header = String(header.map { "\",\n\r".contains($0) ? " " : $0 })
      if !taken.insert(header).inserted {
        header += "（\(name)）"
        taken.insert(header)
      }
      return Column(field: field, header: header)
    }
  }

  /// The header alone, as CSV.
  package var table: String { columns.map(\.header).joined(separator: ",") + "\r\n" }

  /// The mapping that reads the table, in the one style.
  package func mapping(in language: Language) -> String {
    var lines = [
      "# "
        + Wording(
          en: "Reads the template for `\(record.name)`.", zh: "讀取 `\(record.name)` 範本表。"
        ).text(in: language), "",
      "source \(record.name)_template",
      "  with " + columns.map { "\"\($0.header)\"" }.joined(separator: ", "), "",
      "  fill \(record.name)",
    ]
    for column in columns {
      lines.append("    \(column.field.name) from \"\(column.header)\"\(column.modifier)")
    }
    let file = SourceFile(
      name: "template.map", bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
    return String(
      decoding: Formatter.format(ParsedFile(file)) ?? file.bytes, as: UTF8.self)
  }
}

extension RecordTemplate.Column {
  /// Percentages are written as `5` or `5%`, lengths of time as days.
  fileprivate var modifier: String {
    guard case .value(let scalar) = field.kind else { return "" }
    return switch scalar {
    case .percent: " in \"%\""
    case .duration, .workingDays: " in \"日\""
    default: ""
    }
  }
}
