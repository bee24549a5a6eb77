import Findings

/// One row for each value that made a finding true, with the place it stands in.
struct EvidenceSheet {
  let ledger: Ledger

  func table() -> TableSheet<Ledger.EvidenceLine> {
    TableSheet(
      name: ledger.voice.name(.evidence), key: "evidence", columns: what + place,
      items: ledger.evidence, frozenColumns: 2, printed: 11, voice: ledger.voice)
  }

  private typealias Column = TableSheet<Ledger.EvidenceLine>.Column

  private var what: [Column] {
    let (ledger, voice) = (ledger, ledger.voice)
    return [
      Column(heading: voice.words("Finding", "發現編號"), width: .fixed(10)) { line, index in
        let finding = Int(line.finding)
        let link = index < Ledger.linkLimit ? ledger.findingPlaces.place(of: finding) : nil
        return Cell(.number(Double(finding + 1)), .ordinal, link: link)
      },
      Column(heading: voice.words("Subject", "對象"), width: .fitting(12...24)) { line, _ in
        .text(ledger.finding(line).subject.text, .word)
      },
      Column(heading: voice.words("Role", "角色"), width: .fitting(10...18)) { line, _ in
        .text(ledger.record(line).role, .word)
      },
      Column(heading: voice.words("Table", "資料表"), width: .fitting(10...22)) { line, _ in
        .text(ledger.name(ofRecord: ledger.record(line).record), .word)
      },
      Column(heading: voice.words("Record", "紀錄"), width: .fitting(12...24)) { line, _ in
        .text(ledger.record(line).key.joined(separator: "/"), .word)
      },
      Column(heading: voice.words("Field", "欄位"), width: .fitting(14...30)) { line, _ in
        let record = ledger.record(line)
        return .text(ledger.cell(line).map { ledger.label($0.field, of: record) } ?? "", .text)
      },
      Column(heading: voice.words("Value as given", "原始值"), width: .fitting(16...40)) {
        line, _ in
        guard let cell = ledger.cell(line) else { return .blank() }
        return .text(cell.told(voice), cell.given == nil ? .note : .text)
      },
      Column(heading: voice.words("As compared", "比對值"), width: .fitting(12...30)) { line, _ in
        guard let cell = ledger.cell(line) else { return .blank() }
        return .text(cell.isNone ? voice.words("(none)", "（無）") : cell.compared ?? "", .text)
      },
    ]
  }

  private var place: [Column] {
    let (ledger, voice) = (ledger, ledger.voice)
    return [
      Column(heading: voice.words("File", "檔案"), width: .fitting(16...44)) { line, _ in
        .text(ledger.place(of: line)?.path ?? "", .word)
      },
      Column(heading: voice.words("Sheet or place", "工作表或位置"), width: .fitting(12...28)) {
        line, _ in
        let place = ledger.place(of: line)
        return .text(place?.part ?? place?.pointer ?? "", .word)
      },
      Column(heading: voice.words("Row", "列"), width: .fixed(9)) { line, _ in
        ledger.place(of: line).map { .number($0.number) } ?? .blank(.number)
      },
      Column(heading: voice.words("SHA-256 of the file", "檔案 SHA-256"), width: .fixed(20)) {
        line, _ in
        .text(ledger.place(of: line).flatMap(ledger.sha256) ?? "", .code)
      },
    ]
  }
}

extension EvidenceRecord.Cell {
  /// As the source has it, or what its blank means.
  func told(_ voice: Voice) -> String {
    given ?? (isNone ? voice.words("(none)", "（無）") : voice.words("(missing)", "（缺漏）"))
  }
}

extension Ledger {
  func finding(_ line: EvidenceLine) -> Finding { findings[Int(line.finding)] }

  func record(_ line: EvidenceLine) -> EvidenceRecord {
    findings[Int(line.finding)].evidence[Int(line.record)]
  }

  /// Where a value was read: in the row of its record, or in one that completed it.
  func place(of line: EvidenceLine) -> RowPlace? { cell(line)?.place ?? record(line).place }

  func cell(_ line: EvidenceLine) -> EvidenceRecord.Cell? {
    line.cell.map { findings[Int(line.finding)].evidence[Int(line.record)].cells[Int($0)] }
  }
}
