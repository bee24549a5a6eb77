internal import Diagnostics

/// Why a row of a delimited text is rejected.
enum RowFault {
  static func cells(_ count: Int, expected: Int) -> Wording {
    if count > expected {
      return Wording(
        en: "{0} cells where the header has {1}: is a cell with a delimiter missing its quotes?",
        zh: "此列有 {0} 欄，標題列有 {1} 欄：內容含分隔符號的欄位可能缺少引號"
      ).filled(with: [.number(count), .number(expected)])
    }
    return Wording(
      en:
        "{0} \(count == 1 ? "cell" : "cells") where the header has {1}: was the row broken off or split?",
      zh: "此列有 {0} 欄，標題列有 {1} 欄：此列可能不完整或被拆成兩列"
    ).filled(with: [.number(count), .number(expected)])
  }

  /// The byte counts from 1, in the row.
  static func nul(at byte: Int) -> Wording {
    Wording(en: "a NUL at byte {0} of the row", zh: "此列第 {0} 個位元組是 NUL 字元")
      .filled(with: [.number(byte)])
  }

  static func notUTF8(at byte: Int) -> Wording {
    Wording(en: "not UTF-8 at byte {0} of the row", zh: "此列第 {0} 個位元組不是 UTF-8 編碼")
      .filled(with: [.number(byte)])
  }

  static func noCharacter(_ fault: EncodingFault) -> Wording {
    if fault.kind == .otherEncoding {
      return Wording(
        en: "line {0} is UTF-8, the others are not", zh: "第 {0} 行是 UTF-8，其他行不是"
      ).filled(with: [.number(fault.line)])
    }
    let bytes = fault.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
    return Wording(
      en: "the bytes {0} on line {1} are no character of the file's encoding",
      zh: "第 {1} 行的位元組 {0} 不是檔案編碼中的字元"
    ).filled(with: [Wording(verbatim: bytes.joined(separator: " ")), .number(fault.line)])
  }

  static func unclosedQuote(cell: Int, line: Int) -> Wording {
    Wording(
      en: "the quote that opens cell {0} on line {1} is not closed, or not at the end of a cell",
      zh: "第 {1} 行第 {0} 欄開頭的引號沒有結束，或不在欄位結尾處結束"
    ).filled(with: [.number(cell), .number(line)])
  }
}

extension Wording {
  /// `1,234`
  static func number(_ value: Int) -> Wording { Wording(verbatim: grouped(value)) }
}
