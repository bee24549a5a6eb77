extension Tender {
  /// Writes what the tender file says beyond the forms: that it is whole, and who acted.
  func writeFile(handler: String?, recused: Bool, to export: inout Export) {
    export.add(
      .tenders,
      cells(with: [
        "名稱相近群": titleGroup, "採購金額": String(budget), "本案公告已全部匯入": "是", "採購卷宗已全部匯入": "是",
        "重複性採購": "否",
        "底價核定人": approver.isEmpty ? agency.official(.approver) : approver,
      ]))
    let acting = [
      ("承辦", handler ?? agency.official(.handler)), ("監辦", agency.official(.supervisor)),
    ]
    for (duty, official) in acting {
      export.add(
        .duties,
        [
          "編號": "\(id)/\(duty)", "標案": id, "人員": official, "職責": duty, "時間": opened.at(openedAt),
          "已迴避": word(recused),
        ])
    }
  }

  /// A row of the table of tenders.
  func cells(with more: KeyValuePairs<String, String>) -> [(String, String)] {
    [("標案編號", id), ("招標機關", agency.code)] + more.map { ($0.key, $0.value) }
  }
}
