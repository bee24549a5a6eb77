/// The model of the worked cases.
enum WorkedModel {
  static let text = """
    current to 2025-12-31
    codes class is (works, goods, services)

    record buyer (buyers) key id
      name       name
      staff      many official by buyer complete
      mandates   many mandate by buyer complete
      tenders    many tender by buyer complete

    record tender (tenders) key id
      buyer      buyer
      kind       class
      base       money(TWD)
      budget     money(TWD) >= 0
      rate       percent
      n          number
      fax        phone or none
      phone      phone
      title      text
      opened_at  datetime
      closed_at  datetime
      day        date
      other_day  date
      delay      duration
      listed     truth
      winner     vendor or none
      previous   tender or none
      foreign    money(currency)
      currency   text
      bids       many bid by tender complete where listed
      events     many event by tender complete
      half       is tender.base / 2

    record vendor (vendors) key id
      name       name
      bids       many bid by bidder partial

    record bid (bids) key id
      tender     tender
      bidder     vendor
      amount     money(TWD) >= 0
      margin     money(TWD)
      fax        phone or none
      serial_no  serial
      made_at    datetime
      made_on    date
      is_late    truth or none

    record event (events) key id order at, seq
      tender     tender
      at         datetime
      seq        number

    record official (officials) key id valid since to until open
      buyer      buyer
      person     person
      since      date
      until      date

    record mandate (mandates) key id valid since to until unknown
      buyer      buyer
      since      date
      until      date or none

    record award (awards) key id
      tender     tender
      vendor     vendor
      amount     money(TWD) >= 0
      awarded_on date

    record person (people) key id
      name       name

    view buyer_month (buyer_months) key buyer, moon
      from group of awards by tender.buyer, moon = month(awarded_on)
      buyer      buyer
      moon       number
      quota      number
      spent      is sum(awards.amount)

    view dear_bid (dear_bids) key bid
      from (all bids where its amount >= 50 TWD)
      bid bid

    link owns / owned_by from person or vendor to vendor share percent, since date, until date
      partial valid since to until open
    link related_to / related_from from person to person partial
    """

  static let declarations = """
    param limit number zh-TW "限" en "limit"
      is 2 from 2025-03-01
      is 5 from 2025-03-10
    param limit_by_kind by class number zh-TW "限" en "limit"
      is for works 1
      is for goods 2
      is for services 3
    param floor number zh-TW "限" en "limit" is 2
    list barred name zh-TW "名單" en "barred" from "lists/barred.csv"
    list open_kinds code is works, goods
    define vendor.owners as people along owned_by within 4 steps
    define vendor.big_owners as people along owned_by within 4 steps where its share >= 25%
    define vendor.dear_tenders as (vendor.bids where its amount >= 50 TWD).tender
    define vendor.paid_by_all as all awards.amount
    define bid.stakes as bid.bidder.owned_by
    define bid.backers as bid.bidder.owners
    define bid.in_time as not bid.is_late
    define tender.earlier as tenders along previous within 3 steps
    define dear_awards as (all awards where its amount >= 300 TWD)
    define recent_awards as (all awards where its amount >= 100 TWD and limit is 5)
    """
}
