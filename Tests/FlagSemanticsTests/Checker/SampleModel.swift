import Diagnostics
import FlagSyntax

/// A model with every feature of the language, and parameters, lists and definitions beside it.
enum SampleModel {
  static let model = ParsedFile(SourceFile(name: "sample.model", text: modelText))
  static let declarations = ParsedFile(SourceFile(name: "sample.flag", text: declarationsText))

  private static let modelText = """
    calendar "calendar/office-days.csv"
    current to 2025-12-31

    codes procurement_class is (works, goods, services)

    record buyer (buyers) key id
      name             name
      tier             one of small, large
      posts            many post by buyer complete

    record tender (tenders) key id
      title            text
      buyer            buyer
      class            procurement_class
      method           one of open, selective, limited
      ground           one of ("22-1-9", "22-1-10", other)
      base_price       money(TWD)
      budget           money(TWD) >= 0
      loan             money(USD)
      foreign_price    money(currency)
      currency         text
      announced_on     date
      closes_at        datetime
      opened_at        datetime
      awarded_on       date
      bids_listed      truth
      split_approved   truth
      winner           vendor
      previous         tender
      quality          percent
      rounds           number
      grace            duration
      bids             many bid by tender complete where bids_listed
      events           many event by tender complete
      lots             many lot by tender complete
      price_cv         is cv(tender.bids.amount)
      floor_days       is working_days(tender.announced_on, tender.closes_at)

    record event (events) key id order at, seq
      tender           tender
      at               datetime
      seq              number
      kind             one of announced, opened, awarded

    record lot (lots) key tender, no
      tender           tender
      no               number
      base_price       money(TWD)
      bids             many bid by lot complete

    record vendor (vendors) key id
      tax_id           tax_id
      name             name
      established_on   date
      bids             many bid by bidder complete
      officers         many officer by vendor partial

    record bid (bids) key id
      tender           tender
      lot              lot
      bidder           vendor
      status           one of valid, disqualified, withdrawn
      amount           money(TWD) >= 0
      phone            phone
      fax              phone or none
      address          address
      account          account
      email            email
      bond_no          serial
      submitted_at     datetime
      qualified        truth
      discount         percent

    record award (awards) key id
      tender           tender
      vendor           vendor
      method           one of lowest_price, best_value
      amount           money(TWD) >= 0
      awarded_on       date

    record person (people) key id
      name             name

    record post (posts) key id valid since to until open access restricted
      buyer            buyer
      person           person
      title            text
      since            date
      until            date

    record officer (officers) key id valid since to until unknown
      vendor           vendor
      person           person
      since            date
      until            date

    view small_award (small_awards) key id from (all awards where its amount < 10萬 TWD)
      award            award

    link owns / owned_by from person or vendor to vendor share percent since date until date partial
      valid since to until open
    link related_to / related_from from person to person partial
    link follows / followed_by from tender to tender complete
    """

  private static let declarationsText = """
    param threshold money(TWD) zh-TW "公告金額" en "threshold"
      is 100萬 TWD from 1999-05-27
      is 150萬 TWD from 2023-01-01
    param few number zh-TW "最少家數" en "fewest" is 3
    param floor percent zh-TW "下緣" en "floor" is 80%
    param window duration zh-TW "期間" en "window" is 60 days
    param supervision by procurement_class money(TWD) zh-TW "查核金額" en "supervision"
      is for works 5000萬 TWD
      is for goods 5000萬 TWD
      is for services 1000萬 TWD
    list debarred tax_id zh-TW "停權" en "debarred" from "lists/debarred.csv"
    list light_methods code is open, selective
    define tender.valid_bids as (tender.bids where its status is valid)
    define tender.is_large as tender.budget >= 5000萬 TWD
    define tender.earlier as tenders along previous within 5 steps
    define vendor.owners as people along owned_by within 8 steps where its share >= 25%
    define person.family as people along related_to within 2 steps
    define cheap_awards as (all awards where its amount < 10萬 TWD)
    """
}
