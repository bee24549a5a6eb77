/// E. Works that were inspected, tested, accepted and paid.
extension Teller {
  mutating func performance() {
    let agency = agency()
    let first = contradiction(agency)
    retested(agency)
    progress(agency)
    reporting(agency)
    acceptances(agency)
    let sites = site(agency)
    tests(agency, of: sites)
    inspectionCoverage([first])
  }

  /// A contract of works that was finished in time.
  mutating func works(_ agency: Agency, supervised: Bool = false) -> Tender {
    var made = tender(agency)
    made.moveAward(to: Day(2024, 2, 1) + told % 25)
    if supervised { made.contract.supervisor = firm(.services).taxID }
    return made
  }

  mutating func inspection(
    _ tender: Tender, _ name: String, _ day: Day, score: Int, grade: String, required: String = "",
    measures: Day? = nil, by team: String? = nil
  ) -> String {
    let number = "\(tender.contractID)-\(name)"
    add(
      .inspections,
      [
        "查核編號": number, "契約": tender.contractID, "查核小組": team ?? tender.agency.name + "查核小組",
        "小組層級": "縣市",
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
    let one = works(agency, supervised: true)
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
    oneDefect(one, [first, second, third])
    lookAlike(
      "grade_c_without_measures", first, .clear, "measures after twenty days", "二十日內已處置")
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
    plant(
      "supervisor_scored_low_again", one.contract.supervisor, "69 and 74 within a month",
      "一個月內 69 分及 74 分")
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
