import Diagnostics

extension DiagnosticKind.Sample {
  /// The model that the examples are written against: the one of the ten example rules, and a list
  /// of codes by name.
  static let model = """
    record buyer (buyers) key id zh-TW "機關" en "buyer"
      name name zh-TW "機關名稱" en "name"
      procurement_staff many official by buyer complete zh-TW "採購人員" en "procurement staff"
    record tender (tenders) key id zh-TW "標案" en "tender"
      id text zh-TW "標案案號" en "number"
      title text zh-TW "標案名稱" en "title"
      buyer buyer zh-TW "招標機關" en "buyer"
      method one of (open zh-TW "公開招標" en "open", selective zh-TW "選擇性招標" en "selective",
          limited zh-TW "限制性招標" en "limited") zh-TW "招標方式" en "method"
      category one of (works zh-TW "工程" en "works", goods zh-TW "財物" en "goods", services
          zh-TW "勞務" en "services") zh-TW "標的分類" en "category"
      base_price money(TWD) zh-TW "底價" en "base price"
      base_price_announced_at datetime zh-TW "底價公告時間" en "time the base price was announced"
      base_price_in_tender_documents truth zh-TW "底價已載明於招標文件" en
          "base price stated in the tender documents"
      award_recorded_at datetime zh-TW "決標紀錄完成時間" en "time the award record was completed"
      opened_at datetime zh-TW "開標時間" en "opening time"
      split_approved truth zh-TW "分批採購經核准" en "split purchase approved"
      winner vendor zh-TW "得標廠商" en "winner"
      bids many bid by tender complete zh-TW "各投標" en "bids"
    record vendor (vendors) key id zh-TW "廠商" en "vendor"
      id text zh-TW "廠商編號" en "number"
      tax_id tax_id zh-TW "統一編號" en "tax id"
      name name zh-TW "廠商名稱" en "name"
      bids many bid by bidder complete zh-TW "各投標" en "bids"
    record bid (bids) key id zh-TW "投標" en "bid"
      tender tender zh-TW "標案" en "tender"
      bidder vendor zh-TW "投標廠商" en "bidder"
      status one of (valid zh-TW "合格" en "valid", disqualified zh-TW "不合格" en "disqualified",
          withdrawn zh-TW "撤回" en "withdrawn") zh-TW "審標結果" en "status"
      amount money(TWD) zh-TW "標價" en "amount"
      phone phone zh-TW "聯絡電話" en "phone"
      address address zh-TW "聯絡地址" en "address"
      account account zh-TW "押標金退還帳號" en "refund account"
      file_hash file_hash zh-TW "投標文件雜湊值" en "hash of the bid file"
      bond_bank name zh-TW "押標金開立銀行" en "bank of the bid bond"
      bond_no serial zh-TW "押標金票號" en "number of the bid bond"
    record award (awards) key id zh-TW "決標" en "award"
      tender tender zh-TW "標案" en "tender"
      vendor vendor zh-TW "得標廠商" en "vendor"
      method one of (lowest_price zh-TW "最低標" en "lowest price", best_value zh-TW "最有利標" en
          "best value") zh-TW "決標方式" en "method of award"
      amount money(TWD) >= 0 zh-TW "決標金額" en "amount"
      awarded_on date zh-TW "決標日" en "day of the award"
    record person (people) key id zh-TW "自然人" en "person"
      name name zh-TW "姓名" en "name"
    record official (officials) key id zh-TW "公務員" en "official"
      buyer buyer zh-TW "服務機關" en "buyer"
      person person zh-TW "本人" en "person"
      post text zh-TW "職稱" en "post"
    record contractor (contractors) key id zh-TW "承商於一地區" en "contractor in a region"
      id text zh-TW "承商編號" en "number"
      region text zh-TW "地區" en "region"
      name name zh-TW "承商名稱" en "name"
      inspection_rate percent zh-TW "受查核率" en "inspection rate"
    record contract (contracts) key id zh-TW "工程契約" en "contract"
      contractor contractor zh-TW "承商" en "contractor"
      region text zh-TW "地區" en "region"
      inspections many inspection by contract complete zh-TW "各次查核" en "inspections"
    record inspection (inspections) key id zh-TW "施工查核" en "inspection"
      contract contract zh-TW "契約" en "contract"
      done_on date zh-TW "查核日" en "day of the inspection"
      result one of (passed zh-TW "合格" en "passed", failed zh-TW "不合格" en "failed") zh-TW
          "查核結果" en "result"
    link owns / owned_by from person or vendor to vendor share percent partial zh-TW "持股" en
          "ownership"
    link related_to / related_from from person to person partial zh-TW "親屬" en "kinship"
    codes category is works, goods, services

    """
}
