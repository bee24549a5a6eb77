extension Column {
  /// A column of this kind with rows in which the field was not supplied, and room for more rows.
  package func unsupplied(_ rows: Int, room: Int) -> Column {
    switch self {
    case .truths: .truths(Array(missing: rows, room: room))
    case .codes: .codes(Array(missing: rows, room: room))
    case .decimals(let decimals):
      .decimals(Decimals(scale: decimals.scale, scaled: Array(missing: rows, room: room)))
    case .days: .days(Array(missing: rows, room: room))
    case .moments: .moments(Moments(packed: Array(missing: rows, room: room)))
    case .lengths: .lengths(Array(missing: rows, room: room))
    case .coded: .coded(Array(missing: rows, room: room), TextDictionary())
    case .plain(let texts): .plain(PlainTexts(missing: rows, beginAlike: texts.beginAlike))
    case .serials: .serials(Apart(SerialTexts(missing: rows, room: room)))
    }
  }

  /// Adds the rows of another part of the same field.
  ///
  /// Texts are kept as they are in the first part that has any. Numbers of a part that are marked as new are of
  /// the dictionary of the part, others already of that of the column.
  package mutating func append(contentsOf other: Column) {
    switch self {
    case .truths(var values):
      guard case .truths(let more) = other else { return }
      giveUp()
      values += more
      self = .truths(values)
    case .codes(var values):
      guard case .codes(let more) = other else { return }
      giveUp()
      values += more
      self = .codes(values)
    case .decimals(var decimals):
      guard case .decimals(let more) = other else { return }
      giveUp()
      decimals.append(contentsOf: more)
      self = .decimals(decimals)
    case .days(var values):
      guard case .days(let more) = other else { return }
      giveUp()
      values += more
      self = .days(values)
    case .moments(var moments):
      guard case .moments(let more) = other else { return }
      giveUp()
      moments.packed += more.packed
      self = .moments(moments)
    case .lengths(var values):
      guard case .lengths(let more) = other else { return }
      giveUp()
      values += more
      self = .lengths(values)
    case .coded(var numbers, var dictionary):
      giveUp()
      switch other {
      case .coded(let more, let new): dictionary.append(more, of: new, to: &numbers)
      case .plain(let texts) where dictionary.count > 0: dictionary.append(texts, to: &numbers)
      case .plain(let texts):
        var plain = PlainTexts()
        for number in numbers { plain.append(number, of: dictionary) }
        plain.append(contentsOf: texts)
        return self = .plain(plain)
      default: break
      }
      self = .coded(numbers, dictionary)
    case .plain(var texts):
      giveUp()
      switch other {
      case .coded(let more, let new):
        for number in more { texts.append(number.isAbsent ? number : number & ~.new, of: new) }
      case .plain(let more): texts.append(contentsOf: more)
      default: break
      }
      self = .plain(texts)
    case .serials(var texts):
      guard case .serials(let more) = other else { return }
      giveUp()
      texts.change { $0.append(contentsOf: more.value) }
      self = .serials(texts)
    }
  }

  /// Lets go of the values: what is changed must have one owner, or all of it would be copied.
  private mutating func giveUp() { self = .truths([]) }
}

extension Array where Element: Absent {
  fileprivate init(missing rows: Int, room: Int) {
    self = []
    reserveCapacity(room)
    append(contentsOf: repeatElement(Element.missing, count: rows))
  }
}

extension Decimals {
  fileprivate mutating func append(contentsOf more: Decimals) {
    others += more.others.map { Other(row: $0.row + count, value: $0.value) }
    scaled += more.scaled
  }
}

extension PlainTexts {
  fileprivate init(missing rows: Int, beginAlike: Bool) {
    self.init(beginAlike: beginAlike)
    for _ in 0..<rows { appendAbsent() }
  }
}

extension SerialTexts {
  fileprivate init(missing rows: Int, room: Int) {
    self.init()
    reserve(room)
    for _ in 0..<rows { appendAbsent() }
  }
}

extension UInt32 {
  /// Marks a number of a part's own dictionary.
  package static let new: UInt32 = 1 << 31
}

extension TextDictionary {
  /// Adds the numbers here for those of a part with a dictionary of what is new in it.
  fileprivate mutating func append(
    _ more: [UInt32], of new: TextDictionary, to numbers: inout [UInt32]
  ) {
    if new.count == 0 { return numbers += more }
    let known = take(new)
    numbers += more.lazy.map { number in
      number & .new == 0 || number.isAbsent ? number : known[Int(number & ~UInt32.new)]
    }
  }

  fileprivate mutating func append(_ texts: PlainTexts, to numbers: inout [UInt32]) {
    for row in 0..<texts.count {
      switch texts.presence(row) {
      case .value: numbers.append(number(of: texts[row].span))
      case .none: numbers.append(.none)
      case .missing: numbers.append(.missing)
      }
    }
  }
}
