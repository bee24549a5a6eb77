package import FlagSemantics

/// One subject that a rule flags, with everything a person needs to check it.
///
/// Findings are shared: they stand in their report, in their cases, and in what is written of both.
package final class Finding: Sendable, Hashable {
  package let rule: String
  package let subject: SubjectName
  /// What it is about, beyond its subject.
  package let standing: Standing
  /// The day of `as of`, where the rule has one: `2024-03-01`.
  package let day: String?
  package let severity: Severity
  /// A higher level whose condition could not be decided.
  package let possibleSeverity: Severity?
  /// The sentence of the rule, in each language of its pack.
  package let messages: [Message]
  /// The comparisons that made it true, in the order of the rule.
  package let comparisons: [Comparison]
  package let shown: [ShownValue]
  package let evidence: [EvidenceRecord]
  package let parameters: [ParameterUse]
  package let lists: [ListUse]
  package let tables: [TableUse]
  package let assumptions: [Assumption]
  package let suppression: Suppression?
  /// The same as long as rule and subject are, whatever else is in the data.
  package let fingerprint: String
  /// What came of it after it was found.
  private let later: Later

  private struct Later: Hashable {
    var priority: Priority?
    var cases: [String] = []
    var stake: Stake?
  }

  /// That of the most urgent of its cases; nil for what has been set aside.
  package var priority: Priority? { later.priority }
  /// The cases in which it stands, the most urgent first.
  package var cases: [String] { later.cases }
  /// The money at stake in the matter it is about; nil where nobody asked, or the pack does not say.
  package var stake: Stake? { later.stake }

  package convenience init(
    rule: String, subject: SubjectName, standing: Standing = Standing(), day: String?,
    severity: Severity, possibleSeverity: Severity?, messages: [Message],
    comparisons: [Comparison] = [], shown: [ShownValue], evidence: [EvidenceRecord],
    parameters: [ParameterUse], lists: [ListUse], tables: [TableUse] = [],
    assumptions: [Assumption], suppression: Suppression?, fingerprint: String? = nil
  ) {
    self.init(
      rule: rule, subject: subject, standing: standing, day: day, severity: severity,
      possibleSeverity: possibleSeverity, messages: messages, comparisons: comparisons,
      shown: shown, evidence: evidence, parameters: parameters, lists: lists, tables: tables,
      assumptions: assumptions, suppression: suppression,
      fingerprint: fingerprint ?? Fingerprint.of(rule, subject), later: Later())
  }

  private init(
    rule: String, subject: SubjectName, standing: Standing, day: String?, severity: Severity,
    possibleSeverity: Severity?, messages: [Message], comparisons: [Comparison],
    shown: [ShownValue], evidence: [EvidenceRecord], parameters: [ParameterUse],
    lists: [ListUse], tables: [TableUse], assumptions: [Assumption], suppression: Suppression?,
    fingerprint: String, later: Later
  ) {
    self.rule = rule
    self.subject = subject
    self.standing = standing
    self.day = day
    self.severity = severity
    self.possibleSeverity = possibleSeverity
    self.messages = messages
    self.comparisons = comparisons
    self.shown = shown
    self.evidence = evidence
    self.parameters = parameters
    self.lists = lists
    self.tables = tables
    self.assumptions = assumptions
    self.suppression = suppression
    self.fingerprint = fingerprint
    self.later = later
  }

  package static func == (left: Finding, right: Finding) -> Bool {
    left.rule == right.rule && left.subject == right.subject && left.standing == right.standing
      && left.day == right.day && left.severity == right.severity
      && left.possibleSeverity == right.possibleSeverity && left.messages == right.messages
      && left.comparisons == right.comparisons && left.shown == right.shown
      && left.evidence == right.evidence && left.parameters == right.parameters
      && left.lists == right.lists && left.tables == right.tables
      && left.assumptions == right.assumptions && left.suppression == right.suppression
      && left.fingerprint == right.fingerprint && left.later == right.later
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

  /// The same finding, known again by the same fingerprint, in other words.
  package func replacing(
    subject: SubjectName, messages: [Message], comparisons: [Comparison], shown: [ShownValue],
    evidence: [EvidenceRecord]
  ) -> Finding {
    Finding(
      rule: rule, subject: subject, standing: standing, day: day, severity: severity,
      possibleSeverity: possibleSeverity, messages: messages, comparisons: comparisons,
      shown: shown, evidence: evidence, parameters: parameters, lists: lists, tables: tables,
      assumptions: assumptions, suppression: suppression, fingerprint: fingerprint, later: later)
  }

  /// The same finding, with its evidence told in other words.
  package func resting(on evidence: [EvidenceRecord]) -> Finding {
    replacing(
      subject: subject, messages: messages, comparisons: comparisons, shown: shown,
      evidence: evidence)
  }

  /// The same, with the money at stake in its matter.
  package func withStake(_ stake: Stake) -> Finding { with { $0.stake = stake } }

  /// The same, as it stands in cases.
  package func standing(in cases: [Case]) -> Finding {
    with {
      $0.priority = cases.map(\.priority).max()
      $0.cases = cases.map(\.id)
    }
  }

  private func with(_ change: (inout Later) -> Void) -> Finding {
    var later = later
    change(&later)
    return Finding(
      rule: rule, subject: subject, standing: standing, day: day, severity: severity,
      possibleSeverity: possibleSeverity, messages: messages, comparisons: comparisons,
      shown: shown, evidence: evidence, parameters: parameters, lists: lists, tables: tables,
      assumptions: assumptions, suppression: suppression, fingerprint: fingerprint, later: later)
  }

  package func message(in language: String) -> String? {
    messages.first { $0.language == language }?.text
  }

  package struct Message: Sendable, Hashable {
    package let language: String
    package let text: String

    package init(language: String, text: String) {
      self.language = language
      self.text = text
    }
  }

  /// An expression that the rule shows, with its values: one, or one for each record it names.
  package struct ShownValue: Sendable, Hashable {
    package let expression: String
    package let values: [String]

    package init(expression: String, values: [String]) {
      self.expression = expression
      self.values = values
    }
  }

  /// A parameter by which it was judged, with the value that counted and who says so.
  package struct ParameterUse: Sendable, Hashable {
    package let name: String
    package let code: String?
    package let value: String
    /// The first day on which it holds.
    package let from: String?
    /// The laws it rests on, or the reason of the office.
    package let source: String?
    /// Set by the office and not by the pack.
    package let isLocal: Bool

    package init(
      name: String, code: String?, value: String, from: String?, source: String?, isLocal: Bool
    ) {
      self.name = name
      self.code = code
      self.value = value
      self.from = from
      self.source = source
      self.isLocal = isLocal
    }
  }

  /// A list in a file that was asked, as it was at the time.
  package struct ListUse: Sendable, Hashable {
    package let name: String
    /// From the folder of the pack on.
    package let path: String?
    /// Of the bytes of the file as they lie.
    package let sha256: String?
    /// Where the entry stands that was found; nil where what was asked for is not in the list.
    package let line: Int?
    /// The first and the last day of the entry, where it has them.
    package let from: String?
    package let until: String?

    package init(
      name: String, path: String?, sha256: String?, line: Int?, from: String?, until: String?
    ) {
      self.name = name
      self.path = path
      self.sha256 = sha256
      self.line = line
      self.from = from
      self.until = until
    }
  }

  /// A value that was missing and that the rule supposes, with its reason.
  package struct Assumption: Sendable, Hashable {
    package let value: String
    package let because: String
    /// How often it was made.
    package let times: Int

    package init(value: String, because: String, times: Int) {
      self.value = value
      self.because = because
      self.times = times
    }
  }

  /// Money, and the matter in which it is at stake: however many findings are about it, it is there
  /// but once.
  package struct Stake: Sendable, Hashable {
    package let matter: RecordName
    /// Without digits for thousands: `2950000`.
    package let digits: String
    package let currency: String

    package init(matter: RecordName, digits: String, currency: String) {
      self.matter = matter
      self.digits = digits
      self.currency = currency
    }
  }

  /// Set aside by an exception of the office.
  package struct Suppression: Sendable, Hashable {
    package let because: String
    package let until: String?

    package init(because: String, until: String?) {
      self.because = because
      self.until = until
    }
  }
}

/// Whom a rule judged.
package struct SubjectName: Sendable, Hashable {
  package enum Shape: String, Sendable { case record, pair, group }

  package let shape: Shape
  /// The kind of record: `tender`; of a pair or a group that of its members.
  package let record: String
  /// The parts of its key; of a pair those of both.
  package let key: [String]
  /// The first day of a window, where the rule has one.
  package let firstDay: String?

  package init(shape: Shape, record: String, key: [String], firstDay: String? = nil) {
    self.shape = shape
    self.record = record
    self.key = key
    self.firstDay = firstDay
  }

  /// As people write it: `B1/B2`.
  package var text: String { (key + [firstDay].compactMap { $0 }).joined(separator: "/") }
}
