extension Agency {
  /// Writes the agency with its staff.
  func write(to export: inout Export) {
    export.add(
      .buyers,
      [
        "機關代碼": code, "機關名稱": name, "機關層級": "縣市", "所在縣市": InventedNames.countyCode(place),
        "屬性類別": "縣市政府", "公告已全部匯入": "是",
        "任職資料已全部匯入": "是", "小額採購明細已全部匯入": "是", "資料提供截止日": Tender.horizon.iso,
      ])
    for part in Part.allCases {
      writeOfficial(
        official(part), person(part), InventedNames.person(place * 7 + part.rawValue.utf8.count),
        post: part == .handler ? "科員" : "科長", field: part.field, to: &export)
    }
  }

  /// Enters somebody in the personnel file.
  func writeOfficial(
    _ number: String, _ person: String, _ name: String, post: String, field: String,
    until: String = "", to export: inout Export
  ) {
    export.add(
      .people,
      ["人員編號": person, "姓名": name, "身分證號雜湊": "hash-\(person)", "出生年月": "1975-03"])
    export.add(
      .officials,
      [
        "編號": number, "本人": person, "服務機關": code, "職稱": post, "職務內容": field, "利衝法公職人員": "是",
        "到職日": "2012-02-01", "離職日": until, "經辦案件已全部匯入": "是",
      ])
  }
}
