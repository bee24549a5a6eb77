import TestSupport

/// A small pack whose tests can be made to fail in every way.
enum TestedPack {
  static let model = """
    record tender (tenders) key id zh-TW "標案" en "tender"
      id          text                        zh-TW "案號"    en "number"
      method      one of (open zh-TW "公開" en "open", limited zh-TW "限制" en "limited")  zh-TW "招標方式"  en "method"
      base_price  money(TWD)                  zh-TW "底價"    en "base price"
      awarded_on  date                        zh-TW "決標日"  en "day of the award"
      bids        many bid by tender complete zh-TW "各投標"  en "bids"

    record bid (bids) key id zh-TW "投標" en "bid"
      tender  tender      zh-TW "標案"      en "tender"
      vendor  text        zh-TW "投標廠商"  en "bidder"
      amount  money(TWD)  zh-TW "標價"      en "amount"

    """

  static let limits = """
    param low_bid percent
      zh-TW "低標比率" en "share of the base price below which a bid is low"
      law GPA 58
      is 70% from 1999-05-27
      is 80% from 2023-01-01

    param fewest number
      zh-TW "最少家數" en "fewest bids"
      is 3

    """

  static let rules = """
    rule low_bid_wins
      zh-TW "低價搶標" en "A very low bid"
      severity low, high when min(tender.bids.amount) < tender.base_price * 50%
      as of tender.awarded_on
      for each tender
      where tender.method is open and count(tender.bids) >= fewest
      flag when any b in tender.bids where b.amount < tender.base_price * low_bid
      say zh-TW "{tender.id}" en "{tender.id}"

    """

  static let holding = """
    test "at the limit"
      given tender
        | id | method  | base_price | awarded_on |
        | T1 | open    | 100 TWD    | 2024-01-01 |
        | T2 | open    | 100 TWD    | 2024-01-01 |
        | T3 | limited | 100 TWD    | 2024-01-01 |
      given bid
        | id | tender | vendor | amount  |
        | 1a | T1     | 甲公司 | 79 TWD  |
        | 1b | T1     | 乙公司 | 90 TWD  |
        | 1c | T1     | 丙公司 | 95 TWD  |
        | 2a | T2     | 甲公司 | 80 TWD  |
        | 2b | T2     | 乙公司 | 90 TWD  |
        | 2c | T2     | 丙公司 | 95 TWD  |
      expect flagged T1 as low
      expect clear T2
      expect outside T3

    """

  static let failing = """
    test "everything that can go wrong"
      set fewest is 2
      given tender
        | id | method | base_price | awarded_on |
        | T1 | open   | 100 TWD    | 2024-01-01 |
        | T2 | open   | 100 TWD    | 2022-01-01 |
        | T3 | ?      | 100 TWD    | 2024-01-01 |
      given bid
        | id | tender | amount |
        | 1a | T1     | 80 TWD |
        | 1b | T1     | 90 TWD |
        | 2a | T2     | 69 TWD |
        | 2b | T2     | 95 TWD |
        | 3a | T3     | 10 TWD |
        | 3b | T3     | ?      |
      expect flagged T1
      expect flagged T2 as high
      expect undecided T3 because bid.amount
      expect undecided nothing

    rule one_firm_bids_twice
      zh-TW "同一廠商重複投標" en "One firm bids twice"
      severity low
      for each pair of bids a, b sharing tender
      flag when a.vendor is b.vendor
      say zh-TW "{a.vendor}" en "{a.vendor}"

    test "only bids for one tender make a pair"
      given bid
        | id | tender | vendor   |
        | 1a | T1     | 甲公司   |
        | 1b | T1     | 甲 公 司 |
        | 1c | T1     | ?        |
        | 2a | T2     | 甲公司   |
      expect flagged nothing
      expect clear 1a/2a
      expect undecided 1b/1c

    """

  static func write(to folder: TemporaryFolder, tests: String) throws {
    try folder.write("model/m.model", model)
    try folder.write("limits.flag", limits)
    try folder.write("low.flag", rules + tests)
    try folder.write(
      "pack.toml", "name = \"tested\"\nversion = \"1.0.0\"\n[laws]\nGPA = { en = \"Act\" }\n")
  }
}
