extension Sheet {
  /// The columns, parted by blanks.
  var header: String {
    switch self {
    case .awards:
      """
      機關代碼 機關名稱 單位名稱 標案案號 標案名稱 新增公告傳輸次數 標的分類 招標方式 決標方式 採購金額級距 辦理方式 依據法條 \
      預算金額 預算金額是否公開 是否複數決標 是否訂有底價 是否受機關補助 履約地點 公告日 截止投標 開標時間 決標日期 決標公告日期 \
      決標公告序號 公告更正序號 公告種類 底價金額 底價金額是否公開 總決標金額 投標廠商家數 廠商代碼 廠商名稱 是否得標 組織型態 \
      廠商地址 廠商電話 決標金額 是否為中小企業
      """
    case .openings:
      "機關代碼 標案案號 次別 事件 時間 同時序號 行為人代碼 角色 訂有底價 底價已載明於招標文件 卷宗已全部匯入"
    case .bids:
      """
      機關代碼 標案案號 次別 品項 廠商代碼 收件時間 首次報價 最後標價 合格 不合格代碼 到場代表代碼 共同投標編號 固定費用或費率 \
      底價已載明於招標文件 投標已全部登載 卷宗已全部匯入 所載地址 所載電話 所載分機 所載行動電話 所載傳真 所載電子郵件 聯絡人 得標
      """
    case .bidBonds: "機關代碼 標案案號 品項 廠商代碼 種類 金融機構代碼 分行代碼 票據號碼 金額 繳款人 繳款帳戶雜湊 申請人"
    case .envelopes: "機關代碼 標案案號 品項 廠商代碼 標封編號 掛號號碼 收寄局 郵戳時間 收受時間"
    case .basePrices: "機關代碼 標案案號 次別 品項 版次 金額 預估金額 核定人代碼 核定時間 密封時間 啟封時間 作廢 理由"
    case .contracts:
      """
      契約編號 決標編號 機關代碼 標案案號 廠商代碼 簽約日 原契約金額 現契約金額 開工日 履約期限 竣工日 驗收合格日 工程類別 監造單位
      """
    case .amendments: "契約編號 次別 核定日 增減金額 展延天數 變更原因 依據 核定人代碼"
    case .payments: "契約編號 期別 種類 請款日 付款日 金額 累計金額 受款人代碼"
    case .progress: "契約編號 基準日 預定進度 實際進度"
    case .acceptance: "契約編號 種類 報驗日 驗收日 主驗人代碼 結果 減價金額 核准層級 結算驗收證明書填具日"
    case .directors: "統一編號 公司名稱 職稱 姓名 所代表法人 持有股份數"
    default: tableHeader
    }
  }

  private var tableHeader: String {
    switch self {
    case .buyers: "機關代碼 機關名稱 機關層級 所在縣市 屬性類別 公告已全部匯入 任職資料已全部匯入 小額採購明細已全部匯入 資料提供截止日"
    case .vendors:
      """
      廠商編號 編號種類 統一編號 統一編號檢查碼正確 登記資料查有此廠商 組織型態 廠商名稱 登記地址 電話 負責人 總公司 關係企業群 \
      所在縣市 營業地域限制 實收資本額 核准設立日 登記現況 現況日期 投保人數 營造業等級 上市上櫃 投標紀錄已全部匯入 負責人及董監事歷次登記已全部匯入
      """
    case .people: "人員編號 姓名 身分證號雜湊 出生年月 電話 地址"
    case .roles: "編號 人員 廠商 職務種類 起 迄 來源"
    case .officials: "編號 本人 服務機關 職稱 職務內容 利衝法公職人員 到職日 離職日 經辦案件已全部匯入"
    case .holdings: "持有自然人 持有廠商 被持有廠商 持股比率 起 迄"
    case .kinship: "本人 關係人 關係 親等 起 迄"
    case .debarments: "編號 廠商 刊登機關 第101條第1項款次 當時負責人 刊登日 有效截止日"
    case .sanctions: "編號 廠商 個人 處分機關 類別 處分日"
    case .donations: "編號 捐贈者種類 捐贈廠商 捐贈人 擬參選人 受贈政黨 捐贈日 金額 返還或繳庫日"
    case .pepPosts: "編號 人員 類別 職務 起 迄"
    case .accidents: "編號 契約 廠商 發生時間 死亡人數 罹災人數 住院人數 通報時間"
    case .bidTable: "投標編號 標案 已開封 撤回或放棄階段 筆跡或用印群組 投標文件已全部匯入 電子軌跡已全部匯入"
    case .bonds: "編號 投標 繳納時間 退還帳戶雜湊"
    case .bidLines: "編號 投標 項次 項目 數量 單價 複價 對應底價金額 機關固定價格"
    case .documents:
      "編號 標案 投標 契約 種類 檔名 檔案雜湊 作者 最後修改者 公司欄位 建立時間 扣除範本後之內容 引用標案案號 內容已判讀"
    case .errorMarks: "編號 文件 標記 原文"
    case .lowPriceCases: "編號 投標 通知說明時間 說明時間 結果 處理完成時間 差額保證金"
    case .ownerStatements: "編號 投標 廠商 受益人 聲明比率 聲明日 登記比對結果"
    case .lots: "品項編號 標案 前次同品項 底價核定人 得標廠商 本案公告已全部匯入 採購卷宗已全部匯入"
    case .purchases: "編號 機關 廠商 日期 金額 經公告"
    case .staffAwards: "人員 決標"
    case .circles: "編號"
    case .circleMembers: "共同投標群 廠商"
    case .circleLots: "共同投標群 品項 得標廠商 決標日"
    default: fileHeader
    }
  }

