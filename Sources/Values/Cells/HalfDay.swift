/// The part of the day that hours from 1 to 12 are counted in.
enum HalfDay {
  case dawn, early, morning, noon, afternoon, evening

  /// The hour from 0 to 23.
  ///
  /// A clock that shows `上午 12:00` means midnight, as spreadsheets write it; a person who writes
  /// `上午12時` may mean noon, and one who writes `晚上12時` midnight of the day after.
  func hour(_ hour: Int, _ minute: Int, isByWord: Bool) throws(CellTrouble) -> Int {
    switch (self, hour) {
    case (.dawn, 12): return 0
    case (.morning, 12) where !isByWord: return 0
    case (.noon, 12): return 12
    case (.afternoon, 12) where !isByWord || minute > 0: return 12
    case (_, 12), (.evening, 0): throw .ambiguousTime
    case (.dawn, 0..<12), (.early, 0..<12), (.morning, 0..<12): return hour
    case (.afternoon, 0..<12), (.evening, 0..<12): return hour + 12
    case (.afternoon, 13..<24), (.evening, 13..<24): return hour
    default: throw .noSuchTime
    }
  }
}
