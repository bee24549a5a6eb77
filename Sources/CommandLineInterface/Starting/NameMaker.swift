internal import Diagnostics
internal import FlagSyntax

/// Makes names of the language from what stands in a header or a file name.
///
///     決標金額(元) → 決標金額_元     TenderId → tender_id     113年度決標.csv → 年度決標
struct NameMaker {
  private var taken: Set<String> = []

  /// A name that was not given out before; `fallback` where nothing of the text can stand in one.
  mutating func name(from text: String, fallback: String) -> String {
    var name = NameMaker.plain(text)
    if name.isEmpty { name = fallback }
    if isTaken(name), !NameMaker.harmless.contains(name) { name += "_value" }
    var unique = name
    var number = 2
    while !taken.insert(unique).inserted {
      unique = "\(name)_\(number)"
      number += 1
    }
    return unique
  }

  /// Words of the language that are names wherever a field may stand.
  private static let harmless: Set<String> = ["key", "order", "current", "year", "month", "day"]

  /// Small letters, digits and letters of other scripts, with `_` for everything else; no digit first.
  static func plain(_ text: String) -> String {
    var name = ""
    var wasSmall = false
    for scalar in text.unicodeScalars {
      let scalar = scalar.halfWidth
      let isCapital = ("A"..."Z").contains(scalar)
      if isCapital && wasSmall { name += "_" }
      wasSmall = ("a"..."z").contains(scalar)
      if scalar.isOfName {
        name += String(scalar).lowercased()
      } else if !name.isEmpty && name.last != "_" {
        name += "_"
      }
    }
    while name.last == "_" { name.removeLast() }
    return String(name.drop { $0 == "_" || $0.isASCII && $0.isNumber })
  }
}

/// What one row of a table is called, and many of them, from the name of its file.
struct RecordName {
  let singular: String
  let plural: String
  let label: String

  init(file: String) {
    let base = file.split(separator: "/").last ?? ""
    let stem = base.split(separator: ".").first.map(String.init) ?? ""
    var name = NameMaker.plain(RecordName.withoutYear(stem))
    if name.isEmpty { name = "row" }
    if !name.allSatisfy(\.isASCII) {
      (singular, plural, label) = (name, "各" + name, name)
      return
    }
    var one = name
    if name.hasSuffix("ies") {
      one = name.dropLast(3) + "y"
    } else if name.count > 3, name.hasSuffix("s"), !name.hasSuffix("ss") {
      one = String(name.dropLast())
    }
    if isTaken(one) { one += "_row" }
    (singular, label) = (one, String(one.map { $0 == "_" ? " " : $0 }))
    plural = one == name ? name + "s" : one.hasSuffix("_row") ? one + "s" : name
  }

  /// A table is called the same every year: `tenders_2025`, `113年度決標` and `決標_113年`.
  private static func withoutYear(_ stem: String) -> String {
    var text = stem[...]
    let start = text.drop { $0.isASCII && $0.isNumber }
    if start.count < text.count { text = start.drop { "年度月".contains($0) } }
    while let mark = text.last, "年度月".contains(mark) || mark == "_" || mark == "-" {
      let rest = text.dropLast(mark == "度" ? 2 : 1)
      guard "_-".contains(mark) || rest.last?.isNumber == true else { break }
      text = rest
    }
    while let last = text.last, last.isASCII && last.isNumber || "_-".contains(last) {
      text.removeLast()
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// The plain form of a full-width letter or sign.
  fileprivate var halfWidth: Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(value) else { return self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
  }

  fileprivate var isOfName: Bool {
    if isASCII { return properties.isAlphabetic || ("0"..."9").contains(self) || self == "_" }
    return (0x4E00...0x9FFF).contains(value) || properties.isAlphabetic
  }
}

/// Whether rules or models use the word; those of mappings never meet the name of a field.
private func isTaken(_ name: String) -> Bool {
  Keyword(rawValue: name).map { !Keyword.ofMappings.contains($0) } ?? false
}
