import Values

/// All pairs of similar names in a register: through the index, and by comparing all with all.
///
///     Benchmarks resemblance 20000
enum ResemblanceBenchmark {
  static func run(names count: Int) {
    let signatures = names(count)
    let clock = ContinuousClock()
    var (found, compared) = (0, 0)
    let indexed = clock.measure {
      let index = ResemblanceIndex(signatures, percent: percent)
      var scratch = ResemblanceIndex.Scratch(for: index)
      for place in 0..<index.count { index.partners(at: place, &scratch) { _, _ in found += 1 } }
    }
    let allPairs = clock.measure {
      for left in signatures.indices {
        for right in signatures.indices.dropFirst(left + 1)
        where signatures[left].resembles(signatures[right], percent: percent) {
          compared += 1
        }
      }
    }
    print("\(count) names, \(found) pairs through the index: \(indexed)")
    print("\(count) names, \(compared) pairs by comparing all: \(allPairs)")
  }

  private static let percent = CanonicalForm.nameCore.resemblancePercent

  /// Names as firms have them: two or three signs out of 150, the frequent ones often, and
  /// a trade.
  private static func names(_ count: Int) -> [TextSignature] {
    let trades = ["營造", "工程", "科技", "企業", "實業", "資訊", "土木包工業", "電機", "環保", "顧問"]
    var state: UInt64 = 7
    func draw(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var writer = SignatureWriter()
    return (0..<count).compactMap { _ in
      var name = ""
      for _ in 0..<2 + draw(2) {
        let sign = UInt32(0x4E00 + min(draw(150), draw(150)) * 7)
        name.unicodeScalars.append(Unicode.Scalar(sign) ?? "一")
      }
      name += trades[draw(trades.count)] + (draw(2) == 0 ? "有限公司" : "股份有限公司")
      return writer.signature(of: name.utf8.span, as: .nameCore)
    }
  }
}
