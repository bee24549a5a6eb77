/// B. Base prices that were told, moved or hit.
extension Teller {
  mutating func basePrices() {
    let agency = agency()
    announced(agency)
    settled(agency)
    set(agency)
    hit(agency)
    exceeded(agency)
    secrets(agency)
    withoutBasePrice(agency)
    lots(agency)
    raised(agency)
  }

  private mutating func announced(_ agency: Agency) {
    var early = tender(agency)
    unsealed(&early)
    early.step("BASE_ANNOUNCED", at: 625)
    tell(early)
    plant(
      "base_price_announced_early", early.id,
      "announced before the record of the award was complete",
      "決標紀錄完成前即公布底價")

    var lawful = tender(agency)
    lawful.basePriceInDocuments = true
    lawful.step("BASE_ANNOUNCED", at: 601)
    tell(lawful)
    lookAlike(
      "base_price_announced_early", lawful.id, .outside,
      "lawful early disclosure: the documents stated the base price", "依法於招標文件公開底價")
  }

  private mutating func settled(_ agency: Agency) {
    for isSettled in [false, true] {
      var low = tender(agency, budget: 8_400_000)
      low.base(8_000_423)
      low.price(2, isSettled ? 5_145_207 : 6_145_207)
      tell(low)
      if isSettled {
        lowLine(low)
        add(
          .lowPriceCases,
          [
            "編號": "\(low.bidID(2))/L", "投標": low.bidID(2), "通知說明時間": low.opened.at(612),
            "說明時間": low.opened.at(618), "結果": "說明合理決標", "處理完成時間": low.opened.at(625),
          ])
      }
      let award = low.awardID(low.bids[2])
      guard isSettled else {
        plant(
          "low_price_without_procedure", award, "76% of the base price, with no procedure",
          "低於底價八成而未依程序處理")
        lookAlike(
          "award_far_below_base", award, .clear, "76% of the base price", "為底價之 76%")
        plant(
          "base_price_announced_before_low_price_settled", low.id,
          "announced with no procedure on record",
          "標價偏低未處理即公布底價")
        continue
      }
      plant("award_far_below_base", award, "64% of the base price", "為底價之 64%")
      lookAlike(
        "low_price_without_procedure", award, .clear, "an explanation was accepted", "說明合理，依法決標")
      lookAlike(
        "low_line_without_procedure", award, .clear, "an explanation was accepted", "說明合理，依法決標")
      lookAlike(
        "low_price_without_procedure_nor_base", award, .outside, "a base price had been set", "訂有底價"
      )
      lookAlike(
        "base_price_announced_before_low_price_settled", low.id, .clear,
        "settled before the announcement",
        "公布前已處理完成")
    }
  }

  private mutating func set(_ agency: Agency) {
    var late = tender(agency)
    late.basePrices[0].set = late.opened.at(612)
    late.basePrices[0].approver = ""
    tell(late)
    plant("base_price_not_approved", late.basePriceID(), "nobody approved it", "無核定人")
    plant(
      "base_price_set_late", "\(late.id)/1", "set after the opening of an open tender",
      "公開招標開標後始定底價")

    var quotation = tender(agency, .goods, of: 1, budget: 940_300)
    quotation.basePrices[0].set = quotation.opened.at(612)
    tell(quotation)
    lookAlike(
      "base_price_set_late", "\(quotation.id)/1", .clear,
      "in an open quotation it may be set after the opening, before negotiating",
      "公開取得報價單得於開標後、議價前訂定")
    plant(
      "single_quotation", quotation.id, "an open quotation with one answer", "公開取得報價僅一家投標")

    var changed = tender(agency)
    var second = changed.basePrices[0]
    second.version = 2
    second.amount += 310_000
    second.set = changed.opened.at(616)
    changed.basePrices.append(second)
    tell(changed)
    plant(
      "base_price_changed_after_opening", changed.id, "a second version after the opening",
      "開標後另訂第二版底價")
    plant(
      "base_price_set_late", "\(changed.id)/2", "the second version came after the opening",
      "第二版訂於開標後")

  }

  private mutating func unsealed(_ unsealed: inout Tender) {
    unsealed.basePrices[0].set = (unsealed.opened - 1).at(900)
    unsealed.basePrices[0].sealed = (unsealed.opened - 1).at(905)
    unsealed.basePrices[0].unsealed = unsealed.opened.at(520)
    plant("base_price_unsealed_early", "\(unsealed.id)/1", "unsealed before the opening", "開標前啟封")
  }

