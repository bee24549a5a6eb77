/// County and town at the start of an address.
struct AddressHead {
  private(set) var county: Range<Int>
  private(set) var town: Range<Int>

  /// Counties that became cities, by the second character of old and new name alike.
  private static let promoted: [(old: [UInt32], new: [UInt32])] = [
    ("台北", "新北"), ("桃園", "桃園"), ("台中", "台中"), ("台南", "台南"), ("高雄", "高雄"),
  ].map { old, new in
    (old.unicodeScalars.map(\.value), new.unicodeScalars.map(\.value))
  }

  init(_ text: Span<UInt32>, from start: Int) {
    let end = AddressHead.countyEnd(text, from: start) ?? start
    county = start..<end
    town = end..<(AddressHead.townEnd(text, from: end) ?? end)
  }

  var end: Int { town.upperBound }
  var isEmpty: Bool { county.isEmpty && town.isEmpty }

  /// Every county and city of this rank has two characters before 縣 or 市.
  static func countyEnd(_ text: Span<UInt32>, from start: Int) -> Int? {
    guard start + 2 < text.count, text[start].isIdeograph, text[start + 1].isIdeograph,
      text[start + 2] == AddressSigns.county || text[start + 2] == AddressSigns.city,
      // 新市區, 平鎮區: the sign belongs to the name.
      start + 3 == text.count || text[start + 3] != AddressSigns.district
    else { return nil }
    return start + 3
  }

  /// One character before 區, else two or three: 中區, 平鎮區, 阿里山鄉.
  static func townEnd(_ text: Span<UInt32>, from start: Int) -> Int? {
    for length in 1...3 {
      let index = start + length
      guard index < text.count, text[index - 1].isIdeograph, !AddressSigns.isUnit(text[index - 1])
      else { return nil }
      guard AddressSigns.endsTown(text[index]) else { continue }
      if index + 1 < text.count, text[index + 1] == AddressSigns.district { return index + 2 }
      if length > 1 || text[index] == AddressSigns.district { return index + 1 }
    }
    return nil
  }

  /// Writes county and town, by their present names where a county became a city.
  func write(_ text: Span<UInt32>, to output: inout [UInt32]) {
    guard let new = promotedName(text) else {
      for index in county.lowerBound..<town.upperBound { output.append(text[index]) }
      return
    }
    output.append(contentsOf: new)
    output.append(AddressSigns.city)
    guard !town.isEmpty else { return }
    for index in town.dropLast() { output.append(text[index]) }
    output.append(AddressSigns.district)
  }

  private func promotedName(_ text: Span<UInt32>) -> [UInt32]? {
    guard county.count == 3, text[county.upperBound - 1] == AddressSigns.county else { return nil }
    let start = county.lowerBound
    // 高雄縣三民鄉 is no part of 高雄市三民區.
    if town.count == 3, text[town.lowerBound] == 0x4E09, text[town.lowerBound + 1] == 0x6C11 {
      return nil
    }
    return AddressHead.promoted.first { $0.old[0] == text[start] && $0.old[1] == text[start + 1] }?
      .new
  }
}

/// Villages (里, 村) between the town and the road.
extension AddressHead {
  /// Where the address goes on behind its villages, which are left out where a road follows.
  ///
  /// Without a road the village is what tells two houses of one number apart: then it is written.
  func endOfVillage(_ text: Span<UInt32>, output: inout [UInt32]) -> Int {
    var index = end
    guard !isEmpty else { return index }
    while true {
      if let next = AddressHead.neighbourhoodEnd(text, from: index) {
        index = next
        continue
      }
      guard let next = AddressHead.villageEnd(text, from: index) else { return index }
      let behind = AddressHead.neighbourhoodEnd(text, from: next) ?? next
      guard behind < text.count, !AddressHead.isNumber(text, at: behind),
        text[behind].isOfSpacedWord || text[behind].isIdeograph
      else {
        for place in index..<next { output.append(text[place]) }
        return behind
      }
      index = behind
    }
  }

  private static func villageEnd(_ text: Span<UInt32>, from start: Int) -> Int? {
    var index = start + 1
    while index < text.count, index - start <= 4 {
      let before = text[index - 1]
      guard before.isIdeograph, !AddressSigns.isUnit(before), !AddressSigns.endsTown(before) else {
        return nil
      }
      if text[index] == AddressSigns.village || text[index] == AddressSigns.hamlet {
        let next = index + 1
        guard next < text.count else { return next }
        if text[next] == AddressSigns.village || text[next] == AddressSigns.hamlet {
          index += 1
          continue
        }
        return startsRoadSign(text, at: next) ? nil : next
      }
      index += 1
    }
    return nil
  }

  /// 三里街, 萬里大道: the sign belongs to the name of the road.
  private static func startsRoadSign(_ text: Span<UInt32>, at index: Int) -> Bool {
    if text[index] == AddressSigns.neighbourhood { return false }
    if AddressSigns.isUnit(text[index]) || AddressSigns.endsTown(text[index]) { return true }
    return text[index] == AddressSigns.great && index + 1 < text.count
      && text[index + 1] == AddressSigns.way
  }

  /// Behind 5鄰 or 第5鄰.
  private static func neighbourhoodEnd(_ text: Span<UInt32>, from start: Int) -> Int? {
    var index = start
    if index < text.count, text[index] == AddressSigns.ordinal { index += 1 }
    var end = index
    while end < text.count, text[end].isDigit { end += 1 }
    if end == index { end = ChineseNumeral(text, at: index)?.end ?? index }
    guard end > index, end < text.count, text[end] == AddressSigns.neighbourhood else { return nil }
    return end + 1
  }

  private static func isNumber(_ text: Span<UInt32>, at index: Int) -> Bool {
    if text[index].isDigit { return true }
    guard let numeral = ChineseNumeral(text, at: index), numeral.end < text.count else {
      return false
    }
    let unit = text[numeral.end]
    return AddressSigns.isUnit(unit) || unit == AddressSigns.of || unit == AddressSigns.dash
  }
}