  private var fileHeader: String {
    switch self {
    case .tenders:
      """
      標案編號 招標機關 前次招標 名稱相近群 招標方式 限制性招標辦理方式 採購金額 公告日 公告之上限金額 允許共同投標 \
      重複性採購 須附實質受益人聲明 公開閱覽 電子領標 電子投標 押標金額度 文件費 文件工本費 價格配分 簡報詢答配分 \
      分批採購核准日 緊急事故發生日 緊急採購核准日 標案狀態 狀態日期 無法決標公告日 \
      沿用本案號續行招標 敘明後續擴充 後續擴充金額 後續擴充期間 投標廠商已全部登載 \
      底價核定人 本案公告已全部匯入 採購卷宗已全部匯入 電子領投標軌跡已全部匯入
      """
    case .tenderChanges: "編號 標案 序號 公告日 變更內容 重大改變 原截止投標時間 新截止投標時間"
    case .duties: "編號 標案 人員 職責 時間 已迴避"
    case .quotes: "編號 標案 報價廠商 金額 報價時間 詢價人"
    case .rounds: "編號 標案 品項 投標 種類 次別 標價 時間 放棄減價"
    case .requirements: "編號 標案 種類 金額 原文"
    case .specTerms: "編號 標案 種類 註明同等品 原文 頁次"
    case .priorServices: "編號 標案 廠商 服務種類"
    case .members: "編號 標案 委員本人 種類 專家學者 服務機關（構） 聘兼日 名單公開日 出席 除去其評分則得標者改變 評分已全部匯入"
    case .scores: "編號 委員 投標 評選項目 配分 評分"
    case .disclosures: "編號 標案 關係人廠商 公職人員 階段 日期"
    case .accesses: "編號 標案 存取標的 帳號 人員 動作 時間 網路位址 保密至"
    case .traces: "編號 標案 廠商 投標 種類 電子憑據序號 時間 網路位址 網路卡位址 裝置指紋 帳號 付款識別"
    case .ethicsEvents: "編號 公務員 種類 對方廠商 發生日 登錄日 市價 關聯標案 處置"
    case .tipoffs: "編號 標案 受理日 管道 匿名"
    default: siteHeader
    }
  }

  private var siteHeader: String {
    switch self {
    case .contractTable: "契約編號 決標 契約卷宗已全部匯入 標案管理系統資料已全部匯入"
    case .subcontracts: "編號 契約 分包廠商 金額 範圍 主要部分 報備日"
    case .deliveries: "編號 標案 契約 廠商 日期 內容 樣品"
    case .pettyPurchases: "編號 機關 單位 廠商 日期 金額 品名 品名相近群 承辦人"
    case .postings: "編號 契約 人員 職務 關鍵人員 僱用廠商 起 迄"
    case .inspections:
      "查核編號 契約 查核小組 小組層級 查核日 委員平均分數 查核成績 等第 應列丙等款次 丙等後處置日 查核紀錄已全部匯入"
    case .inspectionMembers: "編號 查核 委員本人 外聘 評分"
    case .defects: "編號 查核 缺失代碼 嚴重程度 責任單位 改善期限 同意展延至 改善完成日"
    case .samples:
      "編號 契約 查核 材料 主要構造 試驗單位 報告編號 取樣日 試驗日 報告日 試驗值 規範下限 合格 複驗 取樣人員"
    case .testReports: "編號 契約 試驗單位 報告編號 試驗值個數 試驗值指紋"
    case .acceptances: "編號 契約 種類 驗收日 試驗資料已全部匯入"
    case .riskEvents: "編號 機關 年度 業務、人員或事件 風險等級 關聯標案 登錄日 處置 採行日"
    case .figures: "編號 機關 報告名稱 項目 年度 分子 分母 所載值 末位進位單位 單位"
    case .inspectionDuties: "查核小組 年度 契約 金額級距 已查核 件數經首長核定調整"
    case .counties: "縣市代碼 縣市名稱"
    case .countyBorders: "縣市 相鄰縣市"
    case .markets: "編號 名稱 標的分類代碼"
    case .marketEntries: "廠商 市場 投標縣市 投標件數 得標件數"
    case .scoreSheets: "委員 投標 序位"
    case .buyerYears: "機關 年度 最低標價被判不合格占比"
    default: ""
    }
  }
}
