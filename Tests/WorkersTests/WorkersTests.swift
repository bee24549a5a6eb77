import Testing
import Workers

@Suite struct WorkersTests {
  @Test("results stand in the order of their numbers", arguments: [0, 1, 2, 7])
  func order(threads: Int) {
    let squares = Workers(threads).map(1000) { $0 * $0 }
    #expect(squares == (0..<1000).map { $0 * $0 })
  }

  @Test(
    "work side by side has the threads together, and each piece two where there are",
    arguments: [(1, 5, 1), (2, 1, 2), (2, 5, 2), (64, 3, 21), (64, 100, 2), (4, 0, 4)])
  func nested(count: Int, pieces: Int, each: Int) {
    #expect(Workers(count).each(of: pieces).count == each)
  }

  @Test("no piece, one piece")
  func few() {
    #expect(Workers(4).map(0) { $0 }.isEmpty)
    #expect(Workers(4).map(1) { $0 + 5 } == [5])
  }

  @Test("results are handed over in the order of their numbers", arguments: [1, 2, 7])
  func handingOver(threads: Int) {
    var taken: [Int] = []
    Workers(threads).forEach(1000) {
      $0 * $0
    } _: { piece, square in
      #expect(square == piece * piece)
      taken.append(piece)
    }
    #expect(taken == Array(0..<1000))
  }
}
