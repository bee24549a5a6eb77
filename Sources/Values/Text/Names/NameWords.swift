/// The words of names that say what kind of body it is, or what trade, and not which one.
enum NameWords {
  /// Legal forms at the end; the longest counts. docs/TEXT.md has the same lists.
  static let endings = words(
    """
    股份有限公司 有限公司 無限公司 兩合公司 公司 有限合夥 土木包工業
    企業社 企業行 實業社 實業行 工程行 工程社 商行 商號 商店 工作室 行 社 號
    """)

  /// Legal forms in front.
  static let beginnings = words("財團法人 社團法人 行政法人 保證責任 有限責任 無限責任 私立")

  /// Remarks of a register in parentheses behind a name.
  static let remarks = words("無統編 無統一編號 缺統編 未編統編 獨資 合夥 獨資商號 合夥商號")

  /// English legal forms with what each is written as.
  static let english: [(long: String, short: String)] = [
    ("company", "co"), ("limited", "ltd"), ("incorporated", "inc"), ("corporation", "corp"),
    ("co", "co"), ("ltd", "ltd"), ("inc", "inc"), ("corp", "corp"),
  ]

  /// Words of trade: each counts as one sign when names are compared, because half of all firms
  /// of a trade share them.
  static let trades = words(
    """
    工程技術顧問 工程顧問 技術顧問 管理顧問 企管顧問 顧問 建築師事務所 土木技師事務所
    結構技師事務所 土木結構技師事務所 電機技師事務所 水利技師事務所 水土保持技師事務所
    大地技師事務所 測量技師事務所 環境工程技師事務所 技師事務所 不動產估價師事務所
    地政士事務所 會計師事務所 律師事務所 聯合事務所 事務所
    營造工程 營造 土木工程 土木 水電工程 水電 機電工程 機電 電機工程 電機 電氣工程 電氣
    消防工程 消防 空調工程 空調 冷凍空調 室內裝修設計工程 室內裝修設計 室內裝修 室內設計
    裝潢 景觀 園藝 造景 建設開發 建設 開發 營建 旅行社 通運 遊覽車客運 客運 汽車 貨運 運輸 租賃
    資訊科技 科技 資訊 電腦 電子 通信 電信 網路 軟體 系統 環境科技 環境工程 環保工程 環保 環境
    清潔 保全 公寓大廈管理維護 物業管理 廣告 傳播 印刷 文化 出版社 出版 雜誌社 傳媒 多媒體 行銷 公關 設計
    國際 實業 興業 企業 工業 商業 貿易 事業 工程 機械 儀器 設備 器材 材料 五金 化工 醫療
    生物科技 藥品 食品 農業 農產 產物保險 人壽保險 保險 投資 控股 銀行 體育用品
    技藝短期補習班 短期補習班 補習班 幼兒園 勞動合作社 合作社 社區發展協會 發展協會 協會
    職業工會 工會 基金會 學會 公會 科技大學 大學 技術學院 醫院 診所 農會 漁會 教育 服務
    """)

  /// Words of trade that end like a legal form: 銀行 is no 銀 with 行 behind it.
  static let tradesLikeEndings = trades.filter { trade in endings.contains { trade.hasSuffix($0) } }

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
