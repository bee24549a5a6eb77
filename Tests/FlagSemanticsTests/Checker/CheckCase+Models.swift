extension CheckCase {
  /// The sister language of data models.
  static let models: [CheckCase] = [
    .rightModel(
      "a record with a field of each kind",
      """
      record tender (tenders) key id zh-TW "標案" en "tender"
        title text or none access public zh-TW "名稱" en "title"
        price money(TWD) >= 0
        paid money(currency)
        currency text
        method one of open, limited
        tier one of (small zh-TW "小" en "small", "22-1" zh-TW "款" en "item")
        winner vendor
        bids many bid by tender complete
        late many bid by second partial
      record vendor (vendors) key id
      record bid (bids) key id
        tender tender
        second tender
      """),
    .rightModel(
      "records in any order",
      "record bid (bids) key id\n tender tender\nrecord tender (tenders) key id"),
    .rightModel(
      "a key of two fields",
      "record lot (lots) key tender, no\n tender tender\n no number\nrecord tender (tenders) key id"
    ),
    .rightModel(
      "named codes", "codes tier is (small, large)\nrecord tender (tenders) key id\n tier tier"),
    .rightModel(
      "completeness by a flag",
      "record tender (tenders) key id\n listed truth\n bids many bid by tender complete where listed\nrecord bid (bids) key id\n tender tender"
    ),
    .rightModel(
      "validity and order",
      "record post (posts) key id order since, no valid since to until unknown\n since date\n until date\n no number"
    ),
    .rightModel(
      "a link with fields and validity",
      "record a (as_many) key id\nrecord b (bs) key id\nlink owns / owned_by from a or b to b share percent, since date, until date complete valid since to until open"
    ),
    .rightModel("a field worked out", "record a (as_many) key id\n x number\n twice is a.x * 2"),
    .rightModel(
      "a chain in the model",
      "record a (as_many) key id\n before a\n all_before is as_many along before within 3 steps"),
    .rightModel(
      "a view of a filter",
      "record a (as_many) key id\n x number\nview big (bigs) key id from (all as_many where its x > 3)"
    ),
    .rightModel(
      "a view of groups",
      "record a (as_many) key id\n x number\nview g (gs) key x from group of as_many by x\n x number\n size is count(as_many)"
    ),
    .rightModel(
      "a view of pairs",
      "record a (as_many) key id\n x number\nview g (gs) key first, second from pair of as_many first, second sharing x\n first a\n second a"
    ),
    .rightModel(
      "a calendar and the day the data end", "calendar \"days.csv\"\ncurrent to 2025-12-31"),

    .wrongModel(
      "F090", "complete or partial is said",
      "record tender (tenders) key id\n bids many bid by tender\nrecord bid (bids) key id\n tender tender"
    ),
    .wrongModel(
      "F091", "a way back",
      "record tender (tenders) key id\n bids many bid by tendr complete\nrecord bid (bids) key id\n tender tender"
    ),
    .wrongModel(
      "F091", "a way back to the same record",
      "record tender (tenders) key id\n bids many bid by vendor complete\nrecord vendor (vendors) key id\nrecord bid (bids) key id\n vendor vendor"
    ),
    .wrongModel(
      "F093", "a flag of completeness",
      "record tender (tenders) key id\n listed text\n bids many bid by tender complete where listed\nrecord bid (bids) key id\n tender tender"
    ),
    .wrongModel(
      "F093", "a flag of completeness that is worked out",
      "record tender (tenders) key id\n n number\n listed is tender.n > 1\n bids many bid by tender complete where listed\nrecord bid (bids) key id\n tender tender"
    ),
    .wrongModel(
      "F097", "validity by dates",
      "record post (posts) key id valid since to until open\n since text\n until date"),
    .wrongModel(
      "F097", "validity by fields",
      "record post (posts) key id valid since to until open\n since date"),
    .wrongModel(
      "F099", at: "secert", "an access class", "record post (posts) key id access secert"),
    .wrongModel(
      "F011", at: "bidd", "a record that exists",
      "record tender (tenders) key id\n bids many bidd by tender complete\nrecord bid (bids) key id\n tender tender"
    ),
    .wrongModel(
      "F019", at: "datte", "a type that exists", "record tender (tenders) key id\n day datte"),
    .wrongModel(
      "F017", at: "title", "a field once",
      "record tender (tenders) key id\n title text\n title name"),
    .wrongModel(
      "F017", at: "twice", "a field that is worked out once",
      "record a (as_many) key id\n x number\n twice is a.x * 2\n twice is a.x * 3"),
    .wrongModel(
      "F017", at: "x", "worked out and given", "record a (as_many) key id\n x number\n x is 3"),
    .wrongModel(
      "F017", at: "tender", "a record once",
      "record tender (tenders) key id\nrecord tender (others) key id"),
    .wrongModel(
      "F017", at: "open", "a code once", "record tender (tenders) key id\n method one of open, open"
    ),
    .wrongModel("F055", at: "2025-02-30", "a day of the calendar", "current to 2025-02-30"),
    .wrongModel(
      "F012", at: "y", "a field worked out of others",
      "record a (as_many) key id\n x number\n twice is a.y * 2"),
    .wrongModel(
      "F012", at: "y", "the source of a view is checked",
      "record a (as_many) key id\n x number\nview big (bigs) key id from (all as_many where its y > 3)"
    ),
    .wrongModel(
      "F011", at: "bs", "a view of records that exist",
      "record a (as_many) key id\nview g (gs) key x from group of bs by x"),
    .wrongModel(
      "F012", at: "seqq", "an order by fields",
      "record a (as_many) key id order at, seqq\n at datetime"),
    .wrongModel("F086", "labels in each language", "record a (as_many) key id zh-TW \"甲\""),
    .wrongModel(
      "F086", "labels of codes in each language",
      "record a (as_many) key id\n tier one of (small zh-TW \"小\", large zh-TW \"大\" en \"large\")"),
    .wrongModel("F030", "a key is said", "record tender (tenders)\n title text"),
    .wrongModel("F031", at: "recrod", "a misspelled word", "recrod tender (tenders) key id"),
  ]
}
