import Diagnostics

extension Wording {
  /// `byte 1,024`: how far from the beginning of a file.
  static func byte(_ offset: Int) -> Wording {
    Wording(en: "byte \(grouped(offset))", zh: "第 \(grouped(offset)) 位元組")
  }

  static func line(_ number: Int) -> Wording {
    Wording(en: "line \(grouped(number))", zh: "第 \(grouped(number)) 行")
  }
}

/// `1,234,567`
func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  var text = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
    text.append(digit)
  }
  return text
}

extension SourceTrouble {
  package static func shrank(_ path: String, from old: Int, to new: Int) -> SourceTrouble {
    SourceTrouble(
      path, at: .byte(new),
      Wording(
        en: "the file became shorter while it was read: \(grouped(old)) bytes before, now "
          + grouped(new),
        zh: "檔案在讀取期間變短：原為 \(grouped(old)) 位元組，現為 \(grouped(new)) 位元組"),
      advice: Wording(
        en: "wait until the program that writes it is done, or read a copy",
        zh: "請等寫入的程式完成，或改讀副本"))
  }

  package static func wasReplaced(_ path: String) -> SourceTrouble {
    SourceTrouble(
      path,
      Wording(
        en: "another file took its place while it was read", zh: "讀取期間此檔案被另一個檔案取代"),
      advice: Wording(
        en: "wait until the program that writes it is done, or read a copy",
        zh: "請等寫入的程式完成，或改讀副本"))
  }

  /// A pipe or a device where a file is needed.
  package static func hasNoPlaces(_ path: String) -> SourceTrouble {
    SourceTrouble(
      path,
      Wording(en: "it is a pipe or a device, not a file", zh: "這是管線或裝置，不是檔案"),
      advice: Wording(en: "save it as a file first", zh: "請先另存為檔案"))
  }

  package static func endsEarly(
    _ path: String, _ compression: Compression, at offset: Int
  ) -> SourceTrouble {
    SourceTrouble(
      path, at: .byte(offset),
      Wording(
        en: "the \(compression.name) file ends in the middle: it was cut off",
        zh: "\(compression.name) 檔案不完整，內容在中途截斷"),
      advice: Wording(
        en: "copy or download it again; nothing that was read of it counts",
        zh: "請重新複製或下載；已讀取的部分不予採用"))
  }

  package static func isDamaged(
    _ path: String, _ compression: Compression, at offset: Int
  ) -> SourceTrouble {
    SourceTrouble(
      path, at: .byte(offset),
      Wording(
        en: "the \(compression.name) file is damaged: its bytes or its checksum are wrong",
        zh: "\(compression.name) 檔案已損壞：內容或檢查碼不符"),
      advice: Wording(
        en: "copy or download it again; nothing that was read of it counts",
        zh: "請重新複製或下載；已讀取的部分不予採用"))
  }

  package static func needsTooMuchMemory(
    _ path: String, _ compression: Compression
  ) -> SourceTrouble {
    SourceTrouble(
      path,
      Wording(
        en: "unpacking the \(compression.name) file needs too much memory",
        zh: "解壓縮此 \(compression.name) 檔案所需的記憶體過多"),
      advice: Wording(
        en: "unpack it first (`zstd -d --long=31`, `gunzip`), then give the file that comes out",
        zh: "請先解壓縮（`zstd -d --long=31`、`gunzip`），再指定解出的檔案"))
  }

  package static func isBomb(
    _ path: String, _ compression: Compression, given: Int, from taken: Int
  ) -> SourceTrouble {
    SourceTrouble(
      path, at: .byte(taken),
      Wording(
        en: "the \(compression.name) file swells from \(grouped(taken)) to more than "
          + "\(grouped(given)) bytes, which no table does",
        zh: "此 \(compression.name) 檔案由 \(grouped(taken)) 位元組膨脹至超過 \(grouped(given)) "
          + "位元組，不像表格資料"),
      advice: Wording(
        en: "ask whoever sent it; if it is right, unpack it yourself and give what comes out",
        zh: "請向提供者確認；若內容無誤，請自行解壓縮後再指定解出的檔案"))
  }

  package static func hashingFailed(_ path: String) -> SourceTrouble {
    SourceTrouble(
      path,
      Wording(en: "its SHA-256 can't be computed here", zh: "無法在此計算其 SHA-256"),
      advice: Wording(
        en: "see that libcrypto is installed and its settings allow SHA-256",
        zh: "請確認已安裝 libcrypto，且其設定允許 SHA-256"))
  }
}

extension SourceNote {
  static func grew(by count: Int, from size: Int) -> SourceNote {
    SourceNote(
      at: .byte(size),
      Wording(
        en: "the file grew by \(grouped(count)) bytes while it was read: only the first "
          + "\(grouped(size)) count, and the last row may be cut off",
        zh: "檔案在讀取期間增加 \(grouped(count)) 位元組：只採用前 \(grouped(size)) 位元組，"
          + "最後一列可能不完整"))
  }

  static let wasWrittenTo = SourceNote(
    Wording(
      en: "the file was written to while it was read: rows of both states may be mixed",
      zh: "檔案在讀取期間被寫入：可能混有兩種狀態的資料列"))

  static func hasBytesBehind(
    _ compression: Compression, count: Int, at offset: Int
  ) -> SourceNote {
    SourceNote(
      at: .byte(offset),
      Wording(
        en: "\(grouped(count)) bytes behind the end of the \(compression.name) data were passed "
          + "over",
        zh: "\(compression.name) 資料結尾之後另有 \(grouped(count)) 位元組，未予讀取"))
  }
}
