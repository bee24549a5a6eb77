import Tables
import TestSupport
import Testing

@Suite struct OriginsTests {
  @Test("rows keep their source, their fill and their place when origins are joined")
  func joining() {
    var first = Origins()
    first.begin(source: 0, fill: 1)
    first.append(number: 2, offset: 10)
    first.append(number: 3, offset: 20)
    var second = Origins()
    second.begin(source: 4, fill: 0)
    second.append(number: 7, offset: 5)
    var third = Origins()
    third.begin(source: 5, fill: 2)
    third.append(number: 1, offset: 0, part: 3, pointer: "/a/0")
    third.append(number: 1, offset: 0, part: 4, pointer: "/a/1")
    first.append(contentsOf: second)
    first.append(contentsOf: third, droppingRows: [0])
    #expect(first.count == 4)
    #expect(
      (0..<4).map { first[$0] } == [
        RowOrigin(source: 0, fill: 1, number: 2, offset: 10, part: 0, pointer: nil),
        RowOrigin(source: 0, fill: 1, number: 3, offset: 20, part: 0, pointer: nil),
        RowOrigin(source: 4, fill: 0, number: 7, offset: 5, part: 0, pointer: nil),
        RowOrigin(source: 5, fill: 2, number: 1, offset: 0, part: 4, pointer: "/a/1"),
      ])
  }

  @Test("an offset stays what it is in a file of any size, in any order")
  func far() {
    let offsets = [0, 5 << 30, 5 << 30 + 7, 3, 1 << 50, 1 << 50 + 1, 9]
    var origins = Origins()
    origins.begin(source: 2, fill: 1)
    for (row, offset) in offsets.enumerated() { origins.append(number: row + 1, offset: offset) }
    var joined = Origins()
    joined.begin(source: 0, fill: 0)
    joined.append(number: 1, offset: 4 << 30)
    joined.append(contentsOf: origins)
    #expect(joined[0].offset == 4 << 30 && joined[0].source == 0)
    for (row, offset) in offsets.enumerated() {
      #expect(origins[row].offset == offset)
      #expect(
        joined[row + 1] == RowOrigin(source: 2, fill: 1, number: row + 1, offset: offset))
    }
    #expect(
      origins.dropping([1, 3]).count == 5 && origins.dropping([1, 3])[1].offset == offsets[2])
  }

  @Test(
    "offsets one soon after the other, far from it or before it are told again, wherever joined")
  func offsets() {
    var random = SeededGenerator(seed: 5)
    for round in 0..<200 {
      var offsets: [Int] = []
      for _ in 0..<Int.random(in: 0...120, using: &random) {
        let step = [0, 1, 250, 65_533, 65_534, 65_535, 65_536, 90_000, -7].randomElement(
          using: &random)
        offsets.append(max(0, (offsets.last ?? 0) + (step ?? 0)))
      }
      var joined = Origins()
      var rest = offsets[...]
      while !rest.isEmpty {
        let part = rest.prefix(Int.random(in: 1...40, using: &random))
        rest = rest.dropFirst(part.count)
        var origins = Origins()
        origins.begin(source: 1, fill: 0)
        origins.append(
          numbers: Array(repeating: 1, count: part.count), offsets: Array(part), pointers: [],
          part: 0)
        joined.append(contentsOf: origins)
      }
      #expect(offsets.indices.map { joined[$0].offset } == offsets, "round \(round)")
    }
  }

  @Test("numbers that follow each other, stand still or jump are told again, also when joined")
  func numbers() {
    let numbers = [2, 3, 4, 9, 9, 9, 10, 3, 4, 0, 1, .init(UInt32.max), 0, 7]
    for cut in 0...numbers.count {
      var first = Origins()
      var second = Origins()
      first.begin(source: 1, fill: 0)
      second.begin(source: 1, fill: 0)
      for number in numbers[..<cut] { first.append(number: number, offset: 0) }
      for number in numbers[cut...] { second.append(number: number, offset: 0) }
      first.append(contentsOf: second)
      #expect(numbers.indices.map { first[$0].number } == numbers, "cut at \(cut)")
    }
  }
}
