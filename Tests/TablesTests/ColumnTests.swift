import Tables
import Testing
import Values

@Suite struct ColumnTests {
  @Test("numbers with more decimals or digits than the column keeps stand apart, exactly")
  func decimals() throws {
    var decimals = Decimals(scale: 2)
    let texts = ["1.5", "0.001", "-3", "12345678901234567890", "7"]
    for text in texts { decimals.append(try #require(ExactDecimal(text))) }
    decimals.append(scaled: .missing)
    #expect(decimals.scaled.prefix(3) == [150, Decimals.apart, -300])
    #expect((0..<5).map { decimals[$0]?.description } == texts)
    #expect(decimals[5] == nil)
    guard case .decimals(let rest) = Column.decimals(decimals).dropping([0, 3]) else {
      Issue.record("no decimals")
      return
    }
    #expect((0..<3).map { rest[$0]?.description } == ["0.001", "-3", "7"])
  }

  @Test("moments keep their precision")
  func moments() throws {
    let day = try #require(CalendarDate(year: 2025, month: 3, day: 2))
    let minute = try #require(ClockTime("09:00"))
    let second = try #require(ClockTime("09:00:30"))
    let instants = [Instant(day), Instant(day, minute), Instant(day, second)]
    let moments = Moments(packed: instants.map { Moments.pack($0) } + [.missing])
    #expect((0..<3).map { moments[$0] } == instants)
    #expect(moments[3] == nil)
    #expect(Column.moments(moments).presence(3) == .missing)
  }

  @Test("plain texts join and keep what is absent")
  func plain() {
    var first = PlainTexts()
    first.append(Array("甲".utf8).span)
    first.appendAbsent(isNone: true)
    var second = PlainTexts()
    second.appendAbsent()
    second.append(Array("".utf8).span)
    second.append(Array("乙".utf8).span)
    first.append(contentsOf: second)
    #expect((0..<5).map { first.presence($0) } == [.value, .none, .missing, .value, .value])
    #expect((0..<5).map { String(decoding: first[$0], as: UTF8.self) } == ["甲", "", "", "", "乙"])
    #expect(Column.plain(first).dropping([0, 3]).presence(2) == .value)
  }

  @Test("pieces join in their order; where a field was not supplied it is missing")
  func joining() {
    var left = TextDictionary()
    var right = TextDictionary()
    let a = [left.number(of: Array("a".utf8)), left.number(of: Array("b".utf8))]
    let b = [
      right.number(of: Array("b".utf8)) | .new, UInt32.none,
      right.number(of: Array("c".utf8)) | .new,
    ]
    var joined = Column.coded(a, left)
    joined.append(contentsOf: joined.unsupplied(2, room: 0))
    joined.append(contentsOf: .coded(b, right))
    guard case .coded(let numbers, let dictionary) = joined else {
      Issue.record("not coded")
      return
    }
    #expect(numbers == [0, 1, .missing, .missing, 1, .none, 2])
    #expect(dictionary.text(2) == "c")
  }

  @Test("texts stay as the first part with any of them keeps them")
  func keeping() {
    var dictionary = TextDictionary()
    let coded = Column.coded([dictionary.number(of: Array("a".utf8)) | .new, .none], dictionary)
    var texts = PlainTexts()
    texts.append(Array("b".utf8).span)
    texts.appendAbsent(isNone: true)
    let absent = Column.coded([.missing], TextDictionary())
    var first = absent
    first.append(contentsOf: coded)
    first.append(contentsOf: .plain(texts))
    var second = absent
    second.append(contentsOf: .plain(texts))
    second.append(contentsOf: coded)
    guard case .coded(let numbers, let known) = first, case .plain(let plain) = second else {
      Issue.record("not kept")
      return
    }
    #expect(numbers == [.missing, 0, .none, 1, .none])
    #expect(known.text(1) == "b")
    #expect((0..<5).map { plain.presence($0) } == [.missing, .value, .none, .value, .none])
    #expect(String(decoding: plain[3], as: UTF8.self) == "a")
  }
}
