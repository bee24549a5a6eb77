/// The names of the columns of a sheet, made fit to tell them apart.
///
/// A column without a header is called by its letters, as the sheet does it. The second of two with
/// one name gets a number. A name that stands in the header keeps to the column that has it.
///
///     金額 | (nothing) | 金額      金額, B, 金額 (2)
struct SheetColumns {
  private(set) var names: [String] = []
  /// Those that were made up.
  private(set) var unnamed: [String] = []
  private(set) var renamed: [String] = []
  private var taken: Set<String>
  /// The number that a name got last: one name may be merged over all columns of a sheet.
  private var numbers: [String: Int] = [:]

  /// The given names, from this sheet column on; empty where there is none.
  init(_ given: [String], from first: Int) {
    taken = Set(given)
    var seen: Set<String> = []
    for (index, name) in given.enumerated() {
      if name.isEmpty {
        let letters = free(CellAddress.letters(first + index), from: 1)
        unnamed.append(letters)
        names.append(letters)
      } else if seen.insert(name).inserted {
        names.append(name)
      } else {
        let distinct = free(name, from: 2)
        renamed.append(distinct)
        names.append(distinct)
      }
    }
  }

  private mutating func free(_ name: String, from first: Int) -> String {
    var number = numbers[name].map { $0 + 1 } ?? first
    var distinct = number == 1 ? name : "\(name) (\(number))"
    while !taken.insert(distinct).inserted {
      number += 1
      distinct = "\(name) (\(number))"
    }
    numbers[name] = number
    return distinct
  }
}
