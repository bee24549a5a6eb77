import Testing
import Values

@Suite struct TruthTests {
  /// Unknown stands for yes or no: a connective is known where both readings agree.
  @Test(arguments: Truth.allCases, Truth.allCases)
  func connectivesAgreeWithEveryReading(left: Truth, right: Truth) {
    #expect(left.and(right) == common(left, right) { $0 && $1 })
    #expect(left.or(right) == common(left, right) { $0 || $1 })
    #expect(left.negated == common(left, left) { first, _ in !first })
    #expect(left.and(right).negated == left.negated.or(right.negated))
  }

  @Test(
    arguments: [
      ([], Truth.yes, Truth.no),
      ([.yes, .yes], .yes, .yes),
      ([.yes, .unknown], .unknown, .yes),
      ([.unknown, .no], .no, .unknown),
      ([.no, .no], .no, .no),
      ([.unknown], .unknown, .unknown),
    ] as [([Truth], Truth, Truth)])
  func foldsOverElements(elements: [Truth], every: Truth, some: Truth) {
    #expect(elements.every { $0 } == every)
    #expect(elements.some { $0 } == some)
  }

  @Test func foldsStopAtTheFirstCertainElement() {
    var asked = 0
    let result = [Truth.unknown, .no, .yes].every { element in
      asked += 1
      return element
    }
    #expect(result == .no)
    #expect(asked == 2)
  }

  @Test func readsAsAWord() {
    #expect(Truth.allCases.map(\.description) == ["no", "unknown", "yes"])
    #expect([Truth(true), Truth(false)] == [.yes, .no])
  }

  private func common(
    _ left: Truth, _ right: Truth, _ connective: (Bool, Bool) -> Bool
  ) -> Truth {
    var results = Set<Bool>()
    for first in readings(left) {
      for second in readings(right) { results.insert(connective(first, second)) }
    }
    return results.count == 1 ? Truth(results.contains(true)) : .unknown
  }

  private func readings(_ truth: Truth) -> [Bool] {
    switch truth {
    case .no: [false]
    case .unknown: [false, true]
    case .yes: [true]
    }
  }
}
