/// The names of the columns as a header gives them, made fit to tell the columns apart.
///
///     金額,,金額      金額, 2, 金額 (2)
struct HeaderNames {
  private(set) var names: [String] = []
  private(set) var notes: [SourceNote] = []
  private let line: Int
  private var taken: Set<String>
  /// The number that a name got last.
  private var numbers: [String: Int] = [:]

  /// So many changed names are told one by one.
  private static let mostNotes = 10

  init(_ cells: [[UInt8]], line: Int) {
    self.line = line
    let given = cells.map { String(decoding: $0, as: UTF8.self) }
    // A name that stands in the header keeps to the column that has it.
    taken = Set(given)
    var unnamed: [String] = []
    var renamed = 0
    for (index, name) in given.enumerated() {
      if name.allSatisfy(\.isWhitespace) {
        let number = String(index + 1)
        if taken.insert(number).inserted { names.append(number) } else { addNumbered(number) }
        unnamed.append(names[index])
      } else if numbers[name] == nil {
        numbers[name] = 1
        names.append(name)
      } else {
        addNumbered(name)
        renamed += 1
        if renamed <= Self.mostNotes {
          notes.append(.columnRenamed(name, to: names[index], line: line))
        }
      }
    }
    if renamed > Self.mostNotes {
      notes.append(.columnsRenamed(renamed - Self.mostNotes, line: line))
    }
    if let first = unnamed.first {
      notes.append(.columnsUnnamed(unnamed.count, first: first, line: line))
    }
  }

  /// A column behind those of the header, for a delimiter that ends every row.
  mutating func addExtraCell() {
    let number = String(names.count + 1)
    if taken.insert(number).inserted { names.append(number) } else { addNumbered(number) }
    notes.append(.extraCell(name: names[names.count - 1], line: line))
  }

  /// The name with the next number behind it that nothing else has.
  private mutating func addNumbered(_ name: String) {
    var number = numbers[name] ?? 1
    var distinct: String
    repeat {
      number += 1
      distinct = "\(name) (\(number))"
    } while !taken.insert(distinct).inserted
    numbers[name] = number
    names.append(distinct)
  }
}
