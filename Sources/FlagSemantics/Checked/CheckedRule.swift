package import Diagnostics

/// A rule whose every name is known and every type fits.
package struct CheckedRule: Sendable {
  package let name: String
  package let titles: Labels
  package let laws: [Citation]
  package let severities: [SeverityCase]
  package let asOf: Expression?
  package let subject: Subject
  package let lets: [LetBinding]
  package let scope: Expression?
  package let flag: Expression
  package let show: [Expression]
  package let messages: [Message]
  package let documentation: Documentation
  /// Relations over which the condition can find but never rule out: `owned_by`.
  package let confirmsOnly: [String]
  /// Parameters and lists that the verdict, severity or message reads.
  package let parameters: [String]
  package let place: Place

  package struct LetBinding: Sendable {
    package let name: String
    package let labels: Labels
    package let value: Expression
  }

  package struct SeverityCase: Sendable {
    package let level: Severity
    package let condition: Expression?
  }
}

/// How serious a finding is, the most serious first.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  case critical, high, medium, low, info

  private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
  package static func < (left: Severity, right: Severity) -> Bool { left.rank > right.rank }
}

/// `GPA 34(3)`: a law and its article, or a letter and its number.
package struct Citation: Sendable, Hashable {
  package let law: String
  package let article: String

  package var text: String { "\(law) \(article)" }
}

/// Whom a rule judges; one verdict for each.
package enum Subject: Sendable {
  case record(RecordID, name: String)
  case pair(Pair)
  case group(Group)

  package struct Pair: Sendable {
    package let source: Expression
    package let names: [String]
    /// `a then b`: the two have places that can't be changed.
    package let isOrdered: Bool
    /// Paths that both members reach: each is read from the member as `its`. `similar name` stands
    /// here as `name resembles name`, the one side of either member.
    package let sharing: [Expression]
  }

  package struct Group: Sendable {
    package let source: Expression
    package let members: String
    package let keys: [Key]
    package let window: Window?

    package struct Key: Sendable {
      package let name: String
      package let value: Expression
    }

    package struct Window: Sendable {
      package let width: Expression
      package let day: Expression
    }
  }
}

/// The sentence of a finding in one language: text and values in turn.
package struct Message: Sendable {
  package let language: String
  package let parts: [Part]
  package let place: Place

  package enum Part: Sendable {
    case text(String)
    case value(Expression)
  }
}

/// What an author says about a rule in `##` comments.
package struct Documentation: Sendable {
  package enum Heading: String, Sendable, CaseIterable {
    case why = "Why"
    case innocent = "Innocent explanations"
    case next = "Next steps"

    package var chinese: String {
      switch self {
      case .why: "理由"
      case .innocent: "可能的正當原因"
      case .next: "後續查核"
      }
    }
  }

  package let title: [String]
  package let sections: [Heading: [String]]

  package init(title: [String] = [], sections: [Heading: [String]] = [:]) {
    self.title = title
    self.sections = sections
  }
}
