import Diagnostics

extension Citation {
  /// `GPA 50(1)(5)` as "GPA, article 50, paragraph 1, subparagraph 5" and GPA 第 50 條第 1 項第 5 款.
  ///
  /// What is no article, as the number of a letter, stays as it is written.
  var reading: Wording {
    let parts = article.split { $0 == "(" || $0 == ")" }.map(String.init)
    let number = (parts.first ?? "").split(separator: "-").map(String.init)
    let names = ["paragraph", "subparagraph", "item"]
    guard !number.isEmpty, number.count <= 2, parts.count <= names.count + 1,
      (number + parts.dropFirst()).allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) })
    else { return Wording(verbatim: text) }
    var english = "\(law), article \(number.joined(separator: "-"))"
    var chinese = "\(law) 第 \(number[0]) 條" + (number.count == 2 ? "之 \(number[1]) " : "")
    for (name, (part, unit)) in zip(names, zip(parts.dropFirst(), ["項", "款", "目"])) {
      english += ", \(name) \(part)"
      chinese += "第 \(part) \(unit)"
    }
    return Wording(en: english, zh: chinese.hasSuffix(" ") ? String(chinese.dropLast()) : chinese)
  }
}
