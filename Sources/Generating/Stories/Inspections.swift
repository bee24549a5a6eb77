/// E. Inspections without consequence, reports that stopped, heads of two builders.
extension Teller {
  /// Graded C, nothing done about it, and accepted all the same.
  mutating func gradeC(_ one: Tender) {
    contractFile(one, reports: true)
    let seen = inspection(one, "I1", one.contract.started + 20, score: 66, grade: "丙等")
    plant("inspection_scored_low", seen, "a score of 66", "查核成績 66 分")
    plant("grade_c_without_measures", seen, "nothing was done", "未予處置")
    plant(
      "accepted_after_grade_c", one.acceptanceID, "the last inspection graded it C", "最近一次查核為丙等")
  }

  /// The same defect each time the firm is inspected, put right in time.
  mutating func oneDefect(_ one: Tender, _ inspections: [String]) {
    for seen in inspections {
      add(
        .defects,
        [
          "編號": "\(seen)-D1", "查核": seen, "缺失代碼": "4.02.01", "嚴重程度": "輕微", "責任單位": "廠商",
          "改善期限": (one.contract.due - 5).iso, "改善完成日": (one.contract.due - 9).iso,
        ])
    }
    plant(
      "defect_repeats", "\(one.bids[2].firm.taxID)/4.02.01", "one defect in three inspections",
      "三次查核均有同一缺失")
  }

  /// A team that inspects five times and never takes a sample.
  mutating func seldomSampled(_ one: Tender) {
    let team = one.agency.name + "督導小組"
    for place in 0..<5 {
      _ = inspection(
        one, "V\(place)", one.contract.started + 10 + place * 9, score: 82, grade: "甲等", by: team)
    }
    plant("inspections_seldom_sampled", "\(team)/2024", "five inspections, no test", "五次查核均未抽驗")
    lookAlike(
      "inspections_seldom_sampled", "\(one.agency.name)查核小組/2024", .clear,
      "a test in more than a fifth of the inspections", "抽驗逾五分之一")
  }

  /// Two works that go on after the data end: one reports, the other stopped in autumn.
  mutating func reporting(_ agency: Agency) {
    for (last, isSilent) in [(Day(2024, 10, 5), true), (Day(2024, 12, 10), false)] {
      var one = works(agency)
      one.moveAward(to: Day(2024, 9, 2))
      one.contract.due = Day(2025, 3, 3)
      one.contract.completed = nil
      one.contract.requested = nil
      one.contract.accepted = nil
      tell(one)
      contractFile(one, reports: true)
      add(
        .progress, ["契約編號": one.contractID, "基準日": last.iso, "預定進度": "30", "實際進度": "30"])
      if isSilent {
        plant("progress_not_reported", one.contractID, "no report since October", "十月後未填報進度")
      } else {
        lookAlike(
          "progress_not_reported", one.contractID, .clear, "reported in December", "十二月已填報")
      }
    }
  }

  /// The head of one builder is the engineer of another.
  mutating func secondBuilder() {
    let own = firm { $0.builderClass = "甲等" }
    let other = firm { $0.builderClass = "乙等" }
    role(own.headID, other, "專任工程人員", since: Day(2022, 4, 1))
    plant(
      "builder_head_in_another_builder",
      pair(
        "\(own.taxID)/董事長/\(own.head)", "\(other.taxID)/專任工程人員/\(own.headID)"),
      "the head of one builder is the engineer of another", "營造業負責人兼任他營造業專任工程人員")
  }
}
