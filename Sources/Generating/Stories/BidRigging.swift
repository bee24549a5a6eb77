/// A. Bids that were prepared, paid for or handed in together.
extension Teller {
  mutating func bidRigging() {
    let agency = agency()
    sharedAddresses(agency)
    sharedContacts(agency)
    sharedPeople(agency)
    sharedMoney(agency)
    sharedTraces(agency)
    sharedDocuments(agency)
    jointAndDouble(agency)
    lateAndSingle(agency)
  }

  private mutating func sharedAddresses(_ agency: Agency) {
    var one = tender(agency)
    one.bids[1].address = one.bids[0].address
    tell(one)
    plant(
      "bidders_share_address", one.pair(0, 1), "two bids state one address", "二家投標文件所載地址相同")

    var incubator = tender(agency)
    let door = InventedNames.address(incubator.bids[0].firm.place).split(separator: "號")[0] + "號"
    incubator.bids[0].address = door + "11樓之1"
    incubator.bids[1].address = door + "11樓之2"
    tell(incubator)
    lookAlike(
      "bidders_share_address", incubator.pair(0, 1), .flagged,
      "two tenants of one incubator: flagged low, and to be set aside by the office",
      "同一育成中心之二家進駐廠商：列為低度紅旗，由機關以例外排除")

    var joint = tender(agency)
    joint.bids[1].address = joint.bids[0].address
    joint.bids[0].joint = "J1"
    joint.bids[1].joint = "J1"
    joint.statedBidders = 2
    tell(joint, ["允許共同投標": "是"])
    lookAlike(
      "bidders_share_address", joint.pair(0, 1), .outside, "the two bid jointly", "二家為共同投標")
    lookAlike(
      "joint_bid_not_allowed", "\(joint.id)/J1", .clear, "the documents allow joint bids",
      "招標文件允許共同投標")
    lookAlike(
      "joint_bid_too_large", "\(joint.id)/J1", .clear, "two firms bid jointly", "二家共同投標")
  }

  private mutating func sharedContacts(_ agency: Agency) {
    var one = tender(agency)
    one.bids[2].email = one.bids[1].email
    tell(one)
    plant(
      "bidders_share_contact", one.pair(1, 2), "two bids give one mail address", "二家投標文件所載電子郵件相同")

    var free = tender(agency)
    free.bids[0].email = "first.\(free.bids[0].firm.taxID)@gmail.com"
    free.bids[1].email = "second.\(free.bids[1].firm.taxID)@gmail.com"
    tell(free)
    lookAlike(
      "bidders_share_contact", free.pair(0, 1), .clear,
      "both use a mail service that is free for all",
      "二家均使用免費電子郵件服務")
  }

  private mutating func sharedPeople(_ agency: Agency) {
    var (one, former) = (tender(agency), tender(agency))
    agentOfStrangers(&one, &former)
    tell(one)
    let shared = person("監")
    for place in [0, 1] { role(shared, one.bids[place].firm, "監察人", since: Day(2018, 3, 1)) }
    plant(
      "bidders_share_officer", one.pair(0, 1), "one person is supervisor of both firms",
      "同一人為二家廠商之監察人")

    tell(former)
    let left = person("監")
    role(left, former.bids[0].firm, "監察人", since: Day(2015, 3, 1), until: Day(2021, 6, 30))
    role(left, former.bids[1].firm, "監察人", since: Day(2021, 9, 1))
    lookAlike(
      "bidders_share_officer", former.pair(0, 1), .clear,
      "the person had left the other firm years before", "該員早於數年前離任另一家廠商")

    var attended = tender(agency)
    let agent = person("代")
    attended.bids[0].attendee = agent
    attended.bids[2].attendee = agent
    attended.moveAward(to: Day(2024, 4, 9))
    tell(attended)
    attendedAgain(attended, agent)
    plant(
      "one_person_attends_for_two_bidders", attended.pair(0, 2), "one person came for two bidders",
      "同一人代表二家廠商到場")
  }

  private mutating func sharedMoney(_ agency: Agency) {
    var (one, apart) = (tender(agency), tender(agency))
    one.moveAward(to: Day(2024, 5, 14))
    apart.moveAward(to: Day(2024, 5, 21))
    tell(one)
    let neighbour = bond(one, 2, plus: 700, account: "c")
    let series = [bond(one, 0, plus: 0, account: "a"), bond(one, 1, plus: 1, account: "b")]
    plant(
      "bonds_in_series", pair(series[0], series[1]), "two bonds of one branch follow each other",
      "二家押標金為同一分行連號票據")

    tell(apart)
    let far = [bond(apart, 0, plus: 0, account: "a"), bond(apart, 1, plus: 370, account: "b")]
    lookAlike(
      "bonds_in_series", pair(far[0], far[1]), .clear,
      "two customers of one branch, hundreds of numbers apart", "同一分行之二名客戶，票號相距甚遠")
    plant(
      "bonds_in_series_across_tenders",
      pair(neighbour, bond(apart, 2, plus: 701 - 1000, account: "c")),
      "bonds of two tenders, a week apart, follow each other", "相隔七日之二案押標金票據連號")
    lookAlike(
      "bonds_in_series_across_tenders", pair(series[0], far[0]), .clear,
      "one branch, a thousand numbers apart", "同一分行，票號相距一千")

    let paid = tender(agency)
    tell(paid)
    for (place, plus) in [(0, 0), (2, 520)] { _ = bond(paid, place, plus: plus, account: "a") }
    plant(
      "bonds_of_one_hand", paid.pair(0, 2), "both bonds were paid from one account", "二家押標金由同一帳戶繳納")
  }

