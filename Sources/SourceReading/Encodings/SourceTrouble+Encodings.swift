internal import Diagnostics

extension SourceTrouble {
  package static func encodingUnknown(
    _ path: String, looksLike guess: TextEncoding?
  ) -> SourceTrouble {
    let message = Wording(
      en: "the encoding of its characters can't be told: not UTF-8, UTF-16 or Big5",
      zh: "無法判定文字編碼：不是 UTF-8、UTF-16 或 Big5")
    let name = guess?.name ?? "Big5"
    let advice =
      guess == nil
      ? Wording(
        en: "say which one it is, as in `--encoding \(name)`, or save the file as UTF-8",
        zh: "請以 `--encoding \(name)` 之類的選項指定編碼，或將檔案另存為 UTF-8")
      : Wording(
        en: "it looks like \(name): if so say `--encoding \(name)`, or save the file as UTF-8",
        zh: "看來是 \(name)：若正確請加上 `--encoding \(name)`，或將檔案另存為 UTF-8")
    return SourceTrouble(path, message, advice: advice)
  }

  package static func encodingMissing(_ path: String, _ encoding: TextEncoding) -> SourceTrouble {
    SourceTrouble(
      path,
      Wording(
        en: "this system has no tables for \(encoding.name)",
        zh: "此系統沒有 \(encoding.name) 的編碼表"),
      advice: Wording(
        en: "save the file as UTF-8, or install the tables of the C library "
          + "(`glibc-gconv-extra`, `libc6`)",
        zh: "請將檔案另存為 UTF-8，或安裝 C 函式庫的編碼表（`glibc-gconv-extra`、`libc6`）"))
  }

  package static func notInEncoding(
    _ path: String, _ encoding: TextEncoding, _ fault: EncodingFault
  ) -> SourceTrouble {
    let digits = fault.bytes.prefix(4).map { String($0, radix: 16, uppercase: true) }
      .joined(separator: " ")
    return SourceTrouble(
      path, at: .line(fault.line),
      Wording(
        en: "the bytes \(digits) at byte \(grouped(fault.sourceOffset)) are not "
          + "\(encoding.name), as the rest is",
        zh: "第 \(grouped(fault.sourceOffset)) 位元組處的 \(digits) 不是 \(encoding.name)，"
          + "與其餘內容不同"),
      advice: Wording(
        en: "the file is damaged or mixes encodings: export it again, or mend this line",
        zh: "檔案已損壞或混用多種編碼：請重新匯出，或修正這一行"))
  }
}

extension SourceNote {
  static func isMarked(as encoding: TextEncoding, not told: TextEncoding) -> SourceNote {
    SourceNote(
      Wording(
        en: "its first bytes mark it as \(encoding.name), so it is read as that and not as "
          + told.name,
        zh: "檔案開頭的標記表示是 \(encoding.name)，因此以此讀取，而不以 \(told.name) 讀取"))
  }

  /// One note for each kind of fault that was met.
  static func faults(_ log: FaultLog, in encoding: TextEncoding) -> [SourceNote] {
    let name = encoding.name
    let kinds: [(FaultCount, (String) -> Wording)] = [
      (
        log.undecodable,
        { count in
          Wording(
            en: count == "1"
              ? "1 place is not \(name); U+FFFD stands there"
              : "\(count) places are not \(name); U+FFFD stands there",
            zh: "有 \(count) 處不是 \(name)，以 U+FFFD 代替")
        }
      ),
      (
        log.otherEncoding,
        { count in
          Wording(
            en: count == "1"
              ? "1 line is UTF-8 where the others are \(name)"
              : "\(count) lines are UTF-8 where the others are \(name)",
            zh: "有 \(count) 行是 UTF-8，其餘為 \(name)")
        }
      ),
      (
        log.ownCharacters,
        { count in
          Wording(
            en: "\(count) characters are ones that an office made itself (造字): compare names "
              + "there with care; if the file is from Hong Kong say `--encoding big5-hkscs`",
            zh: "有 \(count) 個造字（使用者自訂字元），比對該處姓名與名稱時請留意；"
              + "若檔案來自香港，請加上 `--encoding big5-hkscs`")
        }
      ),
    ]
    return kinds.compactMap { found, wording in
      guard found.count > 0 else { return nil }
      let lines = found.firstLines.map(grouped).joined(separator: ", ")
      let chinese = found.firstLines.map(grouped).joined(separator: "、")
      return SourceNote(
        at: found.firstLines.count == 1
          ? Wording(en: "line \(lines)", zh: "第 \(chinese) 行")
          : Wording(en: "first on lines \(lines)", zh: "首見於第 \(chinese) 行"),
        wording(grouped(found.count)))
    }
  }
}
