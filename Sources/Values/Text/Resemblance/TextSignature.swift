/// What of a text takes part in comparing it: a multiset of grams, each with a weight.
///
/// The similarity of two texts is twice the weight that both share, divided by the weight of both
/// together (the measure of Dice): 0 to 1, 1 for the same signature, the same both ways, and exact.
///
///     王大明, 王大華: 4 of 7 grams each are shared, similarity 4/7.
package struct TextSignature: Sendable, Hashable {
  /// Ascending; a gram stands in the upper 46 bits, its weight in the lower 18.
  package let grams: [UInt64]
  /// The sum of all weights.
  package let weight: Int

  static let weightBits: UInt64 = 18
  static let weightMask: UInt64 = 1 << weightBits - 1

  /// Takes grams in any order, some of them more than once.
  init(_ collected: inout [UInt64]) {
    collected.sort()
    var merged: [UInt64] = []
    merged.reserveCapacity(collected.count)
    var total = 0
    var index = 0
    while index < collected.count {
      let gram = collected[index] >> TextSignature.weightBits
      var weight: UInt64 = 0
      while index < collected.count, collected[index] >> TextSignature.weightBits == gram {
        weight += collected[index] & TextSignature.weightMask
        index += 1
      }
      weight = min(weight, TextSignature.weightMask)
      merged.append(gram << TextSignature.weightBits | weight)
      total += Int(weight)
    }
    grams = merged
    weight = total
  }

  /// The weight that both have.
  package func shared(with other: TextSignature) -> Int {
    var shared: UInt64 = 0
    var left = 0
    var right = 0
    while left < grams.count, right < other.grams.count {
      let leftGram = grams[left] >> TextSignature.weightBits
      let rightGram = other.grams[right] >> TextSignature.weightBits
      if leftGram == rightGram {
        shared += min(grams[left], other.grams[right]) & TextSignature.weightMask
        left += 1
        right += 1
      } else if leftGram < rightGram {
        left += 1
      } else {
        right += 1
      }
    }
    return Int(shared)
  }

  /// From 0 to 1, exactly.
  package func similarity(to other: TextSignature) -> Ratio {
    Ratio(Int128(2 * shared(with: other)), Int128(weight + other.weight)) ?? .zero
  }

  /// Whether the similarity is at least so many percent; cheaper than the ratio.
  package func resembles(_ other: TextSignature, percent: Int) -> Bool {
    guard partnerWeights(percent: percent).contains(other.weight) else { return false }
    return 200 * shared(with: other) >= percent * (weight + other.weight)
  }
}

/// What an index may rely on, so that not every pair has to be compared.
extension TextSignature {
  /// Weights that a text must have to be similar by so many percent, 1 to 100.
  package func partnerWeights(percent: Int) -> ClosedRange<Int> {
    let percent = min(max(percent, 1), 100)
    let least = (percent * weight + 199 - percent) / (200 - percent)
    return least...max(least, (200 - percent) * weight / percent)
  }

  /// The weight that a text so similar shares at least.
  ///
  /// With the grams in any fixed order, rare ones first, two similar texts therefore share a gram
  /// among the first ones of each, up to where the weight of the rest is less than this.
  package func leastShared(percent: Int) -> Int { partnerWeights(percent: percent).lowerBound }
}

extension CanonicalForm {
  /// How similar two texts must be, in percent, to resemble each other.
  ///
  /// docs/TEXT.md shows the pairs by which these were chosen.
  package var resemblancePercent: Int {
    switch self {
    case .name, .nameCore: 60
    case .address, .building: 90
    case .text, .phone, .phoneAndExtension, .email, .account, .serial, .taxID, .fileHash: 80
    }
  }
}
