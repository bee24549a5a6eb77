internal import CExpat
internal import Diagnostics

extension SourceTrouble {
  static func xml(
    _ source: String, code: UInt32, _ message: String, at place: DocumentPlace, rowsBefore rows: Int
  ) -> SourceTrouble {
    if code == XML_ERROR_UNKNOWN_ENCODING.rawValue {
      return SourceTrouble(
        source, at: place.wording,
        Wording(
          en: "the document names an encoding that is not known",
          zh: "文件宣告的編碼無法辨識"),
        advice: Wording(en: "save the file as UTF-8", zh: "請將檔案另存為 UTF-8"))
    }
    let isCut =
      code == XML_ERROR_NO_ELEMENTS.rawValue
      || code == XML_ERROR_UNCLOSED_TOKEN.rawValue
      || code == XML_ERROR_UNCLOSED_CDATA_SECTION.rawValue
    let what =
      isCut
      ? Wording(en: "the document breaks off", zh: "文件中斷")
      : Wording(en: "this is no XML: {0}", zh: "不是正確的 XML：{0}")
        .filled(with: [Wording(verbatim: message)])
    let whole = rows == 0 ? what : what.after(rows)
    let advice =
      isCut
      ? Wording(en: "the file was cut off: fetch it again", zh: "檔案不完整，請重新下載")
      : Wording(en: "export the file again, or correct this place", zh: "請重新匯出檔案，或修正此處")
    return SourceTrouble(source, at: place.wording, whole, advice: advice)
  }

  static func xml(
    _ source: String, _ stop: XMLTree.Stop, at place: DocumentPlace, _ limits: DocumentLimits
  ) -> SourceTrouble {
    SourceTrouble(source, at: place.wording, stop.message(limits), advice: stop.advice)
  }
}

extension XMLTree.Stop {
  fileprivate func message(_ limits: DocumentLimits) -> Wording {
    switch self {
    case .declarations:
      Wording(
        en:
          "the document declares entities or elements of its own (`<!DOCTYPE … [`), which can make a small file fill the memory, so it is not read",
        zh: "文件自行宣告實體或元素（`<!DOCTYPE … [`），可能使小檔案占滿記憶體，因此不予讀取")
    case .unknownEntity:
      Wording(
        en: "an entity is used that is declared outside of the document",
        zh: "文件使用了在外部宣告的實體")
    case .tooDeep:
      Wording(en: "more than {0} elements stand inside each other", zh: "元素巢狀超過 {0} 層")
        .filled(with: ["\(limits.depth)"])
    case .tooLarge:
      Wording(en: "one row is larger than {0} MiB", zh: "單一資料列超過 {0} MiB")
        .filled(with: ["\(limits.bytes >> 20)"])
    case .done: Wording(en: "the row has ended", zh: "資料列已結束")
    case .tooManyValues:
      Wording(en: "one row has more than {0} values", zh: "單一資料列超過 {0} 個值")
        .filled(with: ["\(limits.nodes)"])
    }
  }

  fileprivate var advice: Wording {
    switch self {
    case .declarations, .unknownEntity:
      Wording(
        en: "remove the declarations and write the characters themselves",
        zh: "請移除宣告，直接寫出字元")
    case .tooDeep:
      Wording(
        en: "no tender file is built like this: check where it comes from",
        zh: "採購資料不會有這種結構，請確認檔案來源")
    case .tooLarge, .tooManyValues, .done:
      Wording(
        en: "check that `rows` in the mapping leads to the records",
        zh: "請確認對應檔的 `rows` 指到紀錄")
    }
  }
}
