/// Rewrites what follows county, town and village: roads, numbers, floors and rooms.
struct AddressNumbers {
  private var index: Int
  private var awaitsSpace = false
  /// Whether the street number has been written: only behind it are basements.
  private var isInside = false
  /// Whether words have gone, so that what stood apart may now be read together.
  private(set) var hasDropped = false

  init(from start: Int) { index = start }

  mutating func write(_ text: Span<UInt32>, to output: inout [UInt32]) {
    while index < text.count {
      let point = text[index]
      if point.isDigit || point >= 0x3007 || point == 0x25CB {
        if takeNumber(text, &output) { continue }
      }
      switch point {
      case AddressSigns.of, AddressSigns.dash:
        if takeDash(text, &output) { continue }
      case sign("b"), AddressSigns.ground:
        if isInside, takeBasement(text, &output) { continue }
      case sign("r"):
        if takeRoom(text, &output) { continue }
      case sign(" "):
        awaitsSpace = true
        index += 1
        continue
      default: break
      }
      emit(point, &output)
      index += 1
    }
  }

  private mutating func emit(_ point: UInt32, _ output: inout [UInt32]) {
    if awaitsSpace {
      awaitsSpace = false
      if let last = output.last, last.isOfSpacedWord, point.isOfSpacedWord {
        output.append(sign(" "))
      }
    }
    if point == AddressSigns.number, output.last?.isDigit == true { isInside = true }
    output.append(point)
  }
}

/// Numbers.
extension AddressNumbers {
  private enum Number {
    /// The place of Arabic digits without leading zeros, and the place behind them.
    case digits(Range<Int>)
    case chinese(value: Int, end: Int)

    var end: Int {
      switch self {
      case .digits(let range): range.upperBound
      case .chinese(_, let end): end
      }
    }
  }

  private func readNumber(_ text: Span<UInt32>, at start: Int) -> Number? {
    guard start < text.count else { return nil }
    guard text[start].isDigit else {
      // ○5 is neither one nor the other.
      guard let numeral = ChineseNumeral(text, at: start),
        numeral.end == text.count || !text[numeral.end].isDigit
      else { return nil }
      return .chinese(value: numeral.value, end: numeral.end)
    }
    var end = start
    while end < text.count, text[end].isDigit { end += 1 }
    var first = start
    while first < end - 1, text[first] == sign("0") { first += 1 }
    return .digits(first..<end)
  }

  private mutating func emit(_ number: Number, _ text: Span<UInt32>, _ output: inout [UInt32]) {
    switch number {
    case .digits(let range): for place in range { emit(text[place], &output) }
    case .chinese(let value, _):
      for digit in String(value).utf8 { emit(UInt32(digit), &output) }
    }
    index = number.end
  }

  private mutating func takeNumber(_ text: Span<UInt32>, _ output: inout [UInt32]) -> Bool {
    guard var number = readNumber(text, at: index) else { return false }
    let next = afterSpaces(text, number.end)
    let unit = next < text.count ? text[next] : 0
    switch number {
    case .digits:
      // a01 is the name of a room, not room 1.
      if let last = output.last, last.isLatin, !awaitsSpace { number = .digits(index..<number.end) }
    case .chinese:
      let joinsDigits = output.last?.isDigit == true && !awaitsSpace
      guard !joinsDigits, isUnit(text, next, isFirst: output.isEmpty) else {
        for place in index..<number.end { emit(text[place], &output) }
        index = number.end
        return true
      }
    }
    if unit == AddressSigns.neighbourhood, !isInside {
      if output.last == AddressSigns.ordinal { output.removeLast() }
      awaitsSpace = true
      hasDropped = true
      index = next + 1
      return true
    }
    emit(number, text, &output)
    takeFloor(text, &output)
    return true
  }

  /// Whether a Chinese numeral before this place is a number of the address. With a dash behind it
  /// at the very start it could be taken for a postcode.
  private func isUnit(_ text: Span<UInt32>, _ place: Int, isFirst: Bool) -> Bool {
    guard place < text.count else { return false }
    switch text[place] {
    case AddressSigns.of, AddressSigns.dash:
      return !isFirst && readNumber(text, at: place + 1) != nil
    case AddressSigns.great: return place + 1 < text.count && text[place + 1] == AddressSigns.way
    default: return AddressSigns.isUnit(text[place]) || floorEnd(text, place) != nil
    }
  }

  private func afterSpaces(_ text: Span<UInt32>, _ start: Int) -> Int {
    var place = start
    while place < text.count, text[place] == sign(" ") { place += 1 }
    return place
  }
}