  private mutating func hit(_ agency: Agency) {
    let near = priced(agency, base: 7_913_000, [8_316_733, 8_230_108, 7_881_546])
    tell(near)
    plant(
      "first_price_near_base", near.bidID(2), "99.6% of a secret base price", "首次報價為秘密底價之 99.6%")

    add(
      .quotes,
      [
        "編號": "\(near.id)/Q", "標案": near.id, "報價廠商": near.bids[0].firm.taxID, "金額": "7913000",
        "報價時間": (near.announced - 12).at(600), "詢價人": agency.official(.handler),
      ])
    plant(
      "base_price_equals_a_bidders_quote", near.id, "the base price is what a bidder had quoted",
      "底價等於投標廠商先前之報價")

    let equal = priced(agency, base: 7_913_457, [8_316_733, 8_130_108, 7_913_457])
    tell(equal)
    plant(
      "first_price_equals_base", equal.bidID(2), "equal to a secret base price that is not round",
      "與秘密且非整數之底價相同")

    let chance = priced(
      agency, base: 7_900_000, budget: 7_900_000, [8_316_733, 8_130_108, 7_900_000])
    tell(chance)
    lookAlike(
      "first_price_equals_base", chance.bidID(2), .outside,
      "a hit by chance: base price and price are the published budget", "底價與報價均等於公開預算，屬巧合")
    plant(
      "base_price_without_analysis", "\(chance.id)/1", "the base price is the budget", "底價等於預算")
  }

  private mutating func exceeded(_ agency: Agency) {
    let over = priced(
      agency, base: 7_600_411, budget: 9_000_000, [8_911_305, 8_702_914, 8_390_226])
    tell(over)
    plant(
      "award_over_base_price", over.awardID(over.bids[2]), "more than 8% above the base price",
      "決標金額逾底價百分之八")

    let reduced = tender(agency)
    tell(reduced)
    lowLine(reduced)
    plant(
      "low_line_without_procedure", reduced.awardID(reduced.bids[2]),
      "one line at 60% of its base price, with no procedure", "部分項目為底價六成而未依程序處理")
    for round in 1...2 {
      add(
        .rounds,
        [
          "編號": "\(reduced.id)/R\(round)", "標案": reduced.id, "品項": reduced.id,
          "投標": reduced.bidID(2), "種類": "優先減價", "次別": String(round),
          "標價": String(reduced.bids[2].first - round * 1000),
          "時間": reduced.opened.at(621 + round), "放棄減價": "否",
        ])
    }
    plant("irregular_reductions", reduced.id, "the first reduction was given twice", "優先減價達二次")
  }

  private mutating func secrets(_ agency: Agency) {
    let drafted = tender(agency)
    tell(drafted, ["公開閱覽": "否"])
    add(
      .documents,
      [
        "編號": "\(drafted.id)/規範", "標案": drafted.id, "種類": "招標規範", "檔名": "規範.docx", "作者": "丙小編",
        "公司欄位": drafted.bids[2].firm.name, "建立時間": (drafted.announced - 9).at(610), "內容已判讀": "是",
      ])
    plant(
      "specification_names_a_bidder", drafted.id, "the file of the specification names a bidder",
      "招標規範檔案所載公司為投標廠商")

    document(drafted, 1, author: "丁小編", minutes: 600, day: drafted.announced - 3, quotes: true)
    plant(
      "bid_written_before_notice", drafted.id, "a bid quotes the case number before the notice",
      "公告前之投標檔案已引用標案案號")

    let elsewhere = self.agency()
    let read = tender(agency)
    tell(read)
    let looks = [
      ("X1", elsewhere.official(.handler), "檢視", 10 * 60),
      ("X2", agency.official(.handler), "檢視", 10 * 60 + 5),
      ("X3", agency.official(.handler), "下載", 23 * 60 + 10),
    ]
    for (name, official, action, minutes) in looks {
      add(
        .accesses,
        [
          "編號": "\(read.id)/\(name)", "標案": read.id, "存取標的": "底價", "帳號": official, "人員": official,
          "動作": action, "時間": (read.opened - 2).at(minutes), "網路位址": "192.0.2.8",
          "保密至": read.awarded.at(640),
        ])
    }
    plant(
      "secret_data_read_by_outsider", "\(read.id)/X1", "read by someone of another agency",
      "他機關人員讀取底價")
    lookAlike(
      "secret_data_read_by_outsider", "\(read.id)/X2", .clear,
      "read by the one who handles the tender",
      "承辦人依職務讀取")
    for place in 0..<3 {
      add(
        .accesses,
        [
          "編號": "\(read.id)/L\(place)", "標案": read.id, "存取標的": "領標廠商名單",
          "帳號": "acct-\(read.number)",
          "人員": agency.official(.handler), "動作": "檢視", "時間": (read.closes - 5 + place).at(10 * 60),
          "網路位址": "192.0.2.8", "保密至": read.opened.at(600),
        ])
    }
    plant(
      "document_takers_queried_again_and_again", "\(read.id)/acct-\(read.number)",
      "queried three times while secret",
      "保密期間查詢三次")
    plant("secret_data_taken_at_odd_hours", "\(read.id)/X3", "downloaded at 23:10", "夜間下載底價")
  }
}

extension Tender {
  /// Moves one step of the opening to another minute.
  mutating func step(_ event: String, at minutes: Int) {
    for place in steps.indices where steps[place].event == event {
      steps[place] = Step(event: event, day: opened, minutes: minutes)
    }
  }
}
