import Findings
import FlagSemantics
import Values

/// The values of one parameter over time and by code, the settings of the office laid over them.
struct ParameterValues: Sendable {
  struct Place: Hashable {
    let code: UInt32?
    let stretch: Int
  }

  private let parameter: Parameter
  /// The code list that has one value for each code.
  var key: CodeListID? { parameter.key }
  private let timelines: [UInt32?: Timeline<EffectiveValue>]
  private let dataDay: CalendarDate?

  init(_ parameter: Parameter, in pack: CheckedPack) {
    self.parameter = parameter
    dataDay = pack.model.dataDay
    var timelines: [UInt32?: Timeline<EffectiveValue>] = [:]
    if let list = parameter.key {
      for (place, code) in pack.model[list].codes.enumerated() {
        timelines[UInt32(place)] = parameter.effective(for: code.name, under: pack.settings)
      }
    } else {
      timelines[nil] = parameter.effective(under: pack.settings)
    }
    self.timelines = timelines
  }

  /// Every value that it ever has.
  var literals: [Literal] {
    timelines.keys.sorted { ($0 ?? 0) < ($1 ?? 0) }
      .flatMap { timelines[$0]?.stretches.compactMap(\.value.value.literal) ?? [] }
  }

  /// Whether it has one value on every day.
  func isFixed(_ code: UInt32?) -> Bool {
    timelines[code].map { $0.stretches.count == 1 && $0.stretches[0].from == nil } ?? false
  }

  /// What is in force; a day that is asked for and not within one day gives nothing.
  func place(code: UInt32?, day: Int32?, needsDay: Bool) -> Place? {
    guard let timeline = timelines[code] else { return nil }
    // What the office has fixed for all days needs none.
    if isFixed(code) { return Place(code: code, stretch: 0) }
    if needsDay {
      guard let day, let date = CalendarDate(dayNumber: Int(day)) else { return nil }
      return place(timeline, code, date)
    }
    if timeline.stretches.count == 1 { return Place(code: code, stretch: 0) }
    return dataDay.flatMap { place(timeline, code, $0) }
  }

  private func place(
    _ timeline: Timeline<EffectiveValue>, _ code: UInt32?, _ date: CalendarDate
  ) -> Place? {
    timeline.stretches.lastIndex { $0.holds(on: date) }.map { Place(code: code, stretch: $0) }
  }

  func value(at place: Place) -> Literal {
    timelines[place.code]?.stretches[place.stretch].value.value.literal ?? .truth(false)
  }

  /// The value that counted, and who says so.
  func use(
    _ name: String, at place: Place, code: String?, _ text: (Literal) -> String
  ) -> Finding.ParameterUse? {
    guard let stretch = timelines[place.code]?.stretches[place.stretch] else { return nil }
    let laws = parameter.laws.map(\.text).joined(separator: ", ")
    let source: String?
    var isLocal = false
    switch stretch.value {
    case .pack(let dated): source = dated.because ?? (laws.isEmpty ? nil : laws)
    case .office(let setting, _):
      source = setting.because
      isLocal = true
    }
    return Finding.ParameterUse(
      name: name, code: code, value: text(value(at: place)), from: stretch.from?.description,
      source: source, isLocal: isLocal)
  }
}
