import FlagSemantics
import Statistics
import Testing
import Values

/// The page of functions holds to the program: every example comes out as it says.
@Suite struct FunctionBlocksTests {
  private static let english = (try? LanguageDocument("docs/FUNCTIONS.md").examples) ?? []
  private static let chinese = (try? LanguageDocument("docs/FUNCTIONS.zh-TW.md").examples) ?? []

  @Test("every function has an example, and every line is one")
  func complete() throws {
    #expect(FunctionBlocksTests.english.allSatisfy { FunctionExample($0) != nil })
    let shown = Set(FunctionBlocksTests.english.compactMap { FunctionExample($0)?.function })
    #expect(shown == Set(Builtin.allCases.map(\.rawValue)))
  }

  @Test("both languages show the same examples")
  func languages() {
    #expect(FunctionBlocksTests.chinese == FunctionBlocksTests.english)
  }

  @Test("every example comes out as it says", arguments: english.compactMap { FunctionExample($0) })
  func example(_ example: FunctionExample) throws {
    let builtin = try #require(Builtin(rawValue: example.function))
    do {
      let answer = try example.answer(builtin)
      guard case .value(let shown) = example.outcome else {
        Issue.record("is not missing but \(answer)")
        return
      }
      switch answer {
      case .quantity(let value):
        #expect(ShownNumber(shown)?.shows(value) == true, "comes out as \(value)")
      case .word(let word):
        #expect(shown == word)
      case .set(let words):
        #expect(shown == "[\(words.joined(separator: ", "))]")
      }
    } catch let undefined as Undefined {
      guard case .missing(let cause) = example.outcome else {
        Issue.record("is missing: \(undefined.words)")
        return
      }
      #expect(undefined.words == cause)
    } catch is FunctionAnswer.Unanswered {
      #expect(builtin == .history || builtin == .inForce, "is not understood")
    }
  }

  @Test("a wrong example would be found")
  func wrong() throws {
    let third = try #require(Ratio(1, 3))
    #expect(ShownNumber("33.3…%")?.shows(third) == true)
    #expect(ShownNumber("1/3")?.shows(third) == true)
    for shown in ["33.3%", "33.4…%", "33.2…%", "1/4", "0.3334"] {
      #expect(ShownNumber(shown)?.shows(third) == false)
    }
  }
}

extension LanguageDocument {
  /// The lines in blocks fenced with ```` ```functions ````.
  fileprivate var examples: [Substring] {
    var isInside = false
    var result: [Substring] = []
    for line in lines {
      if line == "```functions" {
        isInside = true
      } else if line == "```" {
        isInside = false
      } else if isInside {
        result.append(line)
      }
    }
    return result
  }
}

extension Undefined {
  /// The cause by its name on the page.
  fileprivate var words: String {
    switch self {
    case .tooFew: "too few values"
    case .divisionByZero: "division by zero"
    case .outOfRange: "out of range"
    case .tooLarge: "too large"
    }
  }
}
