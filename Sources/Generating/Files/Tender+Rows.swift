extension Tender {
  /// Writes the tender in all its tables.
  func write(to export: inout Export) {
    if isAwarded { for bid in bids { writeAward(bid, to: &export) } }
    for bid in bids { writeBid(bid, to: &export) }
    for step in steps { write(step, to: &export) }
    for sheet in basePrices { write(sheet, to: &export) }
    if let winner, isAwarded { write(contract, winner, to: &export) }
  }

  /// The tier that the budget falls into.
  var rightTier: String {
    let supervision = work == .services ? 10_000_000 : 50_000_000
    let huge = work == .works ? 200_000_000 : work == .goods ? 100_000_000 : 20_000_000
    if budget < 1_500_000 { return "未達公告金額" }
    return budget < supervision ? "公告金額以上未達查核金額" : budget < huge ? "查核金額以上未達巨額" : "巨額"
  }

  /// Writes one firm of the notice of the award; of a later notice, its number, title and amount.
  func writeAward(
    _ bid: Bid, notice: Int = 1, title: String? = nil, amount: Int? = nil, to export: inout Export
  ) {
    export.add(
      .awards,
      [
        "機關代碼": agency.code, "機關名稱": agency.name, "單位名稱": "採購科", "標案案號": number,
        "標案名稱": title ?? self.title,
        "新增公告傳輸次數": String(round), "標的分類": work.classification(subject), "招標方式": method,
        "決標方式": awardMethod, "採購金額級距": tier ?? rightTier, "辦理方式": "自辦", "依據法條": ground,
        "預算金額": money(budget), "預算金額是否公開": word(budgetIsPublic), "是否複數決標": word(severalAwards),
        "是否訂有底價": word(hasBasePrice), "是否受機關補助": "否", "履約地點": agency.county, "公告日": announced.roc,
        "截止投標": closes.rocAt(closesAt), "開標時間": opened.rocAt(openedAt), "決標日期": awarded.roc,
        "決標公告日期": noticed.roc, "決標公告序號": String(notice), "公告更正序號": "0", "公告種類": "決標公告",
        "底價金額": publishesBasePrice ? money(basePrice) : "", "底價金額是否公開": word(publishesBasePrice),
        "總決標金額": money(statedTotal ?? bids.filter(\.won).reduce(0) { $0 + $1.final }),
        "投標廠商家數": String(statedBidders ?? bids.count), "廠商代碼": bid.firm.taxID,
        "廠商名稱": bid.name, "是否得標": word(bid.won), "組織型態": "公司登記",
        "廠商地址": bid.address, "廠商電話": bid.phone,
        "決標金額": bid.won && statesAmounts ? money(amount ?? bid.final) : "",
        "是否為中小企業": "是",
      ])
  }

  private func writeBid(_ bid: Bid, to export: inout Export) {
    let minutes = closesAt - bid.minutesBefore % 400
    export.add(
      .bids,
      [
        "機關代碼": agency.code, "標案案號": number, "次別": String(round), "廠商代碼": bid.firm.taxID,
        "收件時間": (closes - bid.minutesBefore / 400).at(minutes), "首次報價": String(bid.first),
        "最後標價": String(bid.final), "合格": word(bid.qualified), "不合格代碼": bid.reason,
        "到場代表代碼": bid.attendee, "共同投標編號": bid.joint, "固定費用或費率": "否",
        "底價已載明於招標文件": word(basePriceInDocuments), "投標已全部登載": "是", "卷宗已全部匯入": "是",
        "所載地址": bid.address, "所載電話": bid.phone, "所載傳真": bid.fax, "所載電子郵件": bid.email,
        "聯絡人": bid.contact, "得標": word(bid.won),
      ])
  }

  private func write(_ step: Step, to export: inout Export) {
    export.add(
      .openings,
      [
        "機關代碼": agency.code, "標案案號": number, "次別": String(round), "事件": step.event,
        "時間": step.day.at(step.minutes), "行為人代碼": step.actor, "角色": step.part,
        "訂有底價": word(hasBasePrice),
        "底價已載明於招標文件": word(basePriceInDocuments), "卷宗已全部匯入": "是",
      ])
  }

  private func write(_ sheet: BasePrice, to export: inout Export) {
    export.add(
      .basePrices,
      [
        "機關代碼": agency.code, "標案案號": number, "次別": String(round), "版次": String(sheet.version),
        "金額": String(sheet.amount), "預估金額": String(sheet.amount / 1000 * 1013),
        "核定人代碼": sheet.approver, "核定時間": sheet.set, "密封時間": sheet.sealed,
        "啟封時間": sheet.unsealed, "作廢": word(sheet.isVoid), "理由": sheet.reason,
      ])
  }

  private func write(_ contract: Contract, _ winner: Bid, to export: inout Export) {
    export.add(
      .contracts,
      [
        "契約編號": contractID, "決標編號": awardID(winner), "機關代碼": agency.code, "標案案號": number,
        "廠商代碼": winner.firm.taxID, "簽約日": contract.signed.iso,
        "原契約金額": String(contract.amount), "現契約金額": String(contract.currentAmount),
        "開工日": contract.started.iso, "履約期限": contract.due.iso,
        "竣工日": contract.completed?.iso ?? "", "驗收合格日": contract.accepted?.iso ?? "",
        "監造單位": contract.supervisor,
      ])
    guard let accepted = contract.accepted, let requested = contract.requested else { return }
    export.add(
      .acceptance,
      [
        "契約編號": contractID, "種類": "驗收", "報驗日": requested.iso, "驗收日": accepted.iso,
        "主驗人代碼": contract.chief.isEmpty ? agency.official(.chief) : contract.chief,
        "結果": contract.result, "核准層級": contract.approval,
        "結算驗收證明書填具日": (accepted + contract.certificateAfter).iso,
      ])
    export.add(
      .payments,
      [
        "契約編號": contractID, "期別": "1", "種類": "尾款", "請款日": (accepted + 8).iso,
        "付款日": (accepted + 20).iso, "金額": String(contract.currentAmount),
        "累計金額": String(contract.currentAmount),
        "受款人代碼": contract.payee.isEmpty ? winner.firm.taxID : contract.payee,
      ])
  }

  private func money(_ value: Int) -> String { "\(value)元" }
}

/// As the forms say it.
func word(_ truth: Bool) -> String { truth ? "是" : "否" }
