/// E. Works that were inspected, tested, accepted and paid.
extension Teller {
  mutating func performance() {
    let agency = agency()
    let first = contradiction(agency)
    retested(agency)
    progress(agency)
    acceptances(agency)
    tests(agency)
    site(agency)
    inspectionCoverage([first])
  }

  /// A contract of works that was finished in time.
  private mutating func works(_ agency: Agency, supervised: Bool = false) -> Tender {
    var made = tender(agency)
    made.moveAward(to: Day(2024, 2, 1) + told % 25)
    if supervised { made.contract.supervisor = firm(.services).taxID }
    return made
  }

  private mutating func inspection(
    _ tender: Tender, _ name: String, _ day: Day, score: Int, grade: String, required: String = "",
    measures: Day? = nil
  ) -> String {
    let number = "\(tender.contractID)-\(name)"
    add(
      .inspections,
      [
        "查核編號": number, "契約": tender.contractID, "查核小組": "雲霄縣查核小組", "小組層級": "縣市",
        "查核日": day.iso, "委員平均分數": String(score), "查核成績": String(score), "等第": grade,
        "應列丙等款次": required, "丙等後處置日": measures?.iso ?? "", "查核紀錄已全部匯入": "是",
      ])
    return number
  }

  private mutating func test(
    _ tender: Tender, _ name: String, _ day: Day, passed: Bool, lab: String,
    inspection: String = "",
    retest: Bool = false
  ) {
    add(
      .samples,
      [
        "編號": "\(tender.contractID)-\(name)", "契約": tender.contractID, "查核": inspection,
        "材料": "混凝土鑽心", "主要構造": "是", "試驗單位": lab, "報告編號": "R-\(tender.number)-\(name)",
        "取樣日": (day - 3).iso, "試驗日": day.iso, "報告日": (day + 2).iso,
        "試驗值": passed ? "212" : "168", "規範下限": "210", "合格": word(passed), "複驗": word(retest),
        "取樣人員": tender.agency.official(.supervisor),
      ])
  }

  private mutating func contradiction(_ agency: Agency) -> Tender {
    let one = works(agency, supervised: true)
    tell(one)
    contractFile(one, reports: true)
    let lab = firm(.services).taxID
    let day = one.contract.started + 40
    plant(
      "supervised_tests_fail_often", one.contract.supervisor, "two of four first tests failed",
      "四次試驗二次不合格")
    let seen = inspection(one, "I1", day, score: 84, grade: "甲等")
    for place in 0..<4 {
      test(
        one, "T\(place)", day + 6, passed: place > 1, lab: lab, inspection: place == 0 ? seen : "")
    }
    let vendor = one.bids[2].firm.taxID
    plant("failed_test_not_graded_c", seen, "a core failed, and the grade is A", "鑽心試驗不合格仍列甲等")
    plant(
      "accepted_despite_failed_test", one.acceptanceID,
      "accepted with failed cores and no retest", "試驗不合格未複驗即驗收合格")
    plant("contractor_tests_fail_often", vendor, "two of four first tests failed", "四次試驗二次不合格")
    plant("contractor_tests_failed_twice", vendor, "two failures within a year", "一年內二次不合格")
    plant("laboratory_tests_fail_often", lab, "two of four first tests failed", "四次試驗二次不合格")
    return one
  }

