/// Rows that several stories need.
extension Teller {
  /// A person that nothing else is known of but the name.
  mutating func person(_ purpose: String) -> String {
    let number = "P-\(purpose)-\(entries.count)-\(told)"
    add(
      .people,
      [
        "人員編號": number, "姓名": InventedNames.person(told * 31 + entries.count),
        "身分證號雜湊": "hash-\(number)",
        "出生年月": "1968-11",
      ])
    return number
  }

  mutating func role(
    _ person: String, _ firm: Firm, _ kind: String, since: Day, until: Day? = nil
  ) {
    add(
      .roles,
      [
        "編號": "\(firm.taxID)/\(kind)/\(person)", "人員": person, "廠商": firm.taxID, "職務種類": kind,
        "起": since.iso, "迄": until?.iso ?? "", "來源": "商工登記",
      ])
  }

  mutating func holding(_ person: String, _ firm: Firm, percent: Int) {
    add(
      .holdings,
      ["持有自然人": person, "被持有廠商": firm.taxID, "持股比率": String(percent), "起": "2016-01-01"])
  }

  /// A cheque of one branch, numbered from a thousand that only this tender has; its key.
  mutating func bond(_ tender: Tender, _ place: Int, plus: Int, account: String) -> String {
    let firm = tender.bids[place].firm
    let number = "Q\(10_000_000 + told * 1000 + plus)"
    add(
      .bidBonds,
      [
        "機關代碼": tender.agency.code, "標案案號": tender.number, "廠商代碼": firm.taxID, "種類": "支票",
        "金融機構代碼": "990", "分行代碼": "9901", "票據號碼": number, "金額": "200000", "繳款人": firm.name,
        "繳款帳戶雜湊": "account-\(account)-\(tender.number)", "申請人": firm.name,
      ])
    return "\(tender.bidID(place))/\(number)"
  }

  mutating func envelope(_ tender: Tender, _ place: Int, mail: String, minutes: Int) {
    add(
      .envelopes,
      [
        "機關代碼": tender.agency.code, "標案案號": tender.number,
        "廠商代碼": tender.bids[place].firm.taxID, "掛號號碼": mail, "收寄局": "雲霄郵局",
        "郵戳時間": (tender.closes - 2).at(minutes), "收受時間": (tender.closes - 1).at(minutes),
      ])
  }

  mutating func trace(
    _ tender: Tender, _ place: Int, receipt: String, minutes: Int, ip: String
  ) {
    let bid = tender.bidID(place)
    add(
      .traces,
      [
        "編號": "\(bid)/領標", "標案": tender.id, "廠商": tender.bids[place].firm.taxID, "投標": bid,
        "種類": "領標", "電子憑據序號": receipt, "時間": (tender.announced + 3).at(minutes), "網路位址": ip,
        "裝置指紋": "device-\(bid)", "帳號": "account-\(bid)", "付款識別": "pay-\(bid)",
      ])
    add(
      .bidTable,
      [
        "投標編號": bid, "標案": tender.id, "電子軌跡已全部匯入": "是",
      ])
  }

  mutating func document(
    _ tender: Tender, _ place: Int, author: String, minutes: Int, day: Day? = nil,
    quotes: Bool = false
  ) {
    let bid = tender.bidID(place)
    add(
      .documents,
      [
        "編號": "\(bid)/投標書", "標案": tender.id, "投標": bid, "種類": "投標書", "檔名": "投標書\(place + 1).docx",
        "作者": author, "最後修改者": author, "公司欄位": tender.bids[place].firm.name,
        "建立時間": (day ?? tender.announced + 5 + place).at(minutes), "引用標案案號": word(quotes),
        "內容已判讀": "是",
      ])
  }

  func pair(_ one: String, _ other: String) -> String {
    [one, other].sorted().joined(separator: "/")
  }
}
