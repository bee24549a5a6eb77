/// E. How contracts of works went on: in time, accepted, tested, with whom on the site.
extension Teller {
  mutating func progress(_ agency: Agency) {
    for (actual, isLate) in [(38, true), (48, false)] {
      let one = works(agency)
      tell(one)
      contractFile(one, reports: true)
      add(
        .progress,
        [
          "契約編號": one.contractID, "基準日": (one.contract.started + 45).iso, "預定進度": "50",
          "實際進度": String(actual),
        ])
      if isLate {
        paidAhead(one)
        plant("contract_behind_schedule", one.contractID, "12% behind", "進度落後 12%")
      } else {
        lookAlike("contract_behind_schedule", one.contractID, .clear, "2% behind", "進度落後 2%")
      }
    }
    var overdue = works(agency)
    overdue.contract.completed = overdue.contract.due + 9
    overdue.contract.requested = overdue.contract.due + 12
    overdue.contract.accepted = overdue.contract.due + 20
    tell(overdue)
    uninspected(overdue)
    plant("contract_past_due", overdue.contractID, "finished nine days late", "逾期九日竣工")

    var paid = works(agency)
    paid.contract.result = "減價收受"
    paid.contract.approval = "機關首長"
    tell(paid)
    lookAlike(
      "price_cut_not_approved", paid.acceptanceID, .clear, "approved by the head of the agency",
      "經機關首長核准")
    contractFile(paid, reports: true)
    seldomSampled(paid)
    add(
      .payments,
      [
        "契約編號": paid.contractID, "期別": "2", "種類": "驗收", "請款日": (paid.contract.acceptedOn + 21).iso,
        "付款日": (paid.contract.acceptedOn + 30).iso, "金額": "400000",
        "累計金額": String(paid.contract.amount + 400_000), "受款人代碼": paid.bids[2].firm.taxID,
      ])
    plant("paid_over_contract", paid.contractID, "400,000 more than the contract", "付款逾契約金額四十萬元")
  }

  mutating func acceptances(_ agency: Agency) {
    var cut = works(agency)
    cut.contract.result = "減價收受"
    tell(cut)
    plant(
      "price_cut_not_approved", cut.acceptanceID,
      "a price cut nobody approved",
      "減價收受未經核准")

    var own = works(agency)
    own.contract.chief = agency.official(.handler)
    own.contract.accepted = own.contract.completed.map { $0 - 2 }
    own.contract.requested = own.contract.completed.map { $0 - 9 }
    own.contract.certificateAfter = 30
    tell(own, handledBy: agency.official(.supervisor))
    gradeC(own)
    add(
      .duties,
      [
        "編號": "\(own.id)/承辦2", "標案": own.id, "人員": agency.official(.handler), "職責": "承辦",
        "時間": own.opened.at(600), "已迴避": "否",
      ])
    plant("handler_supervises", own.id, "one official handled and supervised it", "同一人承辦並監辦")
    plant(
      "accepted_before_completion", own.acceptanceID, "accepted two days before completion",
      "竣工前二日即驗收")
    plant("contract_dates_out_of_order", own.contractID, "accepted before completion", "驗收早於竣工")
    plant(
      "acceptance_late", own.acceptanceID, "the certificate came after 30 days", "三十日始填具結算驗收證明書")
    plant(
      "handler_is_chief_of_acceptance", own.acceptanceID,
      "the handler chaired the acceptance", "承辦人兼任主驗")

    let open = works(agency)
    tell(open)
    contractFile(open, reports: true)
    chiefOnTheBoard(open)
    let seen = inspection(open, "I1", open.contract.started + 30, score: 81, grade: "甲等")
    let forced = inspection(
      open, "I2", open.contract.started + 33, score: 83, grade: "優等", required: "第8條第1項第2款")
    plant("grade_outside_its_band", forced, "83 is no excellent grade", "83 分不應列優等")
    plant(
      "required_grade_c_score_wrong", forced, "83 where 69 had to be entered", "應列丙等 69 分而登錄 83 分")
    plant("failed_test_not_graded_c", forced, "grade C was required", "應列丙等而未列")
    let accepted = open.contract.acceptedOn
    for (name, fixed) in [("D1", accepted + 30), ("D2", accepted - 30)] {
      add(
        .defects,
        [
          "編號": "\(seen)-\(name)", "查核": seen, "缺失代碼": "4.03.\(name)",
          "嚴重程度": name == "D1" ? "嚴重" : "輕微",
          "責任單位": "廠商", "改善期限": (accepted - 20).iso, "改善完成日": fixed.iso,
        ])
    }
    plant(
      "accepted_with_open_defect", open.acceptanceID,
      "a serious defect was open",
      "嚴重缺失未改善即驗收合格")
    plant("defect_overdue", "\(seen)-D1", "put right 50 days late", "逾期五十日改善")
    lookAlike("defect_overdue", "\(seen)-D2", .clear, "put right in time", "期限內改善完成")
  }

