/// Names of firms, agencies and persons, for `is` and for `resembles`.
///
/// Two names are the same when they differ only in width, case, spaces, dots, the shape of a
/// character, the shorthand of a legal form (`(股)公司` is `股份有限公司`) or a remark of the
/// register behind them. Another legal form or another branch is another name.
struct NameForm: Sendable {
  private let lists = Lists.shared
  /// Built once for all writers.
  private struct Lists: Sendable {
    static let shared = Lists()

    let endings = WordTrie(NameWords.endings, reversed: true)
    let notEndings = WordTrie(NameWords.tradesLikeEndings, reversed: true)
    let beginnings = WordTrie(NameWords.beginnings)
    let remarks = WordTrie(NameWords.remarks)
    let english = WordTrie(NameWords.english.map(\.long), reversed: true)
    let shortEnglish = NameWords.english.map { $0.short.unicodeScalars.map(\.value) }
  }

  /// A legal form in English has at most so many words.
  private static let mostEnglishWords = 4
  private var work: [UInt32] = []
  /// Whether the last name had a shorthand in it.
  var wroteOutLegalForm = false

  mutating func write(_ name: Span<UInt32>, to output: inout [UInt32]) -> CanonicalOutcome {
    guard !NameForm.isMasked(name) else { return .masked }
    work.removeAll(keepingCapacity: true)
    NameForm.dropDots(name, to: &work)
    while let end = endBeforeRemark() { work.removeSubrange(end...) }
    wroteOutLegalForm = NameForm.writeOutLegalForms(work.span, to: &output)
    shortenEnglish(&output)
    return output.isEmpty ? .blank : .written
  }

  /// Leaves of a canonical name what `resembles` compares.
  func cutToCore(_ name: inout [UInt32]) {
    let core = parts(of: name.span).core
    name.removeSubrange(core.upperBound...)
    name.removeSubrange(..<core.lowerBound)
  }

  /// A name with one sign withheld: 王○明, 王*明, and 王O明 as a register of traders writes it.
  private static func isMasked(_ name: Span<UInt32>) -> Bool {
    for index in name.indices where name[index].isMask { return true }
    guard name.count == 3 || name.count == 4, name[1] == sign("o") else { return false }
    return name[0].isIdeograph && name[2].isIdeograph && name[name.count - 1].isIdeograph
  }

  /// Leaves out middle dots, full stops and commas; between words of letters a space remains,
  /// and initials grow together: `K.S. Holdings Co., Ltd.` is `ks holdings co ltd`.
  private static func dropDots(_ name: Span<UInt32>, to output: inout [UInt32]) {
    var awaitsSpace = false
    for index in name.indices {
      let point = name[index]
      switch point {
      case sign("."):
        if isDecimalPoint(name, index) { break }
        if !isInitial(name, index) { awaitsSpace = true }
        continue
      case sign(","), sign("·"), sign(" "):
        awaitsSpace = true
        continue
      default: break
      }
      if awaitsSpace, let last = output.last, last.isOfSpacedWord, point.isOfSpacedWord {
        output.append(sign(" "))
      }
      awaitsSpace = false
      output.append(point)
    }
  }

  private static func isDecimalPoint(_ name: Span<UInt32>, _ index: Int) -> Bool {
    index > 0 && index + 1 < name.count && name[index - 1].isDigit && name[index + 1].isDigit
  }

  /// A dot between two single letters, of which the second has its dot as well or is the last.
  private static func isInitial(_ name: Span<UInt32>, _ index: Int) -> Bool {
    guard index > 0, name[index - 1].isLatin, index + 1 < name.count, name[index + 1].isLatin,
      index == 1 || !name[index - 2].isOfSpacedWord
    else { return false }
    return index + 2 == name.count || !name[index + 2].isOfSpacedWord
  }

  /// Where the name ends when a remark of the register stands behind it.
  private func endBeforeRemark() -> Int? {
    guard work.last == sign(")"), let open = work.lastIndex(of: sign("(")), open > 0,
      lists.remarks.holds(work.span.extracting(open + 1..<work.count - 1))
    else { return nil }
    return open
  }

  /// Writes `(股)公司` as 股份有限公司 and `(有)公司` as 有限公司.
  private static func writeOutLegalForms(_ name: Span<UInt32>, to output: inout [UInt32]) -> Bool {
    var hasShorthand = false
    var index = 0
    while index < name.count {
      if name[index] == sign("("), index > 0, let found = shorthand(name, at: index) {
        if found.hasShares { output.append(contentsOf: [0x80A1, 0x4EFD]) }  // 股份
        output.append(contentsOf: [0x6709, 0x9650, 0x516C, 0x53F8])  // 有限公司
        index = found.end
        hasShorthand = true
      } else {
        output.append(name[index])
        index += 1
      }
    }
    return hasShorthand
  }

