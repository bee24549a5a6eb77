import Findings
import FlagSemantics
import Plans
import Values

/// Days on which offices work, by the table that the model names.
extension Evaluator {
  private var calendar: OfficeCalendar? { store.data.references.calendar?.content }

  /// Why an office day is not known: there is no table, or it does not reach so far.
  var beyondCalendar: Reason {
    guard let calendar else { return reasons.reason(.noCalendar) }
    return reasons.reason(
      .beyondCalendar(first: calendar.first.description, last: calendar.last.description))
  }

  func officeDays(_ first: NodeID, _ second: NodeID) -> Vector {
    let sides = [vector(first), vector(second)]
    guard case .times(let from) = sides[0].values, case .times(let to) = sides[1].values else {
      return sides[0]
    }
    let beyond = beyondCalendar
    return strict(sides) { row in
      let (start, end) = (from.day(row), to.day(row))
      guard let start, let end else {
        let vague = [(first, start), (second, end)].filter { $0.1 == nil }
        return .missing(vague.reduce(.present) { unions.union($0, imprecise($1.0)) })
      }
      let count = calendar?.officeDays(after: start, through: end)
      return count.map { .value(Ratio(Int64($0), scale: 0)) } ?? .missing(beyond)
    }
  }

  func isOfficeDay(_ day: NodeID) -> Vector {
    let side = vector(day)
    guard case .times(let times) = side.values else { return side }
    let beyond = beyondCalendar
    return truths(side.count) { row in
      let reason = side.reason(row)
      // None stays none, as with every function.
      guard reason == .present else { return (reason == .none ? 0 : 1, reason) }
      guard let day = times.day(row) else { return (1, imprecise(day)) }
      return calendar?.isOpen(day).map { ($0 ? 2 : 0, .present) } ?? (1, beyond)
    }
  }

  func day(_ count: Int64, officeDaysAfter day: CalendarDate) -> CalendarDate? {
    calendar?.day(Int(count), officeDaysAfter: day)
  }

  /// A time of day stays as it is; a stretch of several days becomes whole days.
  func moved(
    _ earliest: Int64, _ latest: Int64, byOfficeDays count: Int64
  ) -> (Int64, Int64)? {
    guard let first = CalendarDate(dayNumber: Int(earliest.dayNumber)),
      let last = CalendarDate(dayNumber: Int(latest.dayNumber)),
      let start = day(count, officeDaysAfter: first), let end = day(count, officeDaysAfter: last)
    else { return nil }
    if first == last {
      let shift = Int64(start.days(since: first)) * 86_400
      return (earliest + shift, latest + shift)
    }
    return (Int64(start.dayNumber) * 86_400, Int64(end.dayNumber) * 86_400 + 86_399)
  }
}

extension Times {
  /// The day of a row; nil where it may be one of several.
  fileprivate func day(_ row: Int) -> CalendarDate? {
    let number = earliest[row].dayNumber
    return number == latest[row].dayNumber ? CalendarDate(dayNumber: Int(number)) : nil
  }
}
