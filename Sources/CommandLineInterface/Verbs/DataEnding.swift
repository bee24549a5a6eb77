internal import Diagnostics
internal import Ingest
internal import SourceReading

/// How a verb that reads data ends, in one sentence beside the report.
struct DataEnding {
  /// Nil when there is nothing to object to.
  let failure: Failure?

  init(_ report: DataReport, isStrict: Bool) {
    let troubled = report.sources.filter { $0.trouble != nil }
    let refused = troubled.filter { $0.trouble?.isRefusal ?? false }
    let unmapped = report.sources.filter { $0.unmapped != nil }
    let torn = unmapped.filter { ($0.unmapped?.alsoFitting.count ?? 0) > 1 }
    if report.sources.isEmpty {
      failure = Failure(
        .missingInput, Wording(en: "there are no data files", zh: "沒有資料檔"),
        advice: [Wording(en: "check the paths", zh: "請確認路徑")])
    } else if !refused.isEmpty {
      failure = DataEnding.failure(
        .missingInput, "can't be read: {0}", "無法讀取：{0}", refused)
    } else if !troubled.isEmpty {
      failure = DataEnding.failure(
        .badData, "damaged, and not read or not to the end: {0}", "資料損壞，未讀取或未讀取完畢：{0}", troubled)
    } else if !torn.isEmpty {
      failure = DataEnding.failure(
        .badData, "several mappings fit equally: {0}", "有多個對應同樣符合：{0}", torn)
    } else if !unmapped.isEmpty, report.isEmpty || isStrict {
      failure = DataEnding.failure(.badData, "no mapping fits: {0}", "沒有符合的對應：{0}", unmapped)
    } else if report.isEmpty {
      failure = Failure(
        .badData, Wording(en: "no record came of these data", zh: "這些資料未產生任何紀錄"))
    } else if isStrict, report.rejectedRows > 0 {
      failure = DataEnding.rejected(report.rejectedRows)
    } else {
      failure = nil
    }
  }

  private static let shown = 3

  private static func failure(
    _ code: ExitCode, _ english: String, _ chinese: String, _ sources: [SourceReport]
  ) -> Failure {
    let names = sources.prefix(shown).map { "`\($0.name)`" }
    let rest = sources.count - names.count
    let list = Wording(
      en: names.joined(separator: ", ") + (rest > 0 ? " and \(rest.grouped) more" : ""),
      zh: names.joined(separator: "、") + (rest > 0 ? " 等 \(sources.count.grouped) 個" : ""))
    return Failure(code, Wording(en: english, zh: chinese).filled(with: [list]))
  }

  private static func rejected(_ count: Int) -> Failure {
    let number = Wording(verbatim: count.grouped)
    return Failure(
      .rejectedRows,
      (count == 1
        ? Wording(en: "{0} row was rejected", zh: "退回 {0} 列")
        : Wording(en: "{0} rows were rejected", zh: "退回 {0} 列")).filled(with: [number]),
      advice: [
        Wording(
          en: "`--rejected FOLDER` writes them to be corrected", zh: "`--rejected 資料夾` 可寫出各列供更正")
      ])
  }
}
