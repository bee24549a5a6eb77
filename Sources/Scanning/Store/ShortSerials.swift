import Values

/// Serials by number, ten bytes for each: the counter, and which of the few forms it has.
///
/// Nil where there is no serial, or one too long for 64 bits, or one of a form too many.
struct ShortSerials: Sendable {
  private var counters: [UInt64] = []
  /// By their number among the forms.
  private var formNumbers: [UInt16] = []
  private var forms: [ShortSerial.Form] = []
  private var known: [ShortSerial.Form: UInt16] = [:]

  private static let none = UInt16.max

  var count: Int { counters.count }

  subscript(number: UInt32) -> ShortSerial? {
    let form = formNumbers[Int(number)]
    if form == ShortSerials.none { return nil }
    return ShortSerial(counter: counters[Int(number)], form: forms[Int(form)])
  }

  mutating func reserve(_ count: Int) {
    counters.reserveCapacity(count)
    formNumbers.reserveCapacity(count)
  }

  mutating func append(_ serial: ShortSerial?) {
    counters.append(serial?.counter ?? 0)
    formNumbers.append(serial.map { number(of: $0.form) } ?? ShortSerials.none)
  }

  /// Those of another, whose series have other numbers here.
  mutating func append(contentsOf other: ShortSerials, series: [UInt32]) {
    let own = other.forms.map { form in
      var form = form
      form.series = series[Int(form.series)]
      return number(of: form)
    }
    counters += other.counters
    formNumbers += other.formNumbers.lazy.map { $0 == ShortSerials.none ? $0 : own[Int($0)] }
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