  private mutating func retested(_ agency: Agency) {
    let one = works(agency)
    tell(one)
    contractFile(one, reports: true)
    let lab = firm(.services).taxID
    let day = one.contract.started + 20
    let first = inspection(
      one, "I1", day, score: 69, grade: "丙等", required: "第8條第1項第1款", measures: day + 20)
    test(one, "T0", day + 5, passed: false, lab: lab, inspection: first)
    for place in 1...40 { test(one, "T\(place)", day + 6, passed: true, lab: lab) }
    test(one, "T90", day + 25, passed: true, lab: lab, retest: true)
    let second = inspection(one, "I2", day + 35, score: 74, grade: "乙等")
    let third = inspection(one, "I3", day + 40, score: 82, grade: "甲等")
    let member = person("查核")
    for seen in [first, second, third] {
      add(
        .inspectionMembers, ["編號": "\(seen)-M", "查核": seen, "委員本人": member, "外聘": "是", "評分": "75"])
    }
    let vendor = one.bids[2].firm.taxID
    plant(
      "member_keeps_inspecting_vendor", "\(member)/\(vendor)",
      "one member in three inspections of the firm",
      "同一委員三次查核同一廠商")
    plant("inspection_scored_low", second, "a score of 74", "查核成績 74 分")
    plant("contractor_scored_low_again", vendor, "69 and 74 within a month", "一個月內 69 分及 74 分")
    plant(
      "test_values_heap_at_limit", "\(lab)/\(one.contractID)/concrete_core",
      "forty values just over the limit", "四十個試驗值均略高於下限")
    let accepted = one.acceptanceID
    plant("inspection_scored_low", first, "a score of 69", "查核成績 69 分")
    lookAlike(
      "failed_test_not_graded_c", first, .outside, "graded C, as the regulations require", "依規定列丙等")
    lookAlike(
      "accepted_despite_failed_test", accepted, .clear, "a retest had passed", "複驗合格後始驗收")
    lookAlike(
      "accepted_after_grade_c", accepted, .clear, "a later inspection graded it A", "複查列甲等後始驗收")
  }

  private mutating func progress(_ agency: Agency) {
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

    let paid = works(agency)
    tell(paid)
    contractFile(paid, reports: true)
    add(
      .payments,
      [
        "契約編號": paid.contractID, "期別": "2", "種類": "驗收", "請款日": (paid.contract.acceptedOn + 21).iso,
        "付款日": (paid.contract.acceptedOn + 30).iso, "金額": "400000",
        "累計金額": String(paid.contract.amount + 400_000), "受款人代碼": paid.bids[2].firm.taxID,
      ])
    plant("paid_over_contract", paid.contractID, "400,000 more than the contract", "付款逾契約金額四十萬元")
  }

  private mutating func acceptances(_ agency: Agency) {
    var cut = works(agency)
    cut.contract.result = "減價收受"
    tell(cut)
    plant(
      "price_cut_not_approved", cut.acceptanceID,
      "a price cut nobody approved",
      "減價收受未經核准")

    var approved = works(agency)
    approved.contract.result = "減價收受"
    approved.contract.approval = "機關首長"
    tell(approved)
    lookAlike(
      "price_cut_not_approved", approved.acceptanceID,
      .clear,
      "approved by the head of the agency", "經機關首長核准")

    var own = works(agency)
    own.contract.chief = agency.official(.handler)
    own.contract.accepted = own.contract.completed.map { $0 - 2 }
    own.contract.requested = own.contract.completed.map { $0 - 9 }
    own.contract.certificateAfter = 30
    tell(own, handledBy: agency.official(.supervisor))
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

  private mutating func tests(_ agency: Agency) {
    let lab = firm(.services).taxID
    var contracts: [Tender] = []
    for place in 0..<2 {
      let one = works(agency)
      tell(one)
      add(
        .samples,
        [
          "編號": "\(one.contractID)-T", "契約": one.contractID, "材料": "28日圓柱試體", "主要構造": "否",
          "試驗單位": lab, "報告編號": "\(agency.code)-77", "取樣日": "2024-03-01",
          "試驗日": place == 0 ? "2024-03-29" : "2024-03-11", "報告日": "2024-04-02", "試驗值": "288",
          "規範下限": "280", "合格": "是", "複驗": "否", "取樣人員": agency.official(.supervisor),
        ])
      contracts.append(one)
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

  private mutating func site(_ agency: Agency) {
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
  }

  private mutating func inspectionCoverage(_ contracts: [Tender]) {
    for (team, isInspected) in [("霧谷縣查核小組", false), ("松濤縣查核小組", true)] {
      for one in contracts {
        add(
          .inspectionDuties,
          [
            "查核小組": team + String(told), "年度": "2024", "契約": one.contractID,
            "金額級距": "150萬元以上未達1000萬元",
            "已查核": word(isInspected), "件數經首長核定調整": "否",
          ])
      }
      let subject = team + String(told) + "/2024"
      if isInspected {
        lookAlike(
          "inspection_coverage_low", subject, .clear, "every work was inspected", "應查核案件均已查核")
      } else {
        plant("inspection_coverage_low", subject, "no work was inspected", "應查核案件均未查核")
      }
    }
  }
}
