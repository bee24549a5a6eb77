import SourceReading

/// Finds columns with running numbers, `投標廠商1`, `投標廠商2`, and makes one of each family.
///
/// A family has at least the numbers 1 and 2: a lone `地址1` is just a name.
struct NumberedColumns {
  private struct Split: Hashable {
    let before: String
    let after: String
  }

  private var splits: [Int: Split] = [:]
  /// The first column of each family, in the place of all.
  private var firsts: [Split: Int] = [:]

  init(_ names: [String]) {
    var numbers: [Split: [Int: Int]] = [:]
    for (index, name) in names.enumerated() {
      for (split, number) in NumberedColumns.splits(name) {
        numbers[split, default: [:]][number] = numbers[split]?[number] ?? index
      }
    }
    for (split, places) in numbers where places[1] != nil && places[2] != nil {
      for (_, index) in places where splits[index] == nil { splits[index] = split }
      if let first = places[1] { firsts[split] = first }
    }
  }

  /// The part and the name inside it; nil for a column by itself.
  func part(of index: Int) -> (part: SourceSample.Part, text: String)? {
    guard let split = splits[index] else { return nil }
    let sign = split.after.first.flatMap { ":：_-. ．/".contains($0) ? String($0) : nil } ?? ""
    // A trailing sign belongs to the number, the rest is the name of a column.
    return (.numbered(before: split.before, after: sign), String(split.after.dropFirst(sign.count)))
  }

  /// The column that stands for the family of another.
  func head(of index: Int) -> Int { splits[index].flatMap { firsts[$0] } ?? index }

  private static func splits(_ name: String) -> [(Split, Int)] {
    var found: [(Split, Int)] = []
    let signs = Array(name)
    var index = 0
    while index < signs.count {
      guard signs[index].isASCII, signs[index].isNumber else {
        index += 1
        continue
      }
      let start = index
      while index < signs.count, signs[index].isASCII, signs[index].isNumber { index += 1 }
      guard start > 0, index - start <= 3, let number = Int(String(signs[start..<index])) else {
        continue
      }
      found.append(
        (Split(before: String(signs[..<start]), after: String(signs[index...])), number))
    }
    return found
  }
}
