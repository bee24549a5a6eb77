import Diagnostics
package import FlagSemantics

/// What a report says of the rules by which findings became cases.
package struct CaseTerms: Sendable, Hashable {
  package let groups: [Group]
  /// The rows of the matrix that a case meets.
  package let rows: [Row]
  package let limits: CaseRules.Limits

  package struct Group: Sendable, Hashable {
    package let name: String
    package let titles: LocalText

    package init(name: String, titles: LocalText) {
      self.name = name
      self.titles = titles
    }
  }

  package struct Row: Sendable, Hashable {
    package let code: String
    package let titles: LocalText
    /// What the pack says is to be done.
    package let next: LocalText

    package init(code: String, titles: LocalText, next: LocalText) {
      self.code = code
      self.titles = titles
      self.next = next
    }
  }

  package init(groups: [Group], rows: [Row], limits: CaseRules.Limits) {
    self.groups = groups
    self.rows = rows
    self.limits = limits
  }

  package init(_ rules: CaseRules) {
    self.init(
      groups: rules.groups.map { Group(name: $0.id.value, titles: LocalText($0.titles)) },
      rows: rules.matrix.map { row in
        Row(code: row.code.value, titles: LocalText(row.titles), next: LocalText(row.next))
      },
      limits: rules.limits)
  }

  var json: JSONValue {
    [
      "groups": .array(
        groups.map { ["group": .string($0.name), "titles": $0.titles.json] }),
      "rows": .array(
        rows.map { ["code": .string($0.code), "titles": $0.titles.json, "next": $0.next.json] }),
      "limits": [
        "P1": .integer(limits.first), "P2": .integer(limits.second), "P3": .integer(limits.third),
      ],
    ]
  }
}
