import Findings
import FlagSemantics
import Values

/// Which day counts, and what holds on it.
extension Interpreter {
  /// The day that counts, as far as it is known.
  enum Day {
    case known(CalendarDate)
    case unknown(Causes)
  }

  func day(of reading: Reading) -> Day {
    switch reading.settled {
    case .known(.day(let day), _): .known(day)
    case .known(.moment(let instant), let sources):
      instant.date.map { .known($0) } ?? .unknown(Set(sources.map { .imprecise($0) }))
    case .missing(let causes): .unknown(causes)
    default: .unknown([])
    }
  }

  /// Whether a record or an edge belongs on the day.
  func belongs(
    _ validity: Validity?, _ environment: Environment, _ read: (String) -> Reading
  ) -> Answer {
    guard let validity, !environment.ignoresValidity else { return .yes }
    var until = read(validity.to)
    if validity.blankIsOpen, case .missing = until { until = .none }
    return holds(from: read(validity.from), until: until, on: environment.day)
  }

  /// Whether the day lies between two limits; every one does where no day counts.
  func holds(from since: Reading, until: Reading, on reading: Reading?) -> Answer {
    guard let reading else { return .yes }
    let day = day(of: reading)
    return limit(since, day, isEnd: false).and(limit(until, day, isEnd: true))
  }

  /// One end of a validity: none is no limit, and without a day nothing that has one is known.
  private func limit(_ limit: Reading, _ day: Day, isEnd: Bool) -> Answer {
    switch (limit.settled, day) {
    case (.none, _), (.between, _): return .yes
    case (.missing(let causes), .known): return .unknown(causes)
    case (.missing(let causes), .unknown(let others)): return .unknown(causes.union(others))
    case (.known, .unknown(let causes)): return .unknown(causes)
    case (.known(let value, let sources), .known(let day)):
      guard let (first, last) = value.days else { return .yes }
      if isEnd ? first >= day : last <= day { return .yes }
      if isEnd ? last < day : first > day { return .no }
      return .unknown(Set(sources.map { .imprecise($0) }))
    }
  }

  // MARK: Parameters

  func parameter(_ name: String, code: String?, on day: Reading?) -> Reading {
    guard let parameter = pack.parameter(named: name) else { return .missing([]) }
    let timeline = parameter.effective(for: code, under: settings)
    if let only = timeline.stretches.first, timeline.stretches.count == 1, only.from == nil {
      return constant(only.value.value)
    }
    guard let day = day ?? model.dataDay.map({ .known(.day($0)) }) else {
      return .missing([.notInForce(name)])
    }
    switch day.settled {
    case .none: return .none
    case .missing(let causes): return .missing(causes)
    case .between: return .missing([])
    case .known(let value, let sources):
      guard let (first, last) = value.days else { return .missing([]) }
      let (early, late) = (timeline.stretch(on: first), timeline.stretch(on: last))
      guard early?.from == late?.from, (early == nil) == (late == nil) else {
        return .missing(Set(sources.map { .imprecise($0) }))
      }
      return early.map { constant($0.value.value) } ?? .missing([.notInForce(name)])
    }
  }

  private func constant(_ value: Expression) -> Reading { evaluate(value, Environment()) }
}

extension Value {
  /// The first and the last day that a time can be on.
  var days: (first: CalendarDate, last: CalendarDate)? {
    switch self {
    case .day(let day): (day, day)
    case .moment(let instant): instant.days
    default: nil
    }
  }
}

extension Instant {
  var days: (first: CalendarDate, last: CalendarDate)? {
    guard let first = Instant(from: earliest, through: earliest)?.date,
      let last = Instant(from: latest, through: latest)?.date
    else { return nil }
    return (first, last)
  }
}
