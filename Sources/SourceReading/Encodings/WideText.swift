/// Whether bytes without a mark are UTF-16: its digits, commas and line ends have a zero for one of
/// their two bytes, always the same one.
struct WideText {
  let encoding: TextEncoding?

  init(_ sample: [UInt8]) {
    var zeros = (even: 0, odd: 0)
    for index in sample.indices where sample[index] == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let units = sample.count / 2
    let most = max(zeros.even, zeros.odd)
    let least = min(zeros.even, zeros.odd)
    // One character in twenty is ASCII in every table, and where nothing else shows, one in three;
    // a stray NUL is neither.
    let isUTF8 = most > 0 && UTF8Check.check(sample, 0..<sample.count) == .valid
    guard most > 0, most * (isUTF8 ? 3 : 20) >= units, most > 20 * least else {
      encoding = nil
      return
    }
    let isBigEndian = zeros.even > zeros.odd
    // Bytes of a program would be read as control characters and halves of pairs.
    var text: [UInt8] = []
    var log = FaultLog()
    _ = UTF16Reading(sample, isBigEndian: isBigEndian).decode(isEnd: false, into: &text, &log)
    let controls = text.count { $0 < 0x20 && !(0x09...0x0D).contains($0) }
    let isText = log.undecodable.count * 100 <= units && controls * 50 <= units
    encoding = !isText ? nil : isBigEndian ? .utf16BigEndian : .utf16LittleEndian
  }
}
