import Ingest

/// A layout of Taiwanese files: public headers, invented values, and where each column belongs.
struct Layout {
  let name: String
  /// The shipped mapping that reads it.
  let mapping: String
  let columns: [Answer]

  struct Answer {
    let header: String
    let values: [String]
    /// Fields that the column may rightly fill; none where the model has no place for it.
    let roles: Set<String>

    init(_ header: String, _ values: [String], _ roles: String...) {
      self.header = header
      self.values = values
      self.roles = Set(roles)
    }
  }

  static let all = [collected, bidders, export, directors]

  static let collected = Layout(
    name: "collected notices", mapping: "award_notices",
    columns: [
      Answer(
        "case_key", ["9.99|A-1|20230103|BDM-1-1", "9.99|A-2|20230104|BDM-1-2"],
        "source_row.notice_file"),
      Answer("year", ["2023"]),
      Answer(
        "announcement_date", ["20230103", "20230217"], "award.announced_on",
        "source_row.published_on"),
      Answer("award_date", ["2022-12-28", "2023-02-10"], "award.awarded_on"),
      Answer("unit_id", ["9.99.1", "9.99.2"], "buyer.id"),
      Answer("unit_name", ["某某縣政府", "某某鄉公所"], "buyer.name"),
      Answer("job_number", ["A1120001", "B-112-7"], "tender.case_no"),
      Answer("title", ["道路改善工程", "資訊設備維護"], "tender.title"),
      Answer("procurement_category", ["<工程類>5137運動工程", "<勞務類>845維修服務"], "tender.class"),
      Answer("tender_method", ["公開招標", "公開取得報價單或企劃書"], "tender.method"),
      Answer("award_method", ["最低標", "準用最有利標"], "tender.award_method"),
      Answer("budget_amount", ["705000", "27282972"], "tender.budget"),
      Answer("award_amount", ["665000", "21470000"], "award.amount", "award.total"),
      Answer("winner_count", ["1", "2"]),
      Answer(
        "winning_vendors", ["甲乙營造有限公司", "丙丁商行；戊己行", "庚辛行；壬癸行；子丑行"], "award.vendor", "vendor.id",
        "vendor.name"),
      Answer("performance_location", ["某某縣", "某某鄉"], "tender.place"),
      Answer("performance_region", ["某某縣－全區", "某某縣－某鄉"]),
      Answer(
        "performance_period", ["102/01/01－102/12/31", "101/12/28－102/06/30"], "contract.started_on"),
      Answer("road_names", []),
      Answer("road_name_source", []),
      Answer("work_tags", []),
      Answer("is_road_related", ["0", "1"]),
      Answer("is_open_contract", ["0"]),
      Answer("source_url", ["https://example.org/a.xml"]),
      Answer("raw_file", ["data/raw/a.json"]),
    ])

  static let bidders = Layout(
    name: "rows of bidders", mapping: "bidder_rows",
    columns: [
      Answer("公告日", ["20100107", "20231231"], "source_row.published_on", "award.announced_on"),
      Answer("公告種類", ["決標公告", "無法決標公告"], "source_row.notice_kind", "award.notice_kind"),
      Answer("機關代碼", ["9.99.1", "9.99.2"], "buyer.id"),
      Answer("機關名稱", ["某某縣政府", "某某鄉公所"], "buyer.name"),
      Answer("標案案號", ["A1120001", "B-112-7"], "tender.case_no"),
      Answer("標案名稱", ["紀念品採購案", "道路改善工程"], "tender.title"),
      Answer("公告檔名", ["BDM-1-1", "BDM-1-2"], "source_row.notice_file"),
      Answer("廠商序號", ["1", "2"]),
      Answer(
        "廠商代碼", ["12345675", "04595252", "00000018"], "vendor.id", "vendor.tax_id", "bid.bidder"),
      Answer("廠商名稱", ["甲乙營造有限公司", "丙丁商行"], "vendor.name"),
      Answer("是否得標", ["是", "否"], "bid.won"),
    ])

