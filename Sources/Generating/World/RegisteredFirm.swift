/// A firm as the registers have it: its head holds a majority, and nobody else is known.
struct RegisteredFirm {
  let firm: Firm
  var name: String
  var address: String
  var phone: String
  var kind = "公司"
  var headOffice = ""
  var capital = 30_000_000
  var registered = Day(2009, 5, 4)
  var employees = 24
  var numberIsValid = true
  var isInRegister = true
  var headShare = 60
  var builderClass = ""
  /// The group of firms that own or control each other.
  var affiliates = ""

  init(_ firm: Firm) {
    self.firm = firm
    name = firm.name
    address = firm.address
    phone = firm.phone
  }

  func write(to export: inout Export) {
    // The register's copy lists companies only; their shares stand in the table of holdings.
    if isInRegister, kind == "公司" {
      export.add(
        .directors,
        [
          "統一編號": firm.taxID, "公司名稱": name, "職稱": "董事長", "姓名": firm.head, "持有股份數": "0",
        ])
    }
    export.add(
      .vendors,
      [
        "廠商編號": firm.taxID, "編號種類": "統一編號", "統一編號": firm.taxID,
        "統一編號檢查碼正確": word(numberIsValid), "登記資料查有此廠商": word(isInRegister), "組織型態": kind,
        "廠商名稱": name, "登記地址": address, "電話": phone, "負責人": firm.headID,
        "總公司": headOffice, "關係企業群": affiliates, "營造業等級": builderClass,
        "所在縣市": InventedNames.countyCode(firm.place), "實收資本額": String(capital),
        "核准設立日": registered.iso, "登記現況": "核准設立",
        "現況日期": registered.iso, "投保人數": String(employees), "上市上櫃": "否",
        "投標紀錄已全部匯入": "是", "負責人及董監事歷次登記已全部匯入": "是",
      ])
    export.add(
      .people,
      [
        "人員編號": firm.headID, "姓名": firm.head, "身分證號雜湊": "hash-\(firm.taxID)", "出生年月": "1970-01",
      ])
    export.add(
      .roles,
      [
        "編號": "\(firm.taxID)/董事長/\(firm.head)", "人員": firm.headID, "廠商": firm.taxID, "職務種類": "負責人",
        "起": registered.iso, "來源": "商工登記",
      ])
    export.add(
      .holdings,
      [
        "持有自然人": firm.headID, "被持有廠商": firm.taxID, "持股比率": String(headShare),
        "起": registered.iso,
      ])
  }
}