  private mutating func sharedTraces(_ agency: Agency) {
    let posted = tender(agency)
    tell(posted)
    envelope(posted, 0, mail: "660112", minutes: 600)
    envelope(posted, 1, mail: "660113", minutes: 603)
    envelope(posted, 2, mail: "661870", minutes: 840)
    plant(
      "envelopes_in_series", posted.pair(0, 1), "registered numbers follow each other", "掛號號碼連號")
    lookAlike(
      "envelopes_in_series", posted.pair(1, 2), .clear, "one post office, hours and numbers apart",
      "同一郵局寄出，時間與號碼均相距甚遠")

    let taken = posted
    trace(taken, 0, receipt: "880210", minutes: 610, ip: "192.0.2.10")
    trace(taken, 1, receipt: "880211", minutes: 612, ip: "192.0.2.77")
    trace(taken, 2, receipt: "880399", minutes: 900, ip: "192.0.2.10")
    plant(
      "receipts_in_series", taken.pair(0, 1), "receipts in series, minutes apart", "領標憑據連號且相隔數分鐘")
    plant("bidders_share_device", taken.pair(0, 2), "one network address", "使用同一網路位址")
    lookAlike(
      "bidders_share_device", taken.pair(1, 2), .clear,
      "devices, accounts and addresses of their own",
      "各用自有設備、帳號與網路位址")
  }

  private mutating func sharedDocuments(_ agency: Agency) {
    let one = tender(agency)
    tell(one)
    for (place, author) in ["甲小編", "甲小編", "乙小編"].enumerated() {
      document(one, place, author: author, minutes: 500 + place * 37)
    }
    plant("files_share_metadata", one.pair(0, 1), "both files name one author", "二家檔案之作者相同")
    unitPrices(one)
    lookAlike(
      "files_share_metadata", one.pair(0, 2), .clear, "authors and times of their own", "作者與建立時間各異")

    for place in [0, 1] {
      add(
        .bidTable,
        ["投標編號": one.bidID(place), "標案": one.id, "筆跡或用印群組": "H1-\(one.number)"])
    }
    plant("bids_read_alike", one.pair(0, 1), "one hand wrote both", "二家投標文件出自同一筆跡")
  }

  private mutating func jointAndDouble(_ agency: Agency) {
    var joint = tender(agency, of: 7)
    for place in 0..<6 { joint.bids[place].joint = "J2" }
    joint.statedBidders = 2
    tell(joint, ["允許共同投標": "否"])
    plant(
      "joint_bid_not_allowed", "\(joint.id)/J2", "a joint bid that the documents do not allow",
      "招標文件不允許共同投標")
    plant("joint_bid_too_large", "\(joint.id)/J2", "six firms bid jointly", "六家共同投標")

    let head = firm()
    let branch = firm {
      $0.kind = "分公司"
      $0.headOffice = head.taxID
    }
    let both = tender(agency, by: [head, branch, firm()])
    tell(both)
    plant("double_bid", both.pair(0, 1), "a firm and its branch both bid", "總公司與分公司分別投標")
  }

  private mutating func lateAndSingle(_ agency: Agency) {
    var late = tender(agency)
    late.bids[2].minutesBefore = -25
    tell(late)
    plant(
      "late_bid_accepted", late.bidID(2), "the winning bid came after the deadline", "得標標封逾截止時間送達")

    var minute = tender(agency)
    minute.bids[2].minutesBefore = 1
    tell(minute)
    lookAlike(
      "late_bid_accepted", minute.bidID(2), .clear, "one minute before the deadline", "截止前一分鐘送達")

    var single = tender(agency, of: 1)
    single.announced = single.closes - 13
    tell(single, ["電子領標": "否", "電子投標": "否", "公開閱覽": "否"])
    plant("single_bid", single.id, "an open tender with one bid", "公開招標僅一家投標")
    plant(
      "time_to_bid_at_minimum_single_bid", single.awardID(single.bids[0]),
      "fourteen days, the least there may be, and one bid", "等標期恰為十四日下限且僅一家投標")
  }
}
