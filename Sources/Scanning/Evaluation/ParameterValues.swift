import FlagSemantics
import Values

/// The values of one parameter over time and by code, the settings of the office laid over them.
struct ParameterValues: Sendable {
  struct Place: Hashable {
    let code: UInt32?
    let stretch: Int
  }

  private let timelines: [UInt32?: Timeline<Literal>]
  private let dataDay: CalendarDate?

  init(_ parameter: Parameter, in pack: CheckedPack) {
    dataDay = pack.model.dataDay
    var timelines: [UInt32?: Timeline<Literal>] = [:]
    if let list = parameter.key {
      for (place, code) in pack.model[list].codes.enumerated() {
        timelines[UInt32(place)] = ParameterValues.timeline(parameter, code.name, pack)
      }
    } else {
      timelines[nil] = ParameterValues.timeline(parameter, nil, pack)
    }
    self.timelines = timelines
  }

  private static func timeline(
    _ parameter: Parameter, _ code: String?, _ pack: CheckedPack
  ) -> Timeline<Literal> {
    parameter.effective(for: code, under: pack.settings).map { effective in
      effective.value.literal ?? .truth(false)
    }
  }

  /// What is in force; a day that is asked for and not within one day gives nothing.
  func place(code: UInt32?, day: Int32?, needsDay: Bool) -> Place? {
    guard let timeline = timelines[code] else { return nil }
    if needsDay {
      guard let day, let date = CalendarDate(dayNumber: Int(day)) else { return nil }
      return place(timeline, code, date)
    }
    if timeline.stretches.count == 1 { return Place(code: code, stretch: 0) }
    return dataDay.flatMap { place(timeline, code, $0) }
  }

  private func place(
    _ timeline: Timeline<Literal>, _ code: UInt32?, _ date: CalendarDate
  ) -> Place? {
    timeline.stretches.lastIndex { $0.holds(on: date) }.map { Place(code: code, stretch: $0) }
  }

  func value(at place: Place) -> Literal {
    timelines[place.code]?.stretches[place.stretch].value ?? .truth(false)
  }
}

extension Expression {
  /// The literal that it is, with its sign.
  var literal: Literal? {
    switch kind {
    case .literal(let literal): return literal
    case .negative(let inner): return inner.literal?.negated
    case .named(_, let inner): return inner.literal
    default: return nil
    }
  }
}

extension Literal {
  fileprivate var negated: Literal {
    switch self {
    case .number(let number): .number(-number)
    case .percent(let percent): .percent(Percent(fraction: -percent.fraction))
    case .money(let money): .money(Money(-money.amount, money.currency))
    default: self
    }
  }
}
