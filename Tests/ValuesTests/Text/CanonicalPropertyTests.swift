import TestSupport
import Testing
import Values

@Suite struct CanonicalPropertyTests {
  /// Forms that do not change what they have written. A core may lose more when it is cut again.
  private static let stable = CanonicalForm.allCases.filter { $0 != .nameCore }

  @Test(arguments: stable)
  func doesNotChangeWhatItHasWritten(form: CanonicalForm) {
    var generator = SeededGenerator(seed: 11)
    for round in 0..<2_000 {
      let text =
        round % 3 == 0
        ? RandomText.anything(&generator)
        : RandomText.pieces(RandomText.pieces(of: form), &generator)
      guard let once = form.text(of: text) else { continue }
      let twice = form.text(of: once)
      guard twice == once, twice.map({ Array($0.utf8) }) == Array(once.utf8) else {
        Issue.record("\(form) of \(text.debugDescription) is \(once), then \(twice ?? "nothing")")
        return
      }
    }
  }

  @Test(arguments: CanonicalForm.allCases)
  func survivesAnyBytes(form: CanonicalForm) {
    var generator = SeededGenerator(seed: 12)
    var writer = CanonicalWriter()
    var output: [UInt8] = []
    for _ in 0..<2_000 {
      let bytes = RandomText.bytes(&generator)
      let before = output.count
      let outcome = writer.append(bytes.span, as: form, to: &output)
      #expect((outcome == .written) == (output.count > before))
      // What is written is always valid UTF-8.
      let written = output[before...]
      #expect(String(validating: written, as: UTF8.self) != nil)
      if output.count > 10_000 { output.removeAll() }
    }
  }

  @Test(arguments: CanonicalForm.allCases)
  func similarityIsBoundedAndTheSameBothWays(form: CanonicalForm) throws {
    var generator = SeededGenerator(seed: 13)
    var writer = SignatureWriter()
    var signatures: [TextSignature] = []
    for _ in 0..<300 {
      let text = RandomText.pieces(RandomText.pieces(of: form), &generator)
      if let signature = writer.signature(of: text.utf8.span, as: form) {
        signatures.append(signature)
      }
    }
    let one = try #require(Ratio(1, 1))
    let percent = form.resemblancePercent
    for left in signatures {
      #expect(left.similarity(to: left) == one)
      for right in signatures.prefix(60) {
        let similarity = left.similarity(to: right)
        #expect(similarity == right.similarity(to: left))
        #expect(!(similarity < Ratio.zero) && !(one < similarity))
        let limit = try #require(Ratio(Int128(percent), 100))
        let isSimilar = left.resembles(right, percent: percent)
        #expect(isSimilar == !(similarity < limit))
        if isSimilar {
          #expect(left.partnerWeights(percent: percent).contains(right.weight))
          #expect(left.shared(with: right) >= left.leastShared(percent: percent))
        }
      }
    }
  }
}
