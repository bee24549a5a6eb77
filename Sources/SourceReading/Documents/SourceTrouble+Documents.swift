internal import Diagnostics

extension SourceTrouble {
  /// None of the places where rows could stand is in the document.
  static func noRows(_ source: String, _ asked: [String], found: [String]) -> SourceTrouble {
    let message = Wording(
      en: "the document has no rows at {0}", zh: "文件中沒有 {0} 所指的資料列"
    ).filled(with: [.quoted(asked)])
    let advice =
      found.isEmpty
      ? Wording(
        en: "it has no list of objects at all: check that it is the file you mean",
        zh: "文件中沒有任何物件清單，請確認檔案是否正確")
      : Wording(
        en: "it has lists at {0}: name one of them after `rows` in the mapping",
        zh: "文件在 {0} 有清單，請在對應檔的 `rows` 寫出其中之一"
      ).filled(with: [.quoted(Array(found.prefix(5)))])
    return SourceTrouble(source, message, advice: advice)
  }

  /// A better place for rows came up after rows of another were read.
  static func rowsInTwoPlaces(_ source: String, _ taken: String, _ late: [UInt8]) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(
        en: "rows were read at `{0}`, but the document also has `{1}`, which the mapping prefers",
        zh: "已從 `{0}` 讀取資料列，但文件後面另有對應檔優先採用的 `{1}`"
      ).filled(with: [Wording(verbatim: taken), .excerpt(late)]),
      advice: Wording(
        en: "name only the place that is meant after `rows` in the mapping",
        zh: "請在對應檔的 `rows` 只寫出要讀取的位置"))
  }

  static func emptyDocument(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source, Wording(en: "the document is empty", zh: "文件是空的"),
      advice: Wording(
        en: "fetch the file again, or leave it out", zh: "請重新下載檔案，或不要納入這個檔案"))
  }
}

extension SourceNote {
  static func sameListTwice(_ path: String) -> SourceNote {
    SourceNote(
      Wording(
        en: "the document has `{0}` more than once; the rows of all were read",
        zh: "文件中 `{0}` 出現不只一次，各處的資料列都已讀取"
      ).filled(with: [Wording(verbatim: path)]))
  }

  static func damagedText(_ place: DocumentPlace) -> SourceNote {
    SourceNote(
      at: place.wording,
      Wording(
        en: "outside of the rows there are bytes that are not UTF-8",
        zh: "資料列以外的部分有不是 UTF-8 編碼的位元組"))
  }

  static func loneSurrogates(_ row: RowPlace) -> SourceNote {
    SourceNote(
      at: Wording(en: "row {0}", zh: "第 {0} 列").filled(with: ["\(row.number)"]),
      Wording(
        en: "half of a character (`\\uD800` to `\\uDFFF` alone) was read as `\u{FFFD}`",
        zh: "有不成對的代理字元（單獨的 `\\uD800` 至 `\\uDFFF`），已讀為 `\u{FFFD}`"))
  }
}

extension DocumentFault {
  var reason: Wording {
    switch self {
    case .sameKeyTwice(let name):
      Wording(
        en: "the name `{0}` stands twice in one object, so its value is not certain",
        zh: "同一物件內有兩個 `{0}`，無法確定以哪一個為準"
      ).filled(with: [.excerpt(name)])
    case .invalidUTF8:
      Wording(
        en: "a text holds bytes that are not UTF-8", zh: "文字中有不是 UTF-8 編碼的位元組")
    }
  }
}

extension Wording {
  static func nothingAt(_ path: String) -> Wording {
    Wording(
      en: "no row stands here where the mapping looks for one: `{0}`",
      zh: "此處沒有對應檔所指的資料列：`{0}`"
    ).filled(with: [Wording(verbatim: path)])
  }

  static let rowIsNoObject = Wording(
    en: "an object is expected as a row, but a single value stands here",
    zh: "資料列應為物件，此處卻是單一的值")

  static func rowTooLarge(_ limit: Int) -> Wording {
    Wording(
      en: "the cells of this row come to more than {0} MiB",
      zh: "這一列展開後超過 {0} MiB"
    ).filled(with: ["\(limit >> 20)"])
  }

  /// What is wrong, after so many rows that were sound.
  func after(_ rows: Int) -> Wording {
    Wording(
      en: "{0}; rows that were read before this place: {1}", zh: "{0}；在此之前已讀取 {1} 列"
    ).filled(with: [self, "\(rows)"])
  }

  /// "`a`, `b`".
  static func quoted(_ texts: [String]) -> Wording {
    let texts = texts.map { "`\($0)`" }
    return Wording(en: texts.joined(separator: ", "), zh: texts.joined(separator: "、"))
  }
}

extension DocumentPlace {
  var wording: Wording {
    Wording(
      en: "line {0}, column {1} (byte {2})", zh: "第 {0} 行第 {1} 字（第 {2} 位元組）"
    ).filled(with: ["\(line)", "\(column)", "\(offset)"])
  }
}
