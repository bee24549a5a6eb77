extension CellScan {
  /// A zone in minutes east of Greenwich: `Z`, `+08:00`, `+0800`, `+08`, `-0530`, `UTC+8`.
  ///
  /// Behind a time without seconds, `-10:30` is more likely the end of a stretch of time than a
  /// zone, so it is not taken there.
  mutating func zone(mayFollowMinutes: Bool) -> Int? {
    if take(word: "Z") { return isAtEnd ? 0 : nil }
    let isNamed = take(word: "UTC") || take(word: "GMT")
    if isNamed, isAtEnd { return 0 }
    let isWest = next == "-"
    guard isWest ? mayFollowMinutes || isNamed : next == "+" else { return nil }
    index += 1
    guard let first = digits() else { return nil }
    var (hours, minutes) = (first.value, 0)
    switch first.width {
    case 1 where isNamed: break
    case 4: (hours, minutes) = (first.value / 100, first.value % 100)
    case 2:
      if take(":") {
        guard let second = digits(), second.width == 2 else { return nil }
        minutes = second.value
      }
    default: return nil
    }
    let offset = hours * 60 + minutes
    guard minutes % 15 == 0, minutes < 60, offset <= (isWest ? 12 : 14) * 60 else { return nil }
    return isWest ? -offset : offset
  }

  /// Takes a character with white space before it, which is left where the character is missing.
  mutating func takeApart(_ character: Unicode.Scalar) -> Bool {
    let start = index
    skipSpaces()
    if take(character) { return true }
    index = start
    return false
  }
}
