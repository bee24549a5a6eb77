/// Addresses of Taiwan, to the street number or to floor and room.
///
/// Left out is what the post adds and people forget: postcode, 中華民國, 台灣省, 里 and 鄰. Numbers
/// are Arabic, 之 is a dash, every floor is 樓. A county that is not stated is not guessed. What is
/// no such address, as one in English, keeps its words and numbers.
struct AddressForm: Sendable {
  enum Level { case streetNumber, room }

  private var work: [UInt32] = []
  /// Whether the last address stated neither county nor town, or lost words between others.
  var mayChangeAgain = false

  mutating func write(
    _ text: Span<UInt32>, upTo level: Level, to output: inout [UInt32]
  ) -> CanonicalOutcome {
    guard AddressForm.hasLooseSigns(text) else {
      return rewrite(text, upTo: level, to: &output)
    }
    work.removeAll(keepingCapacity: true)
    AddressForm.dropLooseSigns(text, to: &work)
    let kept = work
    return rewrite(kept.span, upTo: level, to: &output)
  }

  private mutating func rewrite(
    _ cleaned: Span<UInt32>, upTo level: Level, to output: inout [UInt32]
  ) -> CanonicalOutcome {
    let start = AddressForm.endOfFront(cleaned)
    let head = AddressHead(cleaned, from: start)
    head.write(cleaned, to: &output)
    let next = head.endOfVillage(cleaned, output: &output)
    let isTownAgain = next > head.end && AddressHead.townEnd(cleaned, from: next) != nil
    var numbers = AddressNumbers(from: next)
    numbers.write(cleaned, to: &output)
    mayChangeAgain = head.isEmpty || isTownAgain || numbers.hasDropped
    guard !output.isEmpty else { return .unfit }
    guard level == .streetNumber else { return .written }
    guard let end = AddressForm.endOfStreetNumber(output.span) else { return .unfit }
    output.removeSubrange(end...)
    return .written
  }

  /// Behind the first 號 that follows a digit.
  static func endOfStreetNumber(_ address: Span<UInt32>) -> Int? {
    guard address.count > 1 else { return nil }
    for index in 1..<address.count
    where address[index] == AddressSigns.number && address[index - 1].isDigit { return index + 1 }
    return nil
  }

  private static func hasLooseSigns(_ text: Span<UInt32>) -> Bool {
    for index in text.indices {
      let point = text[index]
      if point < 0x80 ? !(point.isDigit || point.isLatin) : point == 0xB7 { return true }
    }
    return false
  }

  /// Leaves out brackets, quotes, punctuation, and dashes that stand beside no number; commas and
  /// full stops remain between digits.
  private static func dropLooseSigns(_ text: Span<UInt32>, to output: inout [UInt32]) {
    var awaitsSpace = false
    var awaitsDash = false
    for index in text.indices {
      let point = text[index]
      switch point {
      case AddressSigns.dash: awaitsDash = true
      case sign(","), sign("."):
        guard index > 0, index + 1 < text.count, text[index - 1].isDigit, text[index + 1].isDigit
        else { fallthrough }
        output.append(point)
      case sign(" "), sign("("), sign(")"), sign("["), sign("]"), sign("\""), sign("'"), sign(":"),
        sign(";"), sign("<"), sign(">"), sign("·"):
        awaitsSpace = true
      default:
        if let last = output.last {
          if awaitsDash, takesDash(behind: last), takesDash(before: point) {
            output.append(AddressSigns.dash)
          } else if awaitsSpace || awaitsDash, last.isOfSpacedWord, point.isOfSpacedWord {
            output.append(sign(" "))
          }
        }
        awaitsSpace = false
        awaitsDash = false
        output.append(point)
      }
    }
  }

  private static func takesDash(before point: UInt32) -> Bool {
    point.isOfSpacedWord || ChineseNumeral.isNumeral(point)
  }

  private static func takesDash(behind point: UInt32) -> Bool {
    switch point {
    case AddressSigns.number, AddressSigns.floor, AddressSigns.storey, AddressSigns.room: true
    default: takesDash(before: point)
    }
  }

  /// Behind postcode, 中華民國, 台灣省 and the like, in any order.
  private static func endOfFront(_ text: Span<UInt32>) -> Int {
    var start = 0
    while true {
      if let length = countryLength(text, start) ?? postcodeLength(text, start) {
        start += length
      } else {
        return start
      }
    }
  }

  private static let countries = WordTrie(["中華民國", "台灣省", "福建省", "台灣", "〒"])

  private static func countryLength(_ text: Span<UInt32>, _ start: Int) -> Int? {
    guard let found = countries.longest(in: text, at: start), start + found.length < text.count
    else { return nil }
    // 台灣 alone may be the start of a name: only a county behind it makes it the country.
    let next = start + found.length
    if found.word == 3, AddressHead.countyEnd(text, from: next) == nil,
      !text[next].isDigit
    {
      return nil
    }
    return found.length
  }

  /// Three, five or six digits, or three with a dash and two or three more, before a Chinese word
  /// that does not make them a number of the address.
  private static func postcodeLength(_ text: Span<UInt32>, _ start: Int) -> Int? {
    var end = start
    var zeros = 0
    while end < text.count, text[end].isDigit {
      if text[end] == sign("0"), zeros == end - start { zeros += 1 }
      end += 1
    }
    var length = end - start - zeros
    if length == 3, end < text.count, text[end] == AddressSigns.dash {
      var more = end + 1
      while more < text.count, text[more].isDigit { more += 1 }
      if more - end == 3 || more - end == 4 {
        length = more - end + 2
        end = more
      }
    }
    guard length == 3 || length == 5 || length == 6, end < text.count,
      text[end].isIdeograph, !AddressSigns.isUnit(text[end]), text[end] != AddressSigns.of,
      text[end] != AddressSigns.village, text[end] != AddressSigns.hamlet,
      text[end] != AddressSigns.great
    else { return nil }
    return end - start
  }
}
