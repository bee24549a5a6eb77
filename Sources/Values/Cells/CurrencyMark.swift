/// What stands beside an amount to say its currency: a code, a sign or a word.
struct CurrencyMark {
  /// The currency that it means by itself; nil for a sign that several share.
  let code: CurrencyCode?
  /// What it may mean besides, when that currency is expected.
  let others: [CurrencyCode]

  /// How it is written where it has no code.
  let sign: String

  func allows(_ expected: CurrencyCode) -> Bool {
    code == expected || others.contains(expected)
  }

  private init(_ code: String?, or others: String..., sign: String = "") {
    self.sign = sign
    self.code = code.flatMap { CurrencyCode($0) }
    self.others = others.compactMap { CurrencyCode($0) }
  }

  private init(_ code: CurrencyCode) {
    self.code = code
    others = []
    sign = ""
  }

  /// 元 is the currency of the country unless another one is told.
  static let yuan = CurrencyMark("TWD", or: "CNY", "HKD", "USD")

  private static let dollar = CurrencyMark(
    nil, or: "TWD", "USD", "HKD", "SGD", "AUD", "CAD", "NZD", "MXN", sign: "$")

  /// Longer words stand before shorter ones that begin alike.
  private static let words = WordTable([
    ("新臺幣", CurrencyMark("TWD")), ("臺幣", CurrencyMark("TWD")), ("NT$", CurrencyMark("TWD")),
    ("NTD$", CurrencyMark("TWD")), ("NTD", CurrencyMark("TWD")), ("TWD$", CurrencyMark("TWD")),
    ("US$", CurrencyMark("USD")), ("USD$", CurrencyMark("USD")), ("美元", CurrencyMark("USD")),
    ("美金", CurrencyMark("USD")), ("歐元", CurrencyMark("EUR")), ("€", CurrencyMark("EUR")),
    ("日元", CurrencyMark("JPY")), ("日幣", CurrencyMark("JPY")), ("人民幣", CurrencyMark("CNY")),
    ("HK$", CurrencyMark("HKD")), ("港元", CurrencyMark("HKD")), ("港幣", CurrencyMark("HKD")),
    ("英鎊", CurrencyMark("GBP")), ("£", CurrencyMark("GBP", or: "EGP")),
    ("¥", CurrencyMark(nil, or: "JPY", "CNY", sign: "¥")), ("$", dollar),
  ])

  /// The mark at the front of a scan; three capital letters alone are the code of a currency in use, as
  /// other letters before digits are rather a number of a file.
  static func take(_ scan: inout CellScan) -> CurrencyMark? {
    if scan.next.digit != nil { return nil }
    if let mark = scan.take(words) { return mark }
    guard let code = CurrencyCode(scan[ahead: 0], scan[ahead: 1], scan[ahead: 2]),
      code.isInUse, !scan[ahead: 3].isLetter
    else { return nil }
    scan.index += 3
    return CurrencyMark(code)
  }
}

extension CurrencyCode {
  fileprivate init?(_ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar) {
    guard first.isASCII, second.isASCII, third.isASCII else { return nil }
    let letters: InlineArray<3, UInt8> = [
      UInt8(first.value), UInt8(second.value), UInt8(third.value),
    ]
    self.init(reading: letters.span)
  }
}

extension Unicode.Scalar {
  /// An ASCII letter.
  fileprivate var isLetter: Bool { capital >= "A" && capital <= "Z" }
}
