/// What a stored cell says, by its type and the number format of its style.
struct CellMeaning: Sendable {
  let texts: SharedTexts
  let formats: [NumberFormat]
  /// Days are counted from 1904-01-01, as old Macintosh versions did.
  let from1904: Bool

  enum Kind {
    case number, sharedText, text, truth, error, date

    /// Reads the attribute `t`; what is unknown is taken as text, whole.
    init(_ type: UnsafeBufferPointer<UInt8>) {
      switch unsafe String(decoding: type, as: UTF8.self) {
      case "s": self = .sharedText
      case "n": self = .number
      case "b": self = .truth
      case "e": self = .error
      case "d": self = .date
      default: self = .text
      }
    }
  }

  /// Appends a number as its style shows it: the number itself, a share in percent, a day.
  ///
  /// What is no number after all stands as it is, so that whoever reads the column can refuse it.
  func append(number value: ArraySlice<UInt8>, style: Int, to bytes: inout [UInt8]) {
    let format = style >= 0 && style < formats.count ? formats[style] : .plain
    switch format {
    case .plain:
      if DecimalText.append(value, to: &bytes) { return }
    case .percent:
      if DecimalText.append(value, shift: 2, to: &bytes) {
        bytes.append(UInt8(ascii: "%"))
        return
      }
    case .date, .dateAndTime, .time, .elapsed:
      if let number = Double(String(decoding: value, as: UTF8.self)),
        SerialDate.append(number, as: format, from1904: from1904, to: &bytes)
      {
        return
      }
      if DecimalText.append(value, to: &bytes) { return }
    }
    bytes += value
  }

  /// Appends one of the shared texts by its number; false when there is none.
  func append(textNumber value: ArraySlice<UInt8>, to bytes: inout [UInt8]) -> Bool {
    var number = 0
    for byte in value {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10, number <= texts.count else { return false }
      number = number * 10 + Int(digit)
    }
    guard !value.isEmpty, number < texts.count else { return false }
    bytes += texts[number]
    return true
  }

  /// Appends `true` or `false`.
  func append(truth value: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    switch value.first {
    case UInt8(ascii: "1") where value.count == 1: bytes += "true".utf8
    case UInt8(ascii: "0") where value.count == 1: bytes += "false".utf8
    default: bytes += value
    }
  }

  /// Appends a day that is written out: `2023-03-07T15:30:00` with a space in the middle.
  func append(date value: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    for byte in value { bytes.append(byte == UInt8(ascii: "T") ? UInt8(ascii: " ") : byte) }
  }
}
