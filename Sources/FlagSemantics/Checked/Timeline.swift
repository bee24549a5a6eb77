package import Values

/// Values that hold one after the other, each from a day on until the next begins.
package struct Timeline<Value: Sendable>: Sendable {
  /// One value and the days on which it holds.
  package struct Stretch: Sendable {
    package let value: Value
    /// The first day; nil when it has always held.
    package let from: CalendarDate?
    /// The first day on which it holds no longer; nil when it has no end.
    package let until: CalendarDate?

    package func holds(on day: CalendarDate) -> Bool {
      (from.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true)
    }
  }

  /// From the oldest to the newest, without overlap.
  package let stretches: [Stretch]

  /// What the pack says, with what the office says laid over it: without a day it takes the place of
  /// everything in the pack, with one it takes the place of everything from that day on, even of
  /// values of the pack that begin later.
  ///
  ///     pack    100 from 1999, 150 from 2023
  ///     office  120 from 2020             → 100 from 1999, 120 from 2020
  ///     office  90                        → 90 on every day
  init(
    _ pack: [(from: CalendarDate?, value: Value)],
    overlaidBy office: [(from: CalendarDate?, value: Value)]
  ) {
    let always = office.last { $0.from == nil }
    let dated = office.filter { $0.from != nil }
    let first = dated.compactMap(\.from).min()
    let below = (always.map { [$0] } ?? pack).filter { entry in
      guard let first, let from = entry.from else { return true }
      return from < first
    }
    let entries = Timeline.sorted(below) + Timeline.sorted(dated)
    let ends = entries.dropFirst().map(\.from) + [nil]
    stretches = zip(entries, ends).compactMap { entry, until in
      // Two values from one day on are a mistake that the checker has said; the later one holds.
      if let until, entry.from == until { return nil }
      return Stretch(value: entry.value, from: entry.from, until: until)
    }
  }

  fileprivate init(stretches: [Stretch]) { self.stretches = stretches }

  /// The same days with other values.
  package func map<Other>(_ change: (Value) -> Other) -> Timeline<Other> {
    Timeline<Other>(
      stretches: stretches.map {
        Timeline<Other>.Stretch(value: change($0.value), from: $0.from, until: $0.until)
      })
  }

  private static func sorted(
    _ entries: [(from: CalendarDate?, value: Value)]
  ) -> [(from: CalendarDate?, value: Value)] {
    entries.enumerated().sorted { left, right in
      switch (left.element.from, right.element.from) {
      case (nil, nil): left.offset < right.offset
      case (nil, _): true
      case (_, nil): false
      case (let early?, let late?): (early, left.offset) < (late, right.offset)
      }
    }.map(\.element)
  }

  /// What holds on a day; nil before the first value.
  package func stretch(on day: CalendarDate) -> Stretch? { stretches.last { $0.holds(on: day) } }
}
