/// What the values of a column seem to be.
enum ColumnKind {
  case text, name, address, phone, email, account
  case taxID, number, percent, money, date, datetime, truth

  /// From the words of the header, as far as the values do not contradict them.
  init(header: String, values: [String]) {
    let header = header.lowercased()
    func says(_ words: String...) -> Bool { words.contains { header.contains($0) } }
    func all(_ test: (String) -> Bool) -> Bool { values.allSatisfy(test) }
    let isNumber = all(\.isPlainNumber)
    if !values.isEmpty, all(\.isDay) {
      self = values.contains(where: \.hasTime) ? .datetime : .date
    } else if !values.isEmpty, all(\.isTruth) || says("是否") && all(\.isPresence) {
      self = .truth
    } else if says("統一編號", "統編", "tax id", "tax_id", "taxid") {
      self = .taxID
    } else if says("電話", "手機", "phone") || header == "tel" {
      self = .phone
    } else if says("郵件", "信箱", "email", "e-mail") {
      self = .email
    } else if says("地址", "address") {
      self = .address
    } else if says("帳號", "account") {
      self = .account
    } else if !values.isEmpty, all({ $0.hasSuffix("%") && String($0.dropLast()).isPlainNumber }) {
      self = .percent
    } else if isNumber, says("金額", "底價", "標價", "預算", "價格", "amount", "price", "budget", "cost") {
      self = .money
    } else if ColumnKind.isIdentifier(header) {
      self = .text
    } else if !values.isEmpty, isNumber, !values.contains(where: \.hasLeadingZero) {
      self = .number
    } else if values.isEmpty, says("時間", "datetime", "timestamp") || header.hasSuffix("_at") {
      self = .datetime
    } else if values.isEmpty, says("日期", "date") || header.hasSuffix("_on") || header.hasSuffix("日")
    {
      self = .date
    } else if says("廠商", "公司", "機關", "姓名", "vendor", "supplier", "company", "bidder", "buyer") {
      self = .name
    } else {
      self = .text
    }
  }

  /// Whether a column names its row: a number to look it up, not to reckon with.
  static func isIdentifier(_ header: String) -> Bool {
    let header = header.lowercased()
    let words = header.split { $0 == " " || $0 == "_" || $0 == "-" }
    return ["案號", "編號", "代碼", "代號", "序號", "流水號"].contains { header.contains($0) }
      || words.contains { ["id", "no", "no.", "number", "code", "key", "ref"].contains($0) }
      || header.hasSuffix("id")
  }

  /// As the model writes it.
  var written: String {
    switch self {
    case .money: "money(TWD)"
    case .taxID: "tax_id"
    default: "\(self)"
    }
  }

  /// A cell of a test table that holds such a value.
  var cell: String {
    switch self {
    case .text, .name, .address, .account: "A"
    case .phone: "02-2345-6789"
    case .email: "a@example.org"
    case .taxID: "12345675"
    case .number: "1"
    case .percent: "1%"
    case .money: "1 TWD"
    case .date: "2025-01-31"
    case .datetime: "2025-01-31 10:00"
    case .truth: "yes"
    }
  }
}

extension String {
  /// `1,234.5`, `-3`, `NT$ 1,200`.
  fileprivate var isPlainNumber: Bool {
    var text = self[...]
    for mark in ["NT$", "TWD", "$", "-"] where text.hasPrefix(mark) { text.removeFirst(mark.count) }
    text = text.drop { $0 == " " }
    return !text.isEmpty && text.first?.isNumber == true
      && text.allSatisfy { $0.isASCII && $0.isNumber || $0 == "," || $0 == "." }
      && text.count { $0 == "." } <= 1
  }

  fileprivate var hasLeadingZero: Bool { count > 1 && hasPrefix("0") && !hasPrefix("0.") }

  fileprivate var hasTime: Bool { contains(":") }

  /// `2025-03-02`, `2025/3/2 09:00`, `114.03.02`, `114年3月2日`.
  fileprivate var isDay: Bool {
    let day = split { $0 == " " || $0 == "T" }.first ?? ""
    let parts = day.split { "-/.年月日".contains($0) }
    let marks = day.filter { "-/.年月".contains($0) }
    guard parts.count == 3, marks.count == 2, parts.allSatisfy({ Int($0) != nil }) else {
      return false
    }
    guard let month = Int(parts[1]), let date = Int(parts[2]) else { return false }
    return (2...4).contains(parts[0].count) && (1...12).contains(month) && (1...31).contains(date)
  }

  fileprivate var isTruth: Bool {
    ["yes", "no", "y", "n", "true", "false", "是", "否"].contains(lowercased())
  }

  fileprivate var isPresence: Bool { isTruth || ["有", "無", "1", "0"].contains(self) }
}