  mutating func tests(_ agency: Agency, of contracts: [Tender]) {
    let lab = firm(.services).taxID
    for (place, one) in contracts.enumerated() {
      add(
        .samples,
        [
          "編號": "\(one.contractID)-T", "契約": one.contractID, "材料": "28日圓柱試體", "主要構造": "否",
          "試驗單位": lab, "報告編號": "\(agency.code)-77", "取樣日": "2024-03-01",
          "試驗日": place == 0 ? "2024-03-29" : "2024-03-11", "報告日": "2024-04-02", "試驗值": "288",
          "規範下限": "280", "合格": "是", "複驗": "否", "取樣人員": agency.official(.supervisor),
        ])
    }
    copiedReports(contracts, lab: lab)
    add(
      .samples,
      [
        "編號": "\(contracts[0].contractID)-H", "契約": contracts[0].contractID, "材料": "鋼筋",
        "主要構造": "否",
        "試驗單位": lab, "報告編號": "H-\(contracts[0].number)", "取樣日": "2024-03-05",
        "試驗日": "2024-03-09", "報告日": "2024-03-12", "試驗值": "420", "規範下限": "400", "合格": "是",
        "複驗": "否", "取樣人員": agency.official(.handler),
      ])
    plant(
      "handler_takes_samples", "\(contracts[0].contractID)-H", "the handler took the sample",
      "承辦人自行取樣")
    plant(
      "report_number_reused", "\(lab)/\(agency.code)-77", "one report serves two contracts",
      "一份報告用於二件契約")
    plant(
      "test_dates_impossible", "\(contracts[1].contractID)-T", "a 28-day test after ten days",
      "二十八日試體十日即試驗")
    lookAlike(
      "test_dates_impossible", "\(contracts[0].contractID)-T", .clear, "tested after 28 days",
      "滿二十八日試驗")
  }

  /// Gives two of its sites.
  mutating func site(_ agency: Agency) -> [Tender] {
    let manager = person("工地")
    var postings: [String] = []
    var sites: [Tender] = []
    for place in 0..<3 {
      let one = works(agency)
      tell(one)
      sites.append(one)
      let number = "\(one.contractID)-S"
      let since = place < 2 ? one.contract.started : one.contract.started + 200
      add(
        .postings,
        [
          "編號": number, "契約": one.contractID, "人員": manager, "職務": "工地主任", "關鍵人員": "是",
          "僱用廠商": one.bids[2].firm.taxID, "起": since.iso, "迄": (since + 70).iso,
        ])
      postings.append(number)
      guard place == 0 else { continue }
      let at = one.contract.started + 12
      add(
        .accidents,
        [
          "編號": "\(one.contractID)-A", "契約": one.contractID, "廠商": one.bids[2].firm.taxID,
          "發生時間": at.at(9 * 60), "死亡人數": "1", "罹災人數": "1", "住院人數": "0",
          "通報時間": at.at(19 * 60),
        ])
      plant("site_accident", "\(one.contractID)-A", "somebody died on the site", "工地死亡職災")
      plant("accident_reported_late", "\(one.contractID)-A", "reported after ten hours", "十小時後始通報")
    }
    overlapping(sites[0], sites[1])
    plant(
      "site_staff_on_two_sites", pair(postings[0], postings[1]), "one manager on two sites at once",
      "工地主任同時登錄二案")
    lookAlike(
      "site_staff_on_two_sites", pair(postings[0], postings[2]), .clear, "one site after the other",
      "前後二案未重疊")
    return Array(sites.prefix(2))
  }
}
