internal import Diagnostics

/// The pack that `probity init --from` makes: the columns of a file become the first record.
struct RecordPack {
  private let name: String
  private let table: CSVTable
  private let file: String
  /// What comments are written in; texts are in the language of the header.
  private let language: Language
  private let record: RecordName
  private let columns: [Column]
  private let key: Int

  private struct Column {
    let name: String
    let label: String
    let kind: ColumnKind
    let remark: Wording?
  }

  init(name: String, table: CSVTable, file: String, language: Language) {
    self.name = name
    self.table = table
    self.file = file
    self.language = language
    record = RecordName(file: file)
    key = RecordPack.key(of: table)
    var names = NameMaker()
    var columns: [Column] = []
    for (index, header) in table.header.enumerated() {
      let values = table.values(of: index)
      let kind = index == key ? .text : ColumnKind(header: header, values: values)
      columns.append(
        Column(
          name: names.name(from: header, fallback: "column_\(index + 1)"),
          label: header.filter { $0 != "\"" && !$0.isNewline }, kind: kind,
          remark: index == key
            ? RecordPack.remark(onKey: values, of: table) : RecordPack.remark(kind, values)))
    }
    self.columns = columns
  }

  /// The first column that names its row and never repeats, else the first text that never does.
  private static func key(of table: CSVTable) -> Int {
    func isDistinct(_ column: Int) -> Bool {
      let values = table.values(of: column)
      return values.count == table.rows.count && Set(values).count == values.count
    }
    let distinct = table.header.indices.filter(isDistinct)
    return distinct.first { ColumnKind.isIdentifier(table.header[$0]) }
      ?? distinct.first {
        let kind = ColumnKind(header: table.header[$0], values: table.values(of: $0))
        return kind == .text || kind == .taxID
      } ?? 0
  }

  private static func remark(onKey values: [String], of table: CSVTable) -> Wording? {
    Set(values).count == table.rows.count
      ? nil
      : Wording(
        en: "values repeat: choose a key that is different in every row",
        zh: "值有重複：請改以每列皆不同的欄位為 key")
  }

  private static func remark(_ kind: ColumnKind, _ values: [String]) -> Wording? {
    let different = Set(values).count
    switch kind {
    case .money: return Wording(en: "currency guessed", zh: "幣別為推測")
    case _ where values.isEmpty: return Wording(en: "no values: type guessed", zh: "無資料，型別為推測")
    case .text where values.count >= 8 && different <= 5:
      return Wording(
        en: "only \(different) different values: perhaps `one of (…)`",
        zh: "僅 \(different) 種值，或可改為 `one of (…)`")
    default: return nil
    }
  }

  private var isChinese: Bool { table.header.contains { !$0.allSatisfy(\.isASCII) } }
  private var tag: String { isChinese ? "zh-TW" : "en" }

  var pack: NewPack {
    var pack = NewPack()
    pack.addManifest(
      name: name, title: "\(tag) = \"\(isChinese ? "我的規則" : "My rules")\"",
      languages: "\"\(tag)\"",
      remark: isChinese
        ? Wording(en: "add \"en\" once all texts have it", zh: "所有文字備齊英文後，可加入 \"en\"")
        : Wording(en: "add \"zh-TW\" once all texts have it", zh: "所有文字備齊中文後，可加入 \"zh-TW\""),
      in: language)
    pack.add("model/\(record.singular).model", model)
    let rule = FirstRule(
      record: record.singular, key: columns[key].name, tag: tag, isChinese: isChinese,
      language: language, amount: column(.money) ?? column(.number), other: otherColumn)
    if let limits = rule.limits { pack.add("limits.flag", limits) }
    pack.add("rules/\(rule.name).flag", rule.text)
    pack.add(
      "README.md",
      PackReadme(rule: rule.name, parameter: rule.limits == nil ? nil : rule.parameter)
        .text(in: language))
    return pack
  }

  private func column(_ kind: ColumnKind) -> (name: String, label: String, kind: ColumnKind)? {
    columns.indices.first { $0 != key && columns[$0].kind == kind }
      .map { (columns[$0].name, columns[$0].label, columns[$0].kind) }
  }

  private var otherColumn: (name: String, label: String, kind: ColumnKind) {
    let column = columns[key == 0 ? 1 : 0]
    return (column.name, column.label, column.kind)
  }

  private var model: String {
    let head = Wording(
      en: "# The columns of \(file). Types are guessed: correct them.",
      zh: "# \(file) 的欄位。型別為推測，請逐一確認。")
    var lines = [head.text(in: language)]
    lines.append(
      "record \(record.singular) (\(record.plural)) key \(columns[key].name) "
        + "\(tag) \"\(record.label)\"")
    for column in columns {
      let remark = column.remark.map { "  # " + $0.text(in: language) } ?? ""
      let label = column.label.isEmpty ? "" : " \(tag) \"\(column.label)\""
      lines.append("  \(column.name) \(column.kind.written)\(label)\(remark)")
    }
    return lines.joined(separator: "\n") + "\n\n" + decisions.text(in: language)
  }

  /// What no program can know.
  private var decisions: Wording {
    let one = record.singular
    return Wording(
      en: """
        # For you to decide, once a second file is added, say bids with a field `\(one) \(one)`:
        #   bids many bid by \(one) complete     every bid is in the file: none found means none
        #   bids many bid by \(one) partial      bids may be missing: none found proves nothing

        """,
      zh: """
        # 加入第二個檔案後（例如各筆投標，其中有欄位 `\(one) \(one)`），須由您決定：
        #   bids many bid by \(one) complete     檔案已收錄全部投標，查無即為沒有
        #   bids many bid by \(one) partial      檔案可能漏列投標，查無不能證明沒有

        """)
  }
}
