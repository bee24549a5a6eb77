/// One field of all records of a table, by how it is kept.
///
/// Where a value is absent stands `missing` or `none` of the storage type (see `Absent`).
package enum Column: Sendable {
  /// 0 is no, 1 is yes.
  case truths([UInt8])
  /// The place of a code in its list.
  case codes([UInt16])
  case decimals(Decimals)
  /// Days since 1970-01-01.
  case days([Int32])
  case moments(Moments)
  /// Seconds of a duration, months of a period, or working days, as the model says.
  case lengths([Int64])
  /// Texts that recur, and all keys and references, by their number in a dictionary.
  case coded([UInt32], TextDictionary)
  /// Texts that hardly recur.
  case plain(PlainTexts)
  /// Serial numbers, taken apart.
  case serials(Apart<SerialTexts>)

  package var count: Int {
    switch self {
    case .truths(let values): values.count
    case .codes(let values): values.count
    case .decimals(let values): values.count
    case .days(let values): values.count
    case .moments(let values): values.packed.count
    case .lengths(let values): values.count
    case .coded(let values, _): values.count
    case .plain(let texts): texts.count
    case .serials(let texts): texts.value.count
    }
  }

  /// Whether it keeps texts that hardly recur.
  package var isPlain: Bool { if case .plain = self { true } else { false } }

  /// Whether it keeps texts, which stand as they were given; all else is kept as values.
  package var isOfTexts: Bool {
    switch self {
    case .coded, .plain, .serials: true
    case .truths, .codes, .decimals, .days, .moments, .lengths: false
    }
  }

  /// What stands in a row: a value, none, or nothing known.
  package func presence(_ row: Int) -> Presence {
    switch self {
    case .truths(let values): Presence(values[row])
    case .codes(let values): Presence(values[row])
    case .decimals(let values): Presence(values.scaled[row])
    case .days(let values): Presence(values[row])
    case .moments(let values): Presence(values.packed[row])
    case .lengths(let values): Presence(values[row])
    case .coded(let values, _): Presence(values[row])
    case .plain(let texts): texts.presence(row)
    case .serials(let texts): texts.value.presence(row)
    }
  }
}

package enum Presence: Sendable, Hashable {
  case value, none, missing

  init<Value: Absent>(_ value: Value) {
    self = value == .missing ? .missing : value == .none ? .none : .value
  }
}
