/// A time of the day as it was recorded: to the minute, or to the second.
package struct ClockTime: Sendable, Hashable {
  package let hour: UInt8
  package let minute: UInt8
  /// Missing when only the minute was recorded.
  package let second: UInt8?

  package init?(hour: Int, minute: Int, second: Int? = nil) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second ?? 0)
    else { return nil }
    self.hour = UInt8(hour)
    self.minute = UInt8(minute)
    self.second = second.map { UInt8($0) }
  }

  /// Seconds since midnight at which the recorded minute or second begins.
  package var secondOfDay: Int { Int(hour) * 3600 + Int(minute) * 60 + Int(second ?? 0) }
}

extension ClockTime {
  /// Reads `HH:MM` or `HH:MM:SS`.
  package init?(reading text: Span<UInt8>) {
    self.init(readingFrom: 0, of: text)
  }

  package init?(_ text: String) { self.init(reading: text.utf8.span) }

  /// Reads all that stands from an offset to the end.
  init?(readingFrom start: Int, of text: Span<UInt8>) {
    let colon = UInt8(ascii: ":")
    let length = text.count - start
    guard length == 5 || length == 8, text[start + 2] == colon,
      let hour = text.number(at: start, digits: 2),
      let minute = text.number(at: start + 3, digits: 2)
    else { return nil }
    guard length == 8 else {
      self.init(hour: hour, minute: minute)
      return
    }
    guard text[start + 5] == colon, let second = text.number(at: start + 6, digits: 2)
    else { return nil }
    self.init(hour: hour, minute: minute, second: second)
  }
}

extension ClockTime: CustomStringConvertible {
  /// `09:00` or `09:00:30`, as precise as it is known.
  package var description: String {
    let minutes = "\(padded(Int(hour), to: 2)):\(padded(Int(minute), to: 2))"
    return second.map { "\(minutes):\(padded(Int($0), to: 2))" } ?? minutes
  }
}
