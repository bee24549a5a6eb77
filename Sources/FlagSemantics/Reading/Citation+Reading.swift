import Diagnostics

extension Citation {
  /// `GPA 50(1)(5)` as "Government Procurement Act, article 50, paragraph 1, subparagraph 5" and
  /// 政府採購法第 50 條第 1 項第 5 款, with its code where the pack has no name for the law.
  ///
  /// What is no article, as the number of a letter, stays as it is written, in quotes.
  func reading(in pack: CheckedPack) -> Wording {
    let law = pack.name(ofLaw: law)
    let parts = article.split { $0 == "(" || $0 == ")" }.map(String.init)
    let number = (parts.first ?? "").split(separator: "-").map(String.init)
    let names = ["paragraph", "subparagraph", "item"]
    guard !number.isEmpty, number.count <= 2, parts.count <= names.count + 1,
      (number + parts.dropFirst()).allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) })
    else { return Wording(en: "\(law.english) “\(article)”", zh: "\(law.chinese)「\(article)」") }
    var english = "\(law.english), article \(number.joined(separator: "-"))"
    var chinese = "\(law.chinese)第 \(number[0]) 條" + (number.count == 2 ? "之 \(number[1]) " : "")
    for (name, (part, unit)) in zip(names, zip(parts.dropFirst(), ["項", "款", "目"])) {
      english += ", \(name) \(part)"
      chinese += "第 \(part) \(unit)"
    }
    return Wording(en: english, zh: chinese.hasSuffix(" ") ? String(chinese.dropLast()) : chinese)
  }
}

extension CheckedPack {
  /// What the manifest calls a law; its code where a language has no name for it.
  fileprivate func name(ofLaw code: String) -> Wording {
    let titles = laws.first { $0.code.value == code }?.titles ?? []
    let name = { (language: Language) in
      titles.first { $0.language.value == language.rawValue }?.text.value ?? code
    }
    return Wording(en: name(.english), zh: name(.chinese))
  }
}
