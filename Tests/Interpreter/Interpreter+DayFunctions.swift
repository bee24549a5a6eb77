import Findings
import FlagSemantics
import Values

/// `year`, `hour`, `working_days`: known where the whole stretch of a time agrees.
extension Interpreter {
  func onDays(_ builtin: Builtin, _ readings: [Reading]) -> Reading {
    Reading.working(readings) { values in
      let stretches = values.compactMap(\.stretch)
      guard stretches.count == values.count else { return .none }
      let doubt = readings.reduce(into: Causes()) { causes, reading in
        causes.formUnion(reading.sources.map { .imprecise($0) })
      }
      if builtin == .hour {
        let hours = [stretches[0].earliest, stretches[0].latest].map { $0.quotient(3600) }
        guard hours[0] == hours[1] else { return .missing(doubt) }
        return .known(self.number(Int(hours[0] - hours[0].quotient(24) * 24)))
      }
      let days = values.compactMap(\.days)
      let firsts = days.map(\.first)
      let lasts = days.map(\.last)
      let early = self.onDays(builtin, firsts)
      guard early == self.onDays(builtin, lasts), builtin.isSteady || firsts == lasts else {
        return .missing(
          zip(readings, days).reduce(into: Causes()) { causes, entry in
            guard entry.1.first != entry.1.last else { return }
            causes.formUnion(entry.0.sources.map { .imprecise($0) })
          })
      }
      return early
    }
  }

  private func onDays(_ builtin: Builtin, _ days: [CalendarDate]) -> Reading {
    switch builtin {
    case .year: .known(number(days[0].year))
    case .month: .known(number(days[0].month))
    case .dayOfMonth: .known(number(days[0].day))
    case .isWorkingDay: isOfficeDay(days[0])
    case .workingDays: officeDays(from: days[0], to: days[1])
    default: .none
    }
  }
}

extension Builtin {
  /// What is the same on two days is the same on all days between them.
  fileprivate var isSteady: Bool { self == .year }
}

extension Int64 {
  fileprivate func quotient(_ divisor: Int64) -> Int64 {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
