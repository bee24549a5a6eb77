import Tables
import TestSupport
import Testing

@Suite struct PlainTextsTests {
  private enum Text: Equatable {
    case text([UInt8])
    case none, missing
  }

  /// Lengths at the limits of what one byte says, and far beyond.
  private static let lengths = [0, 1, 2, 9, 17, 251, 252, 253, 254, 255, 256, 300, 5_000]

  private static func random(_ count: Int, _ random: inout SeededGenerator) -> [Text] {
    (0..<count).map { _ in
      switch Int.random(in: 0..<12, using: &random) {
      case 0: .none
      case 1: .missing
      case 2: .text(Array(repeating: 0x41, count: lengths.randomElement(using: &random) ?? 0))
      case 3: .text(Array("T\(Int.random(in: 100...120, using: &random))/7".utf8))
      default:
        .text(
          (0..<Int.random(in: 0...20, using: &random)).map { _ in
            UInt8.random(in: 0...255, using: &random)
          })
      }
    }
  }

  private static func column(_ texts: [Text], beginAlike: Bool) -> PlainTexts {
    var column = PlainTexts(beginAlike: beginAlike)
    for text in texts {
      switch text {
      case .text(let bytes): column.append(bytes.span)
      case .none: column.appendAbsent(isNone: true)
      case .missing: column.appendAbsent()
      }
    }
    return column
  }

  private static func read(_ presence: Presence, _ bytes: [UInt8]) -> Text {
    switch presence {
    case .value: .text(bytes)
    case .none: .none
    case .missing: .missing
    }
  }

  private static func copy(_ text: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(contentsOf: text)
    return bytes
  }

