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
    case .plain: .plain(PlainTexts(missing: rows))
    }
  }

  /// Adds the rows of another part of the same field.
  ///
  /// Texts are coded as long as every part is; one part of plain texts makes the whole plain.
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
      if case .coded(let more, let texts) = other {
        giveUp()
        dictionary.append(contentsOf: texts, numbering: more, to: &numbers)
        self = .coded(numbers, dictionary)
      } else {
        var texts = PlainTexts()
        texts.append(numbers, of: dictionary)
        self = .plain(texts)
        append(contentsOf: other)
      }
    case .plain(var texts):
      giveUp()
      switch other {
      case .coded(let numbers, let dictionary): texts.append(numbers, of: dictionary)
      case .plain(let more): texts.append(contentsOf: more)
      default: break
      }
      self = .plain(texts)
    }
  }

  /// Lets go of the values: what is changed must have one owner, or all of it would be copied.
  private mutating func giveUp() { self = .truths([]) }
}

extension Array where Element: Absent {
  fileprivate init(missing rows: Int, room: Int) {
    self = []
    reserveInLargePages(room)
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
  fileprivate init(missing rows: Int) {
    self.init()
    for _ in 0..<rows { appendAbsent() }
  }

  fileprivate mutating func append(_ numbers: [UInt32], of dictionary: TextDictionary) {
    for number in numbers { append(number, of: dictionary) }
  }
}

extension TextDictionary {
  /// Takes in another dictionary, and adds the numbers here for numbers there.
  fileprivate mutating func append(
    contentsOf texts: TextDictionary, numbering more: [UInt32], to numbers: inout [UInt32]
  ) {
    if count == 0 {
      self = texts
      numbers += more
    } else {
      let known = self.numbers(of: texts)
      numbers += more.lazy.map { $0.isAbsent ? $0 : known[Int($0)] }
    }
  }
}
