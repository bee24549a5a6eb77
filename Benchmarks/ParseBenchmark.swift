import Diagnostics
import FlagSyntax

/// Lexing and parsing on one thread, over about 40 MB of rules and of a model.
enum ParseBenchmark {
  private static let size = 40_000_000

  static func run() {
    measure("rules", name: "a.flag", text: rule)
    measure("model", name: "a.model", text: record)
  }

  private static func measure(_ what: String, name: String, text: String) {
    let piece = Array(text.utf8)
    let count = size / piece.count
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * piece.count)
    for _ in 0..<count { bytes += piece }
    let file = SourceFile(name: name, bytes: bytes)
    let time = Stopwatch.median(of: 5) {
      let parsed = ParsedFile(file)
      precondition(parsed.diagnostics.isEmpty && parsed.declarations.count >= count)
    }
    print("parse \(what): \(Stopwatch.rate(ofBytes: bytes.count, in: time)) MB/s, median of 5")
  }

  private static let rule = """
    ## Two rival bids share a contact
    rule bids_share_contact
      zh-TW "不同廠商投標文件有重大異常關聯"  en "Rival bids share a contact, an account or a file"
      law GPA 50(1)(5)
      severity medium, high when a.account is b.account or a.file_hash is b.file_hash
      as of a.tender.opened_at
      for each pair of bids a, b sharing tender
      where a.bidder is not b.bidder
      let near = (a.tender.bids where 80% * publication_threshold <= its amount < 150萬 TWD)
      flag when a.phone is b.phone
             or a.address resembles b.address
             or (a.bond_bank is b.bond_bank and a.bond_no within serial_gap of b.bond_no)
             or (any x in a.documents where x.author is missing and count(near) >= 3)
      say zh-TW "{a.tender.id}：{a.bidder.name} 與 {b.bidder.name} 之投標資料相同或連號"
          en "{a.tender.id}: the bids of {a.bidder.name} and {b.bidder.name} coincide"

    test "one shared account is enough, even when the phones are unknown"
      given bid
        | id | tender | bidder | phone        | address | account | bond_bank | bond_no  |
        | B1 | T1     | V1     | 02-2345-6789 | 甲路1號 | 111     | 台銀      | AB000101 |
        | B2 | T1     | V2     | (02)23456789 | 乙路9號 | 222     | 土銀      | CD000777 |
      expect flagged B1/B2
      expect undecided B1/B4, B2/B4, B3/B4 because bid.phone


    """

  private static let record = """
    record tender (tenders) key id  zh-TW "標案"  en "tender"
      buyer       buyer                        zh-TW "機關"  en "buyer"
      method      one of open, selective       zh-TW "招標方式"  en "method"
      base_price  money(TWD) >= 0 or none      zh-TW "底價"  en "base price"
      opened_at   datetime                     zh-TW "開標時間"  en "opened at"
      bids        many bid by tender complete  # every bid is in the file


    """
}
