/// The version of a pack: `2.1.0`, or `2.1.0-draft.3` before it is out.
///
/// The first number rises when rules are renamed or removed, the second when a verdict changes,
/// the third with wordings.
package struct SemanticVersion: Sendable, Hashable {
  package let major: Int
  package let minor: Int
  package let patch: Int
  /// The parts behind the hyphen; empty for a version that is out.
  package let preRelease: [String]

  package init(_ major: Int, _ minor: Int, _ patch: Int, preRelease: [String] = []) {
    self.major = major
    self.minor = minor
    self.patch = patch
    self.preRelease = preRelease
  }

  /// Reads the form of Semantic Versioning 2.0 without build metadata, which a pack has not.
  package init?(_ text: String) {
    let halves = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let core = (halves.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
    let numbers = core.compactMap { SemanticVersion.number($0) }
    guard core.count == 3, numbers.count == 3 else { return nil }
    let parts = halves.dropFirst().flatMap {
      $0.split(separator: ".", omittingEmptySubsequences: false)
    }
    guard parts.allSatisfy(SemanticVersion.isPreReleasePart) else { return nil }
    self.init(numbers[0], numbers[1], numbers[2], preRelease: parts.map(String.init))
  }

  /// Digits without a zero before them.
  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text == "0" || text.first != "0", text.utf8.allSatisfy(isDigit)
    else { return nil }
    return Int(text)
  }

  private static func isPreReleasePart(_ part: Substring) -> Bool {
    let isWord = part.utf8.allSatisfy {
      isDigit($0) || $0 == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
    }
    return isWord && !part.isEmpty && (!part.utf8.allSatisfy(isDigit) || number(part) != nil)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension SemanticVersion: Comparable {
  package static func < (left: SemanticVersion, right: SemanticVersion) -> Bool {
    let mine = (left.major, left.minor, left.patch)
    let theirs = (right.major, right.minor, right.patch)
    if mine != theirs { return mine < theirs }
    // A draft comes before what it is a draft of.
    guard !left.preRelease.isEmpty, !right.preRelease.isEmpty else {
      return !left.preRelease.isEmpty && right.preRelease.isEmpty
    }
    return left.preRelease.lexicographicallyPrecedes(right.preRelease, by: precedes)
  }

  /// Numbers by size and before words; words letter by letter.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    switch (Int(left), Int(right)) {
    case (let a?, let b?): a < b
    case (_?, nil): true
    case (nil, _?): false
    case (nil, nil): left < right
    }
  }
}

extension SemanticVersion: CustomStringConvertible {
  package var description: String {
    let core = "\(major).\(minor).\(patch)"
    return preRelease.isEmpty ? core : core + "-" + preRelease.joined(separator: ".")
  }
}
