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

  /// The given names, from this sheet column on; empty where there is none.
  init(_ given: [String], from first: Int) {
    var taken = Set(given)
    var seen: Set<String> = []
    for (index, name) in given.enumerated() {
      if name.isEmpty {
        let letters = Self.free(CellAddress.letters(first + index), from: 1, &taken)
        unnamed.append(letters)
        names.append(letters)
      } else if seen.insert(name).inserted {
        names.append(name)
      } else {
        let distinct = Self.free(name, from: 2, &taken)
        renamed.append(distinct)
        names.append(distinct)
      }
    }
  }

  private static func free(_ name: String, from first: Int, _ taken: inout Set<String>) -> String {
    var number = first
    var distinct = number == 1 ? name : "\(name) (\(number))"
    while !taken.insert(distinct).inserted {
      number += 1
      distinct = "\(name) (\(number))"
    }
    return distinct
  }
}
