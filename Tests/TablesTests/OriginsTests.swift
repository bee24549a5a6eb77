import Tables
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
}
