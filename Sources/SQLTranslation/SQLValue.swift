/// What a step of a plan gives, as expressions over a row of its relation.
///
/// An expression that gives NULL says that there is no value, or that this database can't tell: both
/// are asked of the engine. So a verdict that SQL gives is always the right one, and one that it
/// does not give is still to come.
struct SQLValue {
  enum Shape {
    case truth(String)
    case number(SQLNumber)
    /// Seconds since 1970 between which a time lies.
    case time(from: String, until: String)
    /// A code, a canonical text, or the key of a record.
    case key(String)
    case serial(SQLSerial)
  }

  var shape: Shape
  /// Whether there surely is none; nil where there never is.
  var none: String?
  /// Whether NULL that is not none means missing, and never "this database can't tell".
  var isExact: Bool
  /// After which stage all columns are there.
  var level: Int

  init(_ shape: Shape, none: String? = nil, isExact: Bool, level: Int) {
    self.shape = shape
    self.none = none
    self.isExact = isExact
    self.level = level
  }

  var truth: String? { if case .truth(let text) = shape { text } else { nil } }
  var key: String? {
    switch shape {
    case .key(let text): text
    case .serial(let serial): serial.text
    default: nil
    }
  }
  var number: SQLNumber? { if case .number(let number) = shape { number } else { nil } }

  /// An expression that is NULL where there is no value.
  var presence: String {
    switch shape {
    case .truth(let text), .key(let text): text
    case .number(let number): number.isExact ? number.least : "NULLIF(\(number.isKnown), FALSE)"
    case .time(let from, _): from
    case .serial(let serial): serial.series
    }
  }

  /// The same with other expressions in the place of its own.
  func map(_ change: (String, String) -> String) -> SQLValue {
    var value = self
    switch shape {
    case .truth(let text): value.shape = .truth(change(text, ""))
    case .key(let text): value.shape = .key(change(text, ""))
    case .number(let number):
      let least = change(number.least, number.isExact ? "" : "least")
      value.shape = .number(
        SQLNumber(
          least: least, most: number.isExact ? least : change(number.most, "most"),
          over: number.over.map { change($0, "over") }, scale: number.scale,
          isApproximate: number.isApproximate))
    case .time(let from, let until):
      let first = change(from, "from")
      value.shape = .time(from: first, until: from == until ? first : change(until, "until"))
    case .serial(let serial):
      value.shape = .serial(
        SQLSerial(
          text: serial.text.map { change($0, "") }, series: change(serial.series, "series"),
          counter: change(serial.counter, "counter"), width: change(serial.width, "width")))
    }
    value.none = none.map { change($0, "none") }
    return value
  }
}

/// A serial number, taken apart by who prepared the tables.
struct SQLSerial {
  /// The canonical text, where somebody asks which ones are the same.
  let text: String?
  /// The number of its prefix; -1 for a text that is no serial, -2 for one that is left to the
  /// engine.
  let series: String
  let counter: String
  /// How many digits the counter has, less than 0 where it is filled up with zeros.
  let width: String
}

/// A number between two limits, NULL where there is no limit; a fraction where it was divided.
struct SQLNumber {
  let least: String
  let most: String
  /// What both limits are divided by: never negative, NULL where it is 0.
  var over: String?
  /// How many decimals it has at most.
  var scale: Int
  /// Computed with floating point, the limits wide enough for what that may lose.
  var isApproximate = false
  /// Where it was worked out step by step, the value without its limits.
  var approximation: Translator.Approximation?

  init(
    least: String, most: String, over: String? = nil, scale: Int, isApproximate: Bool = false
  ) {
    self.least = least
    self.most = most
    self.over = over
    self.scale = scale
    self.isApproximate = isApproximate
  }

  init(_ value: String, over: String? = nil, scale: Int) {
    self.init(least: value, most: value, over: over, scale: scale)
  }

  var isExact: Bool { least == most }
  /// Whether both limits are there and the same.
  var isKnown: String { isExact ? "(\(least) IS NOT NULL)" : "(\(least) = \(most))" }
}
