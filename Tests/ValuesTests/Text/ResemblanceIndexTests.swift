import TestSupport
import Testing
import Values

/// The index finds exactly the pairs that comparing all with all finds.
@Suite struct ResemblanceIndexTests {
  private struct Pair: Hashable {
    let left: UInt32
    let right: UInt32
  }

  private func found(_ signatures: [TextSignature], percent: Int) -> [Pair] {
    let index = ResemblanceIndex(signatures, percent: percent)
    var scratch = ResemblanceIndex.Scratch(for: index)
    var pairs: [Pair] = []
    for place in 0..<index.count {
      index.partners(at: place, &scratch) { left, right in
        pairs.append(Pair(left: min(left, right), right: max(left, right)))
      }
    }
    return pairs
  }

  private func all(_ signatures: [TextSignature], percent: Int) -> Set<Pair> {
    var pairs: Set<Pair> = []
    for left in signatures.indices {
      for right in signatures.indices.dropFirst(left + 1)
      where signatures[left].resembles(signatures[right], percent: percent) {
        pairs.insert(Pair(left: UInt32(left), right: UInt32(right)))
      }
    }
    return pairs
  }

  private static let parts = [
    "大", "安", "永", "信", "建", "隆", "盛", "達", "營造", "工程", "科技", "企業", "實業", "股份有限公司",
    "有限公司", "A", "B", "1", "2", "路", "號", "台北市", "中山", "30", "7",
  ]

  /// Texts out of few parts, so that many are near the limit; some of them changed a little.
  private func texts(_ count: Int, _ random: inout SeededGenerator) -> [String] {
    var texts: [String] = []
    for _ in 0..<count {
      if let old = texts.randomElement(using: &random), Bool.random(using: &random) {
        var characters = Array(old)
        let place = Int.random(in: 0..<characters.count, using: &random)
        if Bool.random(using: &random) { characters.remove(at: place) }
        characters.insert(contentsOf: Self.parts.randomElement(using: &random) ?? "", at: place)
        texts.append(String(characters))
      } else {
        texts.append(
          (0..<Int.random(in: 1...7, using: &random)).map { _ in
            Self.parts.randomElement(using: &random) ?? ""
          }.joined())
      }
    }
    return texts
  }

  @Test("no pair is missed, none is found twice, and none that does not resemble")
  func property() {
    var random = SeededGenerator(seed: 11)
    var (met, tried) = (0, 0)
    for round in 0..<120 {
      let form: CanonicalForm = [.nameCore, .text, .address][round % 3]
      var writer = SignatureWriter()
      let signatures = texts(60, &random).compactMap {
        writer.signature(of: $0.utf8.span, as: form)
      }
      for percent in [form.resemblancePercent, 1, 35, 60, 80, 99, 100] {
        let (found, all) = (found(signatures, percent: percent), all(signatures, percent: percent))
        #expect(Set(found) == all, "round \(round), \(percent)%")
        #expect(found.count == all.count, "round \(round), \(percent)%")
        met += all.count
        tried += signatures.count * (signatures.count - 1) / 2
      }
    }
    // Neither almost none nor almost all.
    #expect(met * 50 > tried && met * 2 < tried, "\(met) of \(tried)")
  }

  @Test func nothingAndOneAndTheSame() {
    #expect(found([], percent: 60).isEmpty)
    let one = [TextSignature("永信營造", as: .nameCore)].compactMap { $0 }
    #expect(found(one, percent: 60).isEmpty)
    #expect(found(one + one + one, percent: 100).count == 3)
  }
}