  static let export = Layout(
    name: "flat export", mapping: "award_export",
    columns: [
      Answer("機關代碼", ["9.99.1", "9.99.2"], "buyer.id"),
      Answer("機關名稱", ["某某縣政府", "某某鄉公所"], "buyer.name"),
      Answer("單位名稱", ["9.99.1", "某某處"], "buyer.unit"),
      Answer("標案案號", ["A1120001", "B-112-7"], "tender.case_no"),
      Answer("標案名稱", ["道路改善工程", "資訊設備維護"], "tender.title"),
      Answer("標的分類", ["<工程類>5137運動工程", "<勞務類>845維修服務"], "tender.class", "tender.subject_code"),
      Answer("招標方式", ["公開招標", "公開取得報價單或企劃書"], "tender.method"),
      Answer("決標方式", ["最低標", "準用最有利標"], "tender.award_method"),
      Answer("採購級距", ["未達公告金額", "公告金額以上未達查核金額"], "tender.stated_tier"),
      Answer("辦理方式", ["自辦", "共同供應契約"], "tender.framework"),
      Answer("依據法條", ["採購法第22條第1項第9款", "採購法第49條"], "award.ground", "tender.ground"),
      Answer("預算金額", ["705,000元", "27,282,972元"], "tender.budget"),
      Answer("底價金額", ["700,000元", "27,000,000元"], "award.published_base_price"),
      Answer("底價金額是否公開", ["是", "否"], "award.base_price_published"),
      Answer("總決標金額", ["665,000元", "21,470,000元"], "award.total"),
      Answer("投標廠商家數", ["1", "4"], "award.bidder_count"),
      Answer("廠商代碼", ["12345675", "04595252", "00000018"], "vendor.id", "vendor.tax_id"),
      Answer("廠商名稱", ["甲乙營造有限公司", "丙丁商行"], "vendor.name"),
      Answer("是否得標", ["是", "否"], "bid.won"),
      Answer("組織型態", ["公司登記", "商業登記"], "vendor.kind"),
      Answer("廠商地址", ["某某縣某某鄉一路1號", "某某縣某某鄉二路2號"], "vendor.address", "bid.address"),
      Answer("廠商電話", ["(03) 0000001", "(03) 0000002"], "vendor.phone", "bid.phone"),
      Answer("是否為中小企業", ["是", "否"], "vendor.small_or_medium"),
      Answer("決標金額", ["665,000元", "21,470,000元"], "award.amount"),
      Answer("履約起迄日期", ["112/01/01 － 112/12/31", "112/02/01 － 112/06/30"], "contract.started_on"),
      Answer("公告日", ["112/01/03", "112/02/17"], "tender.announced_on"),
      Answer("截止投標", ["112/01/13 17:00", "112/02/27 17:00"], "tender.closes_at"),
      Answer("開標時間", ["112/01/14 10:00", "112/02/28 10:00"], "tender.opened_at"),
      Answer("決標日期", ["112/01/14", "112/02/28"], "award.awarded_on"),
      Answer("決標公告日期", ["112/01/20", "112/03/03"], "award.announced_on"),
      Answer("決標公告序號", ["1", "2"], "award.notice_seq"),
    ])

  static let directors = Layout(
    name: "directors", mapping: "directors",
    columns: [
      Answer("統一編號", ["12345675", "04595252", "00000018"], "vendor.id", "vendor.tax_id"),
      Answer("公司名稱", ["甲乙股份有限公司", "丙丁有限公司"], "vendor.name"),
      Answer("職稱", ["董事長", "監察人"], "role.kind"),
      Answer("姓名", ["某甲", "某乙"], "person.name"),
      Answer("所代表法人", ["戊己股份有限公司", "庚辛投資有限公司"], "owns.start"),
      Answer("持有股份數", ["1000", "250000"], "owns.shares"),
    ])

  var sample: SourceSample {
    SourceSample(
      name: name, headers: columns.map(\.header),
      columns: SourceSampler.columns(columns.map(\.header), columns.map { ($0.values, false) }))
  }
}
