package import Values

/// Serials by number, ten bytes for each: the counter, and which of the few forms it has.
///
/// Nil where there is no serial, or one too long for 64 bits, or one of a form too many.
package struct ShortSerials: Sendable {
  private var counters: [UInt64] = []
  /// By their number among the forms.
  private var formNumbers: [UInt16] = []
  private var forms: [ShortSerial.Form] = []
  private var known: [ShortSerial.Form: UInt16] = [:]

  private static let none = UInt16.max

  package init() {}

  package var count: Int { counters.count }

  package subscript(number: UInt32) -> ShortSerial? {
    let form = formNumbers[Int(number)]
    if form == ShortSerials.none { return nil }
    return ShortSerial(counter: counters[Int(number)], form: forms[Int(form)])
  }

  package mutating func reserve(_ count: Int) {
    counters.reserveCapacity(count)
    formNumbers.reserveCapacity(count)
  }

  package mutating func append(_ serial: ShortSerial?) {
    counters.append(serial?.counter ?? 0)
    formNumbers.append(serial.map { number(of: $0.form) } ?? ShortSerials.none)
  }

  func isKept(_ number: Int) -> Bool { formNumbers[number] != ShortSerials.none }

  var lastIsKept: Bool { formNumbers.last.map { $0 != ShortSerials.none } ?? false }

  /// Those of another, whose series have other numbers here; gives the numbers there of those that
  /// are lost, because they have a form too many.
  @discardableResult
  package mutating func append(contentsOf other: ShortSerials, series: [UInt32]) -> [Int] {
    let own = other.forms.map { form in
      var form = form
      form.series = series[Int(form.series)]
      return number(of: form)
    }
    counters += other.counters
    formNumbers += other.formNumbers.lazy.map { $0 == ShortSerials.none ? $0 : own[Int($0)] }
    if !own.contains(ShortSerials.none) { return [] }
    return (0..<other.count).filter { number in
      let form = other.formNumbers[number]
      return form != ShortSerials.none && own[Int(form)] == ShortSerials.none
    }
  }

  private mutating func number(of form: ShortSerial.Form) -> UInt16 {
    if let last = forms.last, last == form { return UInt16(forms.count - 1) }
    if let number = known[form] { return number }
    guard forms.count < Int(ShortSerials.none) else { return ShortSerials.none }
    let number = UInt16(forms.count)
    forms.append(form)
    known[form] = number
    return number
  }
}
