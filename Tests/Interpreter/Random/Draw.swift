import TestSupport

/// Draws from a seed: the same case on every run.
struct Draw {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func pick<T>(_ values: [T]) -> T { values[number(0...values.count - 1)] }

  mutating func maybe<T>(_ values: [T]) -> T? { values.isEmpty ? nil : pick(values) }

  /// Some of the values, in their order.
  mutating func some<T>(_ values: [T], percent: Int) -> [T] {
    values.filter { _ in chance(percent) }
  }

  mutating func shuffled<T>(_ values: [T]) -> [T] { values.shuffled(using: &random) }
}