/// Floors and rooms.
extension AddressNumbers {
  /// Writes the floor sign for 樓, f, fl and floor, and for 層 inside a building.
  private mutating func takeFloor(_ text: Span<UInt32>, _ output: inout [UInt32]) {
    guard let end = floorEnd(text, afterSpaces(text, index)) else { return }
    output.append(AddressSigns.floor)
    index = end
  }

  private func floorEnd(_ text: Span<UInt32>, _ start: Int) -> Int? {
    guard start < text.count else { return nil }
    switch text[start] {
    case AddressSigns.floor: return start + 1
    case AddressSigns.storey: return isInside ? start + 1 : nil
    case sign("f"):
      var end = start
      while end < text.count, text[end].isLatin { end += 1 }
      switch end - start {
      case 1: return end
      case 2: return text[start + 1] == sign("l") ? end : nil
      case 5: return text[end - 1] == sign("r") && text[start + 1] == sign("l") ? end : nil
      default: return nil
      }
    default: return nil
    }
  }

  /// 之 and - before a number: `61號之3` is `61-3號`, `3樓之2` is `3樓-2`, `61號-3樓` is `61號3樓`.
  private mutating func takeDash(_ text: Span<UInt32>, _ output: inout [UInt32]) -> Bool {
    guard let last = output.last, last.isDigit || endsPart(output),
      let number = readNumber(text, at: afterSpaces(text, index + 1))
    else { return false }
    awaitsSpace = false
    guard last == AddressSigns.number else {
      output.append(AddressSigns.dash)
      emit(number, text, &output)
      takeFloor(text, &output)
      return true
    }
    let next = afterSpaces(text, number.end)
    if floorEnd(text, next) != nil || next < text.count && text[next] == AddressSigns.room {
      index += 1
      return true
    }
    output.removeLast()
    output.append(AddressSigns.dash)
    emit(number, text, &output)
    output.append(AddressSigns.number)
    return true
  }

  private func endsPart(_ output: [UInt32]) -> Bool {
    guard let last = output.last, output.count > 1 else { return false }
    return switch last {
    case AddressSigns.number, AddressSigns.floor, AddressSigns.room:
      output[output.count - 2].isDigit
    default: false
    }
  }

  /// b1, b1f, 地下1樓, 地下一層, 地下室 and 地下 are all the first basement.
  private mutating func takeBasement(_ text: Span<UInt32>, _ output: inout [UInt32]) -> Bool {
    var place = index + 1
    if text[index] == AddressSigns.ground {
      guard place < text.count, text[place] == AddressSigns.below else { return false }
      place += 1
    } else if output.last?.isLatin == true, !awaitsSpace {
      return false
    }
    let number = readNumber(text, at: place)
    var end = number?.end ?? place
    if text[index] != AddressSigns.ground {
      guard case .digits = number else { return false }
    }
    let hasRoomSign = end < text.count && text[end] == AddressSigns.room
    if let floor = floorEnd(text, afterSpaces(text, end)) {
      end = floor
    } else if hasRoomSign {
      guard number == nil else { return false }
      end += 1
    } else if end < text.count {
      guard !text[end].isLatin, !AddressSigns.isUnit(text[end]) else { return false }
    }
    emit(sign("b"), &output)
    if let number { emit(number, text, &output) } else { emit(sign("1"), &output) }
    output.append(AddressSigns.floor)
    index = end
    return true
  }

  /// rm 1201, room 1201: as 1201室.
  private mutating func takeRoom(_ text: Span<UInt32>, _ output: inout [UInt32]) -> Bool {
    guard output.last?.isLatin != true || awaitsSpace else { return false }
    var start = index
    while start < text.count, text[start].isLatin { start += 1 }
    switch start - index {
    case 2 where text[index + 1] == sign("m"): break
    case 4 where text[index + 1] == sign("o") && text[index + 3] == sign("m"): break
    default: return false
    }
    start = afterSpaces(text, start)
    guard let number = readNumber(text, at: start) else { return false }
    var end = number.end
    if end < text.count {
      let isRoom = text[end] == AddressSigns.room
      guard isRoom || !text[end].isLatin && !AddressSigns.isUnit(text[end]) else { return false }
    }
    emit(number, text, &output)
    hasDropped = true
    output.append(AddressSigns.room)
    if end < text.count, text[end] == AddressSigns.room { end += 1 }
    index = end
    return true
  }
}
