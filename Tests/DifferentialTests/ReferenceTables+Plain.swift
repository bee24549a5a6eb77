import Interpreter
import Scanning
import Values

extension ReferenceTables {
  /// The tables of drawn data, as the engine has them.
  init(_ data: PlainData) {
    let calendar = data.calendar.flatMap { plain in
      OfficeCalendar(
        from: plain.first,
        (0...plain.last.days(since: plain.first)).map { place in
          plain.first.adding(days: place).map(plain.open.contains) ?? false
        })
    }
    self.init(calendar: calendar.map { Table($0) })
  }
}
