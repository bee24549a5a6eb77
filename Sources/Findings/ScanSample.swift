/// Subjects drawn by chance, so that an auditor can check the tool: findings, and subjects in which
/// nothing was found.
package struct ScanSample: Sendable, Hashable {
  /// How many of each were asked for, and by which draw.
  package let size: Int
  package let seed: UInt64
  /// In how many subjects nothing was found, of all rules.
  package let clear: Int
  /// In the order of the rules and of their subjects.
  package let subjects: [Subject]

  package struct Subject: Sendable, Hashable {
    package let rule: String
    package let subject: SubjectName
    /// Whether it is a finding.
    package let isFlagged: Bool

    package init(rule: String, subject: SubjectName, isFlagged: Bool) {
      self.rule = rule
      self.subject = subject
      self.isFlagged = isFlagged
    }
  }

  package init(size: Int, seed: UInt64, clear: Int, subjects: [Subject]) {
    self.size = size
    self.seed = seed
    self.clear = clear
    self.subjects = subjects
  }
}

/// A draw by lot that comes out the same for the same seed, whoever draws in which order: each thing
/// has a rank by its own name, and those with the lowest are drawn.
package struct Lot: Sendable, Hashable {
  package let size: Int
  package let seed: UInt64

  package init(size: Int, seed: UInt64) {
    self.size = size
    self.seed = seed
  }

  /// The rank of a thing of a group by its number in it.
  package func rank(_ number: UInt64, of group: UInt64) -> UInt64 {
    Lot.mixed(Lot.mixed(seed &+ group) &+ number)
  }

  /// The rank of a thing by its name.
  package func rank(_ name: String) -> UInt64 { rank(Lot.number(of: name), of: 0) }

  /// The number of a name, the same everywhere (FNV-1a).
  package static func number(of name: String) -> UInt64 {
    name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// SplitMix64: every bit of the number moves every bit of the result.
  private static func mixed(_ number: UInt64) -> UInt64 {
    var bits = number &+ 0x9e37_79b9_7f4a_7c15
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }
}

/// The things with the lowest ranks so far.
package struct Draw<Thing: Sendable>: Sendable {
  private let size: Int
  package private(set) var drawn: [(rank: UInt64, thing: Thing)] = []

  package init(size: Int) { self.size = size }

  package mutating func add(_ thing: Thing, rank: UInt64) {
    if drawn.count == size, let last = drawn.last, rank >= last.rank { return }
    let place = drawn.firstIndex { $0.rank > rank } ?? drawn.endIndex
    drawn.insert((rank, thing), at: place)
    if drawn.count > size { drawn.removeLast() }
  }

  package mutating func add(_ other: Draw) {
    for (rank, thing) in other.drawn { add(thing, rank: rank) }
  }
}
