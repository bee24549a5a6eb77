import Findings
import FlagSemantics
import Values

/// A stretch of the members of a group that lie near together.
struct WindowRun {
  let firstDay: CalendarDate
  let set: MemberSet
  var membership = Answer.yes
}

extension Interpreter {
  /// Each longest run, ordered by day, whose last day is at most the width after its first.
  func windows(
    _ window: Subject.Group.Window, of set: MemberSet, names: (MemberSet) -> Environment,
    day: (Item) -> Reading?
  ) -> [WindowRun] {
    var open = set.open
    var dated: [(day: CalendarDate, member: Member)] = []
    for member in set.members {
      var environment = Environment().entering(member.item)
      environment.day = day(member.item)
      let reading = evaluate(window.day, environment).settled
      guard !reading.isNone else { continue }
      switch self.day(of: reading) {
      case .known(let date): dated.append((date, member))
      // A missing day makes every window of its group open.
      case .unknown(let causes): open = (open ?? []).union(causes)
      }
    }
    // Members come by their keys, and a sort of two steps keeps them so on one day.
    dated = dated.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
    return runs(window, dated, open, names, day)
  }

  private func runs(
    _ window: Subject.Group.Window, _ dated: [(day: CalendarDate, member: Member)],
    _ open: Causes?, _ names: (MemberSet) -> Environment, _ day: (Item) -> Reading?
  ) -> [WindowRun] {
    var result: [WindowRun] = []
    var end = 0
    for (start, first) in dated.enumerated() {
      if start > 0, dated[start - 1].day == first.day { continue }
      var environment = names(MemberSet())
      environment.day = day(first.member.item)
      let width = evaluate(window.width, environment).settled
      var causes = width.causes
      var last = start
      for (place, other) in dated.enumerated() where place >= start {
        switch isWithin(width, first.day, other.day) {
        case .yes: last = place
        case .no: break
        case .unknown(let unknown): causes.formUnion(unknown)
        }
      }
      if !causes.isEmpty {
        let all = MemberSet(members: dated.map(\.member), open: open)
        return [WindowRun(firstDay: dated[0].day, set: all, membership: .unknown(causes))]
      }
      guard last >= end else { continue }
      end = last + 1
      result.append(
        WindowRun(
          firstDay: first.day,
          set: MemberSet(members: dated[start...last].map(\.member), open: open)))
    }
    return result
  }

  private func isWithin(_ width: Reading, _ first: CalendarDate, _ last: CalendarDate) -> Answer {
    guard let width = width.value else { return .unknown(width.causes) }
    if case .duration(let seconds) = width {
      let distance = Ratio(ExactDecimal(last.subtracting(first).seconds))
      return Answer(distance <= seconds)
    }
    switch moved(.day(first), by: width) {
    case .known(.day(let limit), _): return Answer(last <= limit)
    case .missing(let causes): return .unknown(causes)
    default: return .no
    }
  }
}
