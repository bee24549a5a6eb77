/// E. More of what a site, its tests and its people can show.
extension Teller {
  /// Two engineers, two firms, one accident too many.
  mutating func overlapping(_ one: Tender, _ other: Tender) {
    contractFile(one)
    let engineer = person("專任")
    var postings: [String] = []
    for site in [one, other] {
      let number = "\(site.contractID)-E"
      add(
        .postings,
        [
          "編號": number, "契約": site.contractID, "人員": engineer, "職務": "專任工程人員", "關鍵人員": "是",
          "僱用廠商": site.bids[2].firm.taxID, "起": site.contract.started.iso,
          "迄": (site.contract.started + 60).iso,
        ])
      postings.append(number)
    }
    plant(
      "licensed_engineer_with_two_builders", pair(postings[0], postings[1]),
      "one engineer with two builders at once", "專任工程人員同時受僱於二家營造業")
    secondBuilder()
    let outsider = "\(one.contractID)-Q"
    add(
      .postings,
      [
        "編號": outsider, "契約": one.contractID, "人員": person("品管"), "職務": "品管人員", "關鍵人員": "否",
        "僱用廠商": firm().taxID, "起": one.contract.started.iso, "迄": (one.contract.started + 60).iso,
      ])
    plant(
      "site_staff_of_another_firm", outsider, "employed by a firm that is not the contractor",
      "受僱於承攬廠商以外之廠商")
    let again = (one.contract.started + 30)
    add(
      .accidents,
      [
        "編號": "\(one.contractID)-A2", "契約": one.contractID, "廠商": one.bids[2].firm.taxID,
        "發生時間": again.at(600), "死亡人數": "0", "罹災人數": "1", "住院人數": "1", "通報時間": again.at(700),
      ])
    plant("site_accident", "\(one.contractID)-A2", "somebody was taken to hospital", "職災住院")
    plant(
      "accidents_repeated_by_vendor", one.bids[2].firm.taxID, "two accidents within a month",
      "一個月內二次職災")
  }

  /// Reports that are too much alike.
  mutating func copiedReports(_ contracts: [Tender], lab: String) {
    let print = "print-\(contracts[0].number)"
    let digits = contracts[0].number.filter(\.isNumber)
    let hash = String(repeating: "a", count: 64 - digits.count) + digits
    for one in contracts {
      add(
        .testReports,
        [
          "編號": "\(one.contractID)-R", "契約": one.contractID, "試驗單位": lab,
          "報告編號": "V-\(one.number)", "試驗值個數": "8", "試驗值指紋": hash,
        ])
      add(
        .documents,
        [
          "編號": "\(one.contractID)-F", "契約": one.contractID, "種類": "試驗報告", "檔名": print + ".pdf",
          "檔案雜湊": hash,
        ])
    }
    plant(
      "reports_with_same_values", "\(lab)/\(hash)", "two reports with the same eight values",
      "二份報告試驗值完全相同")
    plant("report_file_reused", hash, "one file serves two contracts", "同一報告檔案用於二件契約")
  }

  /// A site that someone complained about, late, nearly done, and never inspected.
  mutating func uninspected(_ one: Tender) {
    contractFile(one, reports: true)
    add(
      .progress,
      [
        "契約編號": one.contractID, "基準日": (one.contract.started + 60).iso, "預定進度": "96", "實際進度": "83",
      ])
    add(
      .tipoffs,
      [
        "編號": "\(one.id)/P", "標案": one.id, "受理日": (one.contract.started + 20).iso, "管道": "信函",
        "匿名": "是",
      ])
    plant(
      "priority_site_not_inspected", one.contractID, "13% behind, past 80%, not inspected",
      "落後 13% 且進度逾八成，未經查核")
    plant(
      "reported_site_not_inspected", "\(one.id)/P", "complained about, past 80%, not inspected",
      "遭檢舉且進度逾八成，未經查核")
    plant("contract_behind_schedule", one.contractID, "13% behind", "進度落後 13%")
  }

  /// Paid for more than was done.
  mutating func paidAhead(_ one: Tender) {
    let number = "\(one.contractID)/估驗/1"
    let part = one.contract.amount / 100 * 62
    add(
      .payments,
      [
        "契約編號": one.contractID, "期別": "1", "種類": "估驗", "請款日": (one.contract.started + 47).iso,
        "付款日": (one.contract.started + 52).iso, "金額": String(part), "累計金額": String(part),
        "受款人代碼": one.bids[2].firm.taxID,
      ])
    plant("paid_ahead_of_progress", number, "62% paid where 38% was done", "進度 38% 而已付 62%")
    plant(
      "payments_differ_from_running_total", one.contractID,
      "the last running total leaves a payment out",
      "最末累計金額未含前期付款")
  }

  /// The one who chairs the acceptance sits on the board of the contractor.
  mutating func chiefOnTheBoard(_ one: Tender) {
    role(one.agency.person(.chief), one.bids[2].firm, "監察人", since: Day(2020, 1, 1))
    plant(
      "acceptance_chief_linked_to_vendor", one.acceptanceID,
      "the chief is supervisor of the contractor",
      "主驗人為承攬廠商監察人")
    plant(
      "official_is_officer_of_bidder", one.bidID(2), "an official is supervisor of the bidder",
      "公職人員為投標廠商監察人")
    plant("relation_not_disclosed_in_bid", one.bidID(2), "nothing was disclosed", "未揭露身分關係")
  }
}