  private static func shorthand(
    _ name: Span<UInt32>, at start: Int
  ) -> (hasShares: Bool, end: Int)? {
    var index = start + 1
    func take(_ points: UInt32...) -> Bool {
      guard index + points.count <= name.count else { return false }
      for (offset, point) in points.enumerated() where name[index + offset] != point {
        return false
      }
      index += points.count
      return true
    }
    let hasShares = take(0x80A1)  // 股
    if hasShares { _ = take(0x4EFD) } else if !take(0x6709) { return nil }  // 份, 有
    guard take(sign(")")) else { return nil }
    if index == name.count { return (hasShares, index) }
    _ = take(0x6709, 0x9650)  // 有限
    return take(0x516C, 0x53F8) ? (hasShares, index) : nil  // 公司
  }

  /// `abc company limited` becomes `abc co ltd`: only at the end, and never the whole name.
  private func shortenEnglish(_ name: inout [UInt32]) {
    var end = name.count
    for _ in 0..<NameForm.mostEnglishWords {
      guard let found = englishEnding(name.span, upTo: end) else { return }
      name.replaceSubrange(found.start..<end, with: lists.shortEnglish[found.word])
      end = found.start - 1
    }
  }

  /// The English legal form that is the last word before a place, with a space in front.
  private func englishEnding(_ name: Span<UInt32>, upTo end: Int) -> (word: Int, start: Int)? {
    guard end > 0, name[end - 1].isLatin, let found = lists.english.longest(in: name, at: end)
    else {
      return nil
    }
    let start = end - found.length
    guard start > 1, !name[start - 1].isLatin, !name[start - 1].isDigit else { return nil }
    return name[start - 1] == sign(" ") ? (found.word, start) : nil
  }
}

/// Cutting a canonical name.
extension NameForm {
  struct Parts {
    /// What tells this firm from others.
    var core: Range<Int>
    /// Firm with its legal form, without the branch.
    var firm: Range<Int>
    /// 花蓮分公司; empty for the firm itself.
    var branch: Range<Int>
  }

  func parts(of name: Span<UInt32>) -> Parts {
    let end = NameForm.endBeforeTranslation(name)
    let firmEnd = NameForm.endBeforeBranch(name, end)
    var start = 0
    var coreEnd = firmEnd
    while let length = endingLength(name, start, coreEnd) { coreEnd -= length }
    while coreEnd > 0, let found = englishEnding(name, upTo: coreEnd) { coreEnd = found.start - 1 }
    while let found = lists.beginnings.longest(in: name, at: start), start + found.length < coreEnd
    {
      start += found.length
    }
    return Parts(core: start..<coreEnd, firm: 0..<firmEnd, branch: firmEnd..<end)
  }

  /// How long the legal form at the end is. A short one leaves more before it: persons are called
  /// 景行 as well.
  private func endingLength(_ name: Span<UInt32>, _ start: Int, _ end: Int) -> Int? {
    let name = name.extracting(..<end)
    guard let found = lists.endings.longest(in: name, at: end),
      (lists.notEndings.longest(in: name, at: end)?.length ?? 0) <= found.length
    else { return nil }
    return end - found.length >= start + max(1, 4 - found.length) ? found.length : nil
  }

  /// Cuts a translation in parentheses that has no Chinese character in it.
  private static func endBeforeTranslation(_ name: Span<UInt32>) -> Int {
    guard name[name.count - 1] == sign(")") else { return name.count }
    var index = name.count - 2
    while index > 0, name[index] != sign("(") {
      if name[index].isIdeograph || name[index] == sign(")") { return name.count }
      index -= 1
    }
    return index > 0 ? index : name.count
  }

  /// The end of the last 公司 before a 分公司 that ends the name.
  private static func endBeforeBranch(_ name: Span<UInt32>, _ end: Int) -> Int {
    func isCompany(_ index: Int) -> Bool { name[index] == 0x516C && name[index + 1] == 0x53F8 }
    guard end >= 6, isCompany(end - 2), name[end - 3] == 0x5206 else { return end }
    var index = end - 5
    while index > 0 {
      if isCompany(index) { return index + 2 }
      index -= 1
    }
    return end
  }
}
