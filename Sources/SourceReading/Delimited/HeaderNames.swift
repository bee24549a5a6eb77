/// The names of the columns as a header gives them, made fit to tell the columns apart.
///
///     金額,,金額      金額, 2, 金額 (2)
struct HeaderNames {
  private(set) var names: [String] = []
  private(set) var notes: [SourceNote] = []
  private var taken: Set<String> = []
  private let line: Int

  init(_ cells: [[UInt8]], line: Int) {
    self.line = line
    let given = cells.map { String(decoding: $0, as: UTF8.self) }
    // A name that stands in the header keeps to the column that has it.
    taken = Set(given)
    var seen: [String: Int] = [:]
    var unnamed: [String] = []
    for (index, name) in given.enumerated() {
      if name.allSatisfy(\.isWhitespace) {
        unnamed.append(add(String(index + 1), first: 1))
        continue
      }
      let time = seen[name, default: 0] + 1
      seen[name] = time
      if time == 1 {
        names.append(name)
      } else {
        let distinct = add(name, first: time)
        notes.append(.columnRenamed(name, to: distinct, line: line))
      }
    }
    if let first = unnamed.first {
      notes.append(.columnsUnnamed(unnamed.count, first: first, line: line))
    }
  }

  /// A column behind those of the header, for a delimiter that ends every row.
  mutating func addExtraCell() {
    let name = add(String(names.count + 1), first: 1)
    notes.append(.extraCell(name: name, line: line))
  }

  /// The name with the first number behind it that nothing else has; with none where `first` is 1.
  private mutating func add(_ name: String, first: Int) -> String {
    var number = first
    var distinct = number == 1 ? name : "\(name) (\(number))"
    while !taken.insert(distinct).inserted {
      number += 1
      distinct = "\(name) (\(number))"
    }
    names.append(distinct)
    return distinct
  }
}
