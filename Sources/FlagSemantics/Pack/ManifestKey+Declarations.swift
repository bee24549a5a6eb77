import Diagnostics

/// The one table of what a `pack.toml` may say.
extension ManifestKey {
  /// The keys at the top of the file, in the order in which they are usually written.
  package static let pack: [ManifestKey] = [
    name, version, title, model, languages, published, families, laws, cases,
    rules, retired,
  ]

  static let name = ManifestKey(
    "name", .text(.name), isRequired: true,
    Wording(en: "the name that other packs and reports call it by", zh: "規則集名稱，供其他規則集與報告引用"))

  static let version = ManifestKey(
    "version", .text(.version), isRequired: true,
    Wording(en: "its version: MAJOR.MINOR.PATCH", zh: "版本：主版號.次版號.修訂號"))

  static let title = ManifestKey(
    "title", .titles,
    Wording(en: "its title in each language", zh: "各語言的標題"))

  static let model = ManifestKey(
    "model", .text(.path),
    Wording(
      en: "the model file, or the directory of model files; `model` if not said",
      zh: "模型檔，或模型檔所在目錄；未填則為 `model`"))

  static let languages = ManifestKey(
    "languages", .texts(.language),
    Wording(
      en: "the languages every rule has its texts in; `zh-TW` and `en` if not said",
      zh: "每條規則均須備齊文字的語言；未填則為 `zh-TW` 與 `en`"))

  static let published = ManifestKey(
    "published", .truth,
    Wording(
      en: "whether it is meant for others, and so held to stricter checks",
      zh: "是否對外發布；發布的規則集檢查較嚴格"))

  static let families = ManifestKey(
    "families", .each(.name, .titles),
    Wording(
      en: "the title of each family of rules, by the name of its directory",
      zh: "各規則類別的標題，以目錄名稱為鍵"))

  static let laws = ManifestKey(
    "laws", .each(.lawCode, .titles),
    Wording(
      en: "the name of each law in each language, by the code that rules cite it by",
      zh: "各法規的各語言名稱，以規則引用的法規代號為鍵"))

  static let rules = ManifestKey(
    "rules", .each(.name, .table(ofRule)),
    Wording(
      en: "what is to be known of a rule and no verdict needs, by its id",
      zh: "判定所不需要、但應記載的規則資料，以規則代號為鍵"))

  static let retired = ManifestKey(
    "retired", .each(.name, .table(ofRetired)),
    Wording(
      en: "the rules that are gone; their ids still resolve, with a warning",
      zh: "已停用的規則；其代號仍可解析，但會提出警告"))

  // MARK: - [rules.ID]

  package static let ofRule: [ManifestKey] = [
    card, kind, evidence, confidence, ocp, feeds, family,
  ]

  static let card = ManifestKey(
    "card", .texts(.any),
    Wording(en: "the cards of the catalogue that it serves", zh: "所對應的指標卡"))
  static let kind = ManifestKey(
    "kind", .texts(.any),
    Wording(en: "what sort of sign it is", zh: "徵兆的種類"))
  static let evidence = ManifestKey(
    "evidence", .texts(.any),
    Wording(
      en: "the evidence group: signs of one group count as one", zh: "證據群組；同組的徵兆視為一項"))
  static let confidence = ManifestKey(
    "confidence", .whole(0...100),
    Wording(
      en: "how sure its findings are, in percent; 100 if not said",
      zh: "其結果的確信度（百分比）；未填則為 100"))
  static let ocp = ManifestKey(
    "ocp", .texts(.any),
    Wording(
      en: "its code in the red flags of the Open Contracting Partnership",
      zh: "開放採購夥伴聯盟（OCP）紅旗指標代碼"))
  static let feeds = ManifestKey(
    "feeds", .texts(.any),
    Wording(en: "what its findings are passed on to", zh: "判定結果提供給何者使用"))
  static let family = ManifestKey(
    "family", .text(.name),
    Wording(en: "the family it belongs to, if not its directory", zh: "所屬類別；未填則依所在目錄"))

  // MARK: - [retired.ID]

  package static let ofRetired: [ManifestKey] = [successor, reason, since]

  static let successor = ManifestKey(
    "successor", .text(.name),
    Wording(en: "the rule to use instead", zh: "應改用的規則"))
  static let reason = ManifestKey(
    "reason", .text(.any), isRequired: true,
    Wording(en: "why it is gone", zh: "停用理由"))
  static let since = ManifestKey(
    "since", .text(.version), isRequired: true,
    Wording(en: "the version of the pack that dropped it", zh: "自哪一版規則集起停用"))
}
