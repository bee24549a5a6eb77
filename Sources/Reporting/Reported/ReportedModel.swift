import Diagnostics
package import FlagSemantics

/// What the records and fields of a report are called, and what their values are.
package struct ReportedModel: Sendable, Hashable {
  package let records: [Record]

  package struct Record: Sendable, Hashable {
    package let name: String
    package let plural: String
    package let labels: LocalText
    /// Whether it is a relation of two records, whose keys are those of its ends.
    package let isLink: Bool
    package let fields: [Field]

    package init(
      name: String, plural: String, labels: LocalText, isLink: Bool = false, fields: [Field]
    ) {
      self.name = name
      self.plural = plural
      self.labels = labels
      self.isLink = isLink
      self.fields = fields
    }
  }

  package struct Field: Sendable, Hashable {
    package let name: String
    package let labels: LocalText
    package let kind: Kind

    package init(name: String, labels: LocalText, kind: Kind) {
      self.name = name
      self.labels = labels
      self.kind = kind
    }
  }

  /// How a value of a field is shown.
  package enum Kind: String, Sendable, CaseIterable {
    /// A text by which one is known again: a telephone, an account.
    case identifier
    case text, name, number, percent, money, date, datetime, code, reference
  }

  package init(records: [Record]) { self.records = records }

  package func record(_ name: String) -> Record? { records.first { $0.name == name } }
}

extension ReportedModel {
  package init(_ model: Model) {
    let records = model.records.map { record in
      Record(
        name: record.name, plural: record.plural, labels: LocalText(record.labels),
        fields: record.fieldOrder.compactMap { name in record.fields[name].map(Field.init) })
    }
    let links = model.links.map { link in
      Record(
        name: link.name, plural: link.name, labels: LocalText(link.labels), isLink: true,
        fields: link.fields.map(Field.init))
    }
    self.init(records: records + links)
  }

  /// Only what is named: records, each with the fields of it.
  func keeping(_ names: [String: Set<String>]) -> ReportedModel {
    ReportedModel(
      records: records.compactMap { record in
        names[record.name].map { fields in
          Record(
            name: record.name, plural: record.plural, labels: record.labels,
            isLink: record.isLink,
            fields: record.fields.filter { fields.contains($0.name) })
        }
      })
  }

  var json: JSONValue {
    .array(
      records.map { record in
        [
          "record": .string(record.name), "plural": .string(record.plural),
          "labels": record.labels.json, "link": .bool(record.isLink),
          "fields": .array(
            record.fields.map { field in
              [
                "field": .string(field.name), "kind": .string(field.kind.rawValue),
                "labels": field.labels.json,
              ]
            }),
        ]
      })
  }
}

extension ReportedModel.Field {
  fileprivate init(_ field: Field) {
    self.init(name: field.name, labels: LocalText(field.labels), kind: .init(field.kind))
  }
}

extension ReportedModel.Kind {
  fileprivate init(_ kind: Field.Kind) {
    guard case .value(let scalar) = kind else {
      self = .reference
      return
    }
    self =
      switch scalar {
      case .number: .number
      case .percent, .ratio: .percent
      case .money: .money
      case .date: .date
      case .datetime: .datetime
      case .text(.name): .name
      case .text(.text): .text
      case .text: .identifier
      case .code, .truth: .code
      default: .text
      }
  }
}
