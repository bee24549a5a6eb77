import Diagnostics
import FlagSyntax

/// A small model with a label for nearly everything, and declarations beside it.
enum ReadingModel {
  static let model = ParsedFile(SourceFile(name: "reading.model", text: modelText))
  static let declarations = ParsedFile(SourceFile(name: "reading.flag", text: declarationsText))

  private static let modelText = """
    calendar "calendar/office-days.csv"
    current to 2025-12-31

    codes class is (works zh-TW "工程" en "works", goods zh-TW "財物" en "goods", services zh-TW "勞務" en "services")

    record buyer (buyers) key id  zh-TW "機關" en "buyer"
      name           name        zh-TW "機關名稱" en "name"
      open_posts     many post by buyer partial  zh-TW "職務" en "posts"

    record tender (tenders) key id  zh-TW "標案" en "tender"
      id             text        zh-TW "標案案號" en "number"
      buyer          buyer       zh-TW "招標機關" en "buyer"
      class          class       zh-TW "標的分類" en "class"
      base_price     money(TWD)  zh-TW "底價" en "base price"
      loan           money(USD)  zh-TW "外幣借款" en "loan"
      announced_on   date        zh-TW "公告日" en "day of announcement"
      opened_at      datetime    zh-TW "開標時間" en "opening time"
      closed_at      datetime    zh-TW "截止投標時間" en "time the tender was closed"
      approved       truth       zh-TW "分批採購經核准" en "split purchase approved"
      winner         vendor      zh-TW "得標廠商" en "winner"
      quality        percent     zh-TW "品質配分" en "weight of quality"
      rounds         number      zh-TW "減價次數" en "number of rounds"
      grace          duration    zh-TW "寬限期間" en "period of grace"
      previous       tender      zh-TW "前次標案" en "previous tender"
      plain          number
      bids           many bid by tender complete  zh-TW "各投標" en "bids"
      events         many event by tender complete  zh-TW "各事件" en "events"
      price_cv       is cv(tender.bids.amount)  zh-TW "標價變異係數" en "variation of prices"

    record event (events) key id order at, seq  zh-TW "事件" en "event"
      tender         tender      zh-TW "標案" en "tender"
      at             datetime    zh-TW "時間" en "time"
      seq            number      zh-TW "序號" en "sequence number"
      kind           one of opened, awarded  zh-TW "種類" en "kind"

    record vendor (vendors) key id  zh-TW "廠商" en "vendor"
      name           name        zh-TW "廠商名稱" en "name"
      tax_id         tax_id      zh-TW "統一編號" en "tax id"
      bids           many bid by bidder complete  zh-TW "各投標" en "bids"

    record bid (bids) key id  zh-TW "投標" en "bid"
      tender         tender      zh-TW "標案" en "tender"
      bidder         vendor      zh-TW "投標廠商" en "bidder"
      amount         money(TWD) >= 0  zh-TW "標價" en "amount"
      phone          phone       zh-TW "聯絡電話" en "phone"
      fax            phone or none  zh-TW "傳真" en "fax"
      address        address     zh-TW "聯絡地址" en "address"
      bond_no        serial      zh-TW "押標金票號" en "number of the bid bond"
      submitted_at   datetime    zh-TW "投標時間" en "time of submission"
      valid          truth       zh-TW "合格" en "valid"

    record person (people) key id  zh-TW "自然人" en "person"
      name           name        zh-TW "姓名" en "name"

    record post (posts) key id  zh-TW "職務" en "post"
      buyer          buyer       zh-TW "機關" en "buyer"
      person         person      zh-TW "任職者" en "holder"

    link owns / owned_by from person or vendor to vendor share percent partial  zh-TW "持股" en "ownership"
    link follows / followed_by from tender to tender complete
    """

  private static let declarationsText = """
    param threshold money(TWD) zh-TW "公告金額" en "threshold for publication"
      is 100萬 TWD from 1999-05-27
      is 150萬 TWD from 2023-01-01
    param few number zh-TW "最少家數" en "fewest bids" is 3
    param floor percent zh-TW "下緣" en "how near counts" is 80%
    param supervision by class money(TWD) zh-TW "查核金額" en "threshold for supervision"
      is for works 5000萬 TWD
      is for goods 1000萬 TWD
      is for services 1000萬 TWD
    list debarred tax_id zh-TW "拒絕往來廠商" en "debarred vendors" from "lists/debarred.csv"
    list large_classes code is works
    define tender.valid_bids as (tender.bids where its valid)
    define tender.is_large as tender.base_price >= 5000萬 TWD
    define vendor.owners as people along owned_by within 8 steps where its share >= 25%
    define cheap_bids as (all bids where its amount < 10萬 TWD)
    """
}
