import Diagnostics
import Findings
import Values

extension Scan {
  /// The scan as an auditor opens it.
  ///
  /// `epoch` is the time of making, in seconds since 1970; without it the day the data end counts,
  /// so that the same data give the same bytes. Tests give sheets fewer rows.
  package func workbook(
    in voice: Voice, since history: ReviewHistory? = nil,
    with wishes: WorkbookWishes = WorkbookWishes(), epoch: Int? = nil, capacity: Int = 1_048_576,
    drawing draw: @escaping (String) -> [UInt8]? = { _ in nil }
  ) -> Workbook {
    let ledger = Ledger(self, voice, history: history, capacity: capacity)
    let quality = QualitySheets(ledger: ledger)
    var first: [Sheet] = []
    if wishes.hasMemo { first.append(MemoSheet(ledger: ledger).sheet()) }
    first += wishes.referrals.compactMap { fingerprint in
      ledger.findings.firstIndex { $0.fingerprint == fingerprint }
    }.map { ReferralSheet(ledger: ledger, place: $0).sheet() }
    var sheets = FindingsSheet(ledger: ledger).table().sheets(capacity: capacity)
    sheets += GoneSheet(ledger: ledger).table()?.sheets(capacity: capacity) ?? []
    sheets += CasesSheet(ledger: ledger).table().sheets(capacity: capacity)
    sheets += EvidenceSheet(ledger: ledger).table().sheets(capacity: capacity)
    sheets += NetworkSheet(ledger: ledger, draw: draw).sheets(capacity: capacity)
    for parties in PartySheet.all(ledger) { sheets += parties.table().sheets(capacity: capacity) }
    sheets += UndecidedSheet(ledger: ledger).table().sheets(capacity: capacity)
    if wishes.listsUndecided {
      sheets += UndecidedSubjectsSheet(ledger: ledger).table().sheets(capacity: capacity)
    }
    sheets += RulesSheet(ledger: ledger).table().sheets(capacity: capacity)
    sheets += quality.columnsTable().sheets(capacity: capacity)
    sheets += quality.rejectedTable()?.sheets(capacity: capacity) ?? []
    sheets += SampleSheet(ledger: ledger).table()?.sheets(capacity: capacity) ?? []
    sheets.append(RecordSheet(ledger: ledger).sheet())
    let summary = SummarySheet(ledger: ledger, remarks: ledger.remarks(capacity: capacity))
    return Workbook(
      properties: .init(
        title: voice.words("Procurement red flags for audit", "政府採購紅旗稽核報告"),
        subject: pack, author: run.map { "\($0.program) \($0.version)" } ?? "Probity",
        comments: run?.commandLine ?? "", created: epoch ?? day),
      sheets: [summary.sheet()] + first + sheets, names: ledger.names(in: sheets),
      font: voice.font)
  }

  /// The midnight in which the data end; where the model names no day, that of the last finding.
  private var day: Int {
    let days = [dataDay].compactMap { $0 } + (dataDay == nil ? findings.compactMap(\.day) : [])
    let last = days.compactMap(CellReading.day).max()
    return (last ?? CellReading.day("2000-01-01") ?? 0) * 86_400
  }
}

extension Ledger {
  /// The tables as formulas call them, whatever the language of the workbook.
  func names(in sheets: [Sheet]) -> [Workbook.DefinedName] {
    let told: [(String, SheetName)] = [
      ("All_findings", .findings), ("All_evidence", .evidence), ("All_cases", .cases),
      ("All_rules", .rules),
    ]
    var names = told.compactMap { name, sheet in
      sheets.first { $0.name == voice.name(sheet) }.flatMap { sheet in
        sheet.table.map { Workbook.DefinedName(name: name, sheet: sheet.name, area: $0.area) }
      }
    }
    let findings = sheets.first { $0.name == voice.name(.findings) }
    if let findings, let review = findings.choices.first {
      names.append(.init(name: "Review_status", sheet: findings.name, area: review.area))
    }
    return names
  }

  /// What a reader must know of the file itself.
  func remarks(capacity: Int) -> [String] {
    var remarks: [String] = []
    for (name, count) in [
      (findingPlaces.name, findings.count), (evidencePlaces.name, evidence.count),
    ]
    where count >= capacity {
      remarks.append(
        voice.sentence(
          "{0} has {1} rows, more than a sheet holds; it goes on as “{0} (2)”.",
          "「{0}」共 {1} 列，超過一張工作表的容量，接續於「{0} (2)」。", name, count.grouped))
    }
    if evidence.count > Ledger.linkLimit || findings.count > Ledger.linkedFindings {
      remarks.append(
        voice.sentence(
          "Excel opens no sheet with more than 65,530 links, so the rows after the first {0} have none.",
          "Excel 單一工作表最多 65,530 個連結，因此前 {0} 列之後不設連結。",
          Ledger.linkedFindings.grouped))
    }
    if let sampleRemark { remarks.append(sampleRemark) }
    if scan.isMasked {
      remarks.append(
        voice.sentence(
          "Persons stand under codes; whom each stands for says the key file, which is kept apart.",
          "人員以代碼表示；對照之金鑰檔另行保管。"))
    }
    if !scan.untold.isEmpty {
      remarks.append(
        voice.sentence(
          "{0} more findings were found and are not told here, because only some were asked for.",
          "另有 {0} 項發現因篩選條件而未列出。", scan.untold.count.grouped))
    }
    remarks.append(
      voice.sentence(
        "A red flag is a reason to look, not a proof; see the innocent explanations on the sheet “{0}”.",
        "紅旗是查核的起點，並非違法的證明；可能的正當原因見「{0}」。", voice.name(.rules)))
    return remarks
  }
}
