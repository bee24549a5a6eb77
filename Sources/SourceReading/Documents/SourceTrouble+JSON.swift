internal import Diagnostics

extension SourceTrouble {
  static func json(
    _ source: String, _ mistake: JSONMistake, at place: DocumentPlace, rowsBefore rows: Int
  ) -> SourceTrouble {
    let message = rows == 0 ? mistake.kind.message : mistake.kind.message.after(rows)
    return SourceTrouble(source, at: place.wording, message, advice: mistake.kind.advice)
  }
}

extension JSONMistake.Kind {
  /// What is wrong, for a row that is given up.
  func reason(at place: DocumentPlace) -> Wording {
    Wording(en: "{0}, {1}", zh: "{0}，{1}").filled(with: [message, place.wording])
  }

  var message: Wording {
    switch self {
    case .unexpected(let expected, let found):
      Wording(
        en: "this is no JSON: {0} is expected, but {1} stands here", zh: "不是正確的 JSON：此處應為{0}，卻是 {1}"
      )
      .filled(with: [expected.wording, .byte(found)])
    case .endOfDocument(let expected):
      Wording(en: "the document breaks off: {0} is still expected", zh: "文件中斷：後面還應有{0}")
        .filled(with: [expected.wording])
    case .unclosedText:
      Wording(en: "the document breaks off inside a text", zh: "文件在文字中間中斷")
    case .trailingComma(let close):
      Wording(en: "the comma before {0} is one too many", zh: "{0} 前面多了一個逗號")
        .filled(with: [.byte(close)])
    case .comment: Wording(en: "JSON has no comments", zh: "JSON 不能有註解")
    case .singleQuote:
      Wording(en: "texts stand in double quotes, not in single ones", zh: "文字應以雙引號而非單引號括住")
    case .bareWord(let expected):
      Wording(
        en: "{0} is expected, but a word without quotes stands here",
        zh: "此處應為{0}，卻是沒有引號的字"
      ).filled(with: [expected.wording])
    case .control(let byte):
      Wording(
        en: "a text holds {0}, which must be written as an escape", zh: "文字中有{0}，應以跳脫字元表示"
      ).filled(with: [.byte(byte)])
    case .escape:
      Wording(en: "this escape does not exist", zh: "沒有這種跳脫字元")
    case .number:
      Wording(en: "this is no number as JSON writes them", zh: "不是 JSON 的數字寫法")
    case .tooDeep(let limit):
      Wording(en: "more than {0} objects and lists stand inside each other", zh: "物件與清單巢狀超過 {0} 層")
        .filled(with: ["\(limit)"])
    case .tooLarge(let limit):
      Wording(en: "one row is larger than {0} MiB", zh: "單一資料列超過 {0} MiB")
        .filled(with: ["\(limit >> 20)"])
    case .tooManyValues(let limit):
      Wording(en: "one row has more than {0} values", zh: "單一資料列超過 {0} 個值")
        .filled(with: ["\(limit)"])
    }
  }

  var advice: Wording {
    switch self {
    case .endOfDocument, .unclosedText:
      Wording(
        en: "the file was cut off: fetch it again", zh: "檔案不完整，請重新下載")
    case .tooDeep:
      Wording(
        en: "no tender file is built like this: check where it comes from",
        zh: "採購資料不會有這種結構，請確認檔案來源")
    case .tooLarge, .tooManyValues:
      Wording(
        en: "check that `rows` in the mapping leads to the list of records, not past it",
        zh: "請確認對應檔的 `rows` 指到紀錄清單")
    case .bareWord:
      Wording(
        en:
          "write names and texts in double quotes, and only true, false and null without; NaN and Infinity are no JSON",
        zh: "名稱與文字請加雙引號，只有 true、false、null 不加；NaN 與 Infinity 不是 JSON")
    case .escape:
      Wording(
        en: "write a backslash as `\\\\`, and other characters as `\\n`, `\\\"` or `\\u4E2D`",
        zh: "反斜線請寫成 `\\\\`，其他字元請寫成 `\\n`、`\\\"` 或 `\\u4E2D`")
    case .number:
      Wording(
        en:
          "write it without leading zeros, plus signs and thousands separators, with digits around the point",
        zh: "數字不可有前導零、正號或千分位，小數點前後都要有數字")
    case .unexpected(.nothing, _):
      Wording(
        en:
          "the document ended before this place: remove what follows, or give each document a line",
        zh: "文件在此之前已結束，請移除後面的內容，或讓每份文件各占一行")
    case .unexpected, .trailingComma, .comment, .singleQuote, .control:
      Wording(
        en: "export the file again, or correct this place", zh: "請重新匯出檔案，或修正此處")
    }
  }
}

extension JSONMistake.Expected {
  fileprivate var wording: Wording {
    switch self {
    case .value: Wording(en: "a value", zh: "值")
    case .valueOrListEnd: Wording(en: "a value or `]`", zh: "值或 `]`")
    case .key: Wording(en: "a name in double quotes", zh: "雙引號括住的名稱")
    case .keyOrObjectEnd: Wording(en: "a name in double quotes or `}`", zh: "雙引號括住的名稱或 `}`")
    case .colon: Wording(en: "`:`", zh: "`:`")
    case .commaOrListEnd: Wording(en: "`,` or `]`", zh: "`,` 或 `]`")
    case .commaOrObjectEnd: Wording(en: "`,` or `}`", zh: "`,` 或 `}`")
    case .nothing: Wording(en: "the end of the document", zh: "文件結尾")
    }
  }
}

extension Wording {
  /// A byte as people know it.
  fileprivate static func byte(_ byte: UInt8) -> Wording {
    switch byte {
    case 0x00: Wording(en: "a NUL", zh: "空字元（NUL）")
    case 0x09: Wording(en: "a tab", zh: "定位字元")
    case 0x0A, 0x0D: Wording(en: "a line break", zh: "換行")
    case 0x21..<0x7F: Wording(verbatim: "`\(Character(Unicode.Scalar(byte)))`")
    case 0x80...: Wording(en: "a character beyond ASCII", zh: "非 ASCII 字元")
    default: Wording(en: "a control character", zh: "控制字元")
    }
  }
}
