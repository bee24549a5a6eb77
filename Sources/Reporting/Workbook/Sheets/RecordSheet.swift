import Diagnostics
import Findings

/// With what the workbook was made, so that it can be made again and held against its sources.
struct RecordSheet {
  let ledger: Ledger

  private var voice: Voice { ledger.voice }
  private var scan: Scan { ledger.scan }

  func sheet() -> Sheet {
    var page = PageBuilder()
    page.title(voice.name(.record))
    writeRun(&page)
    writeInputs(&page)
    writeAssumptions(&page)
    writeSuppressed(&page)
    let name = voice.name(.record)
    return Sheet(
      name: name, columns: [28, 60, 14, 14, 66].map { .init(width: $0) }, rows: .init(page.rows),
      tab: .record, page: .of(name, voice))
  }

  private func writeRun(_ page: inout PageBuilder) {
    page.section(voice.words("The run", "執行"))
    if let run = scan.run {
      page.value(voice.words("Program", "程式"), "\(run.program) \(run.version)")
      page.value(voice.words("Command to repeat it", "重跑指令"), run.commandLine)
    }
    let version = scan.run?.packVersion.map { " \($0)" } ?? ""
    page.value(voice.words("Pack of rules", "規則集"), scan.pack + version)
    page.value(
      voice.words("Day the data end", "資料截止日"),
      scan.dataDay.flatMap(CellReading.day).map { Cell(.day($0), .date) }
        ?? .text(voice.words("the model names none", "資料模型未指定"), .note))
    page.value(
      voice.words("Engine", "判定引擎"), voice.words("embedded, in memory", "內建，記憶體內"))
  }

  private func writeInputs(_ page: inout PageBuilder) {
    page.section(voice.words("Files that were read", "讀取的檔案"))
    page.row(
      [
        voice.words("File", "檔案"), voice.words("Sheet or part", "工作表"),
        voice.words("Rows", "列數"), voice.words("Rejected", "退件"), "SHA-256",
      ].map { .text($0, .heading) })
    for source in scan.sources {
      page.row([
        .text(source.path, .text), .text(source.part ?? "", .text), .number(source.rows),
        .number(source.rejectedRows), .text(source.sha256 ?? "", .code),
      ])
    }
    for list in scan.lists {
      page.row([
        .text(list.path, .text),
        .text(voice.words("list", "名單") + " \(list.name)", .text), .number(list.entries),
        .blank(.number), .text(list.sha256, .code),
      ])
    }
    for table in scan.tables {
      let name =
        switch table.kind {
        case .calendar: voice.words("office days", "辦公日曆")
        case .rates: voice.words("rates of exchange", "匯率")
        }
      page.row([
        .text(table.path ?? "", .text), .text("\(name) \(table.from) – \(table.until)", .text),
        .blank(.number), .blank(.number), .text(table.sha256 ?? "", .code),
      ])
    }
    let files = scan.run?.packFiles ?? []
    if files.isEmpty { return }
    page.section(voice.words("Files of the pack", "規則集檔案"))
    for file in files {
      page.row([
        .text(file.path, .text), .blank(), .blank(), .blank(), .text(file.sha256, .code),
      ])
    }
  }

  private func writeAssumptions(_ page: inout PageBuilder) {
    var counts: [(rule: String, value: String, because: String, times: Int)] = []
    for finding in scan.report.findings {
      for use in finding.assumptions {
        let place = counts.firstIndex {
          $0.rule == finding.rule && $0.value == use.value && $0.because == use.because
        }
        if let place {
          counts[place].times += use.times
        } else {
          counts.append((finding.rule, use.value, use.because, use.times))
        }
      }
    }
    page.section(voice.words("Assumptions in findings", "發現所用假設"))
    if counts.isEmpty { page.sentence(voice.words("None.", "無。"), .note) }
    for count in counts {
      page.row([
        .text(ledger.title(ofRule: count.rule), .text),
        .text(voice.pair(count.value, count.because), .text), .number(count.times),
      ])
    }
  }

  private func writeSuppressed(_ page: inout PageBuilder) {
    page.section(voice.words("Set aside by exceptions of the office", "依機關例外排除"))
    let suppressed = scan.report.findings.filter { $0.suppression != nil }
    if suppressed.isEmpty { page.sentence(voice.words("None.", "無。"), .note) }
    for finding in suppressed {
      page.row([
        .text(ledger.title(ofRule: finding.rule), .text),
        .text(voice.pair(finding.subject.text, finding.suppression?.because ?? ""), .text),
        .text(finding.suppression?.until ?? "", .word), .blank(),
        .text(finding.fingerprint, .code),
      ])
    }
  }
}