  @Test(
    "a column is what was put into it, whether text by text or by joining others",
    arguments: [false, true])
  func joining(beginAlike: Bool) {
    var random = SeededGenerator(seed: 11)
    for round in 0..<40 {
      var all: [Text] = []
      var column = PlainTexts(beginAlike: beginAlike)
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        // Runs that are copied, and runs that are taken over.
        let count = [0, 1, 15, 16, 17, 40, 6_000].randomElement(using: &random) ?? 0
        let part = Self.random(count, &random)
        if Bool.random(using: &random) { column.reserve(count) }
        // Columns of either kind join.
        var other = Self.column(part, beginAlike: beginAlike != (round % 5 == 0))
        if Bool.random(using: &random) { other.trim() }
        column.append(contentsOf: other)
        all += part
        let more = Self.random(Int.random(in: 0...3, using: &random), &random)
        for (row, _) in more.enumerated() {
          column.append(Self.column(more, beginAlike: beginAlike), row)
        }
        all += more
      }
      #expect(column.count == all.count)
      let rows = all.indices.map { Self.read(column.presence($0), Array(column[$0])) }
      let differing = zip(rows, all).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      #expect(differing == nil, "round \(round)")
    }
  }

  @Test("rows are handed over in order, some of them or all between two", arguments: [false, true])
  func handingOver(beginAlike: Bool) {
    var random = SeededGenerator(seed: 12)
    var all: [Text] = []
    var column = PlainTexts(beginAlike: beginAlike)
    for count in [20_000, 3, 9_000, 50] {
      let part = Self.random(count, &random)
      column.append(contentsOf: Self.column(part, beginAlike: beginAlike))
      all += part
    }
    for _ in 0..<200 {
      let first = Int.random(in: 0...all.count, using: &random)
      let rows = first..<min(all.count, first + Int.random(in: 0...12_000, using: &random))
      var expected = rows.lowerBound
      var differing: Int?
      column.forEach(in: rows) { row, presence, text in
        if row != expected || Self.read(presence, Self.copy(text)) != all[row] { differing = row }
        expected += 1
      }
      #expect(differing == nil && expected == rows.upperBound, "\(rows)")
      var some = (0..<30).map { _ in UInt32.random(in: 0..<UInt32(all.count), using: &random) }
      if Bool.random(using: &random) { some.sort() }
      some += [some[0], some[0] &+ 1 < UInt32(all.count) ? some[0] + 1 : 0]
      var found: [[UInt8]] = []
      column.forEach(of: some[...]) { found.append(Self.copy($0)) }
      let texts = some.map { if case .text(let bytes) = all[Int($0)] { bytes } else { [UInt8]() } }
      #expect(found == texts)
    }
  }

  @Test("rows that are said to rise stand in the order of their bytes")
  func rising() {
    var random = SeededGenerator(seed: 13)
    var all: [Text] = []
    var column = PlainTexts(beginAlike: true)
    var said = 0
    for count in [5_000, 40, 9_000, 7] {
      let part = (0..<count).map { row in
        // Mostly counted up, so that many rows rise: 9 goes before 10, but not by its bytes.
        Int.random(in: 0..<9, using: &random) > 0
          ? Text.text(Array("T\(row / 12)/\(row % 12)".utf8)) : Self.random(1, &random)[0]
      }
      column.append(contentsOf: Self.column(part, beginAlike: true))
      all += part
    }
    for first in all.indices {
      let rows = first...min(all.count - 1, first + Int.random(in: 0...9, using: &random))
      guard column.rise(over: rows) else { continue }
      said += rows.count > 1 ? 1 : 0
      let texts = all[rows].map { text -> [UInt8]? in
        if case .text(let bytes) = text { bytes } else { nil }
      }
      let stand = zip(texts, texts.dropFirst()).allSatisfy { first, second in
        guard let first, let second else { return false }
        return first.lexicographicallyPrecedes(second)
      }
      #expect(stand && !texts.contains(nil), "\(rows)")
    }
    #expect(said > 1_000)
  }

  @Test("what rises is known of keys that are counted up, and of no others")
  func risingKeys() {
    func rises(_ texts: [String], beginAlike: Bool = true) -> Bool {
      let column = Self.column(texts.map { .text(Array($0.utf8)) }, beginAlike: beginAlike)
      return column.rise(over: 0...texts.count - 1)
    }
    #expect(rises(["T1"]))
    #expect(rises((0..<40).map { "T\(100 + $0)" }))
    #expect(rises(["T1", "T1/1", "T1/2", "T2"]))
    #expect(!rises(["T1/9", "T1/10"]))
    #expect(!rises(["T1", "T1"]))
    #expect(!rises(["T2", "T1"]))
    #expect(!rises(["T1", "T2"], beginAlike: false))
  }

  @Test(
    "texts that are counted up stand in one order, in which equal ones are neither after the other")
  func counting() {
    let ascending = [
      "", "#", "0", "00", "1", "1-1", "01", "01-1", "2", "9", "10", "10a", "10b", "99", "100", "A",
      "A-", "A0", "A1", "A1/2", "A1/02", "A1/10", "A2", "A9b", "A10", "A10b", "AB", "B",
    ]
    for (place, text) in ascending.enumerated() {
      for (other, before) in ascending.enumerated() {
        let (bytes, others) = (Array(text.utf8), Array(before.utf8))
        #expect(
          bytes.span.isCountedAfter(others.span) == (place > other), "\(text) after \(before)")
      }
    }
  }

  @Test(
    "equal keys are found in columns that ascend but for them, wherever runs end",
    arguments: [false, true])
  func equality(beginAlike: Bool) {
    var random = SeededGenerator(seed: 13)
    for round in 0..<60 {
      let count = [3, 40, 12_000].randomElement(using: &random) ?? 3
      var texts = (0..<count).map { Text.text(Array("T\($0 / 9)/\($0 % 9 + 3)".utf8)) }
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let row = Int.random(in: 0..<count, using: &random)
        texts[row] =
          [.missing, .none, texts[Int.random(in: 0..<count, using: &random)]].randomElement(
            using: &random) ?? .none
      }
      var column = PlainTexts(beginAlike: beginAlike)
      let cut = Int.random(in: 0...count, using: &random)
      for part in [texts[..<cut], texts[cut...]] {
        column.append(contentsOf: Self.column(Array(part), beginAlike: beginAlike))
      }
      var first: [[UInt8]: UInt32] = [:]
      let expected = texts.enumerated().map { row, text in
        guard case .text(let bytes) = text else { return UInt32.missing }
        let own = first[bytes] ?? UInt32(row)
        first[bytes] = own
        return own
      }
      let repeats = first.count < texts.count(where: { if case .text = $0 { true } else { false } })
      let found = column.numbersOfEqualTexts()
      #expect((found != nil) == repeats, "round \(round)")
      #expect(found.map { $0 == expected } ?? true, "round \(round)")
    }
  }
}
