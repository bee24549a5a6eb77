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
      failure = DataEnding.failure(.missingInput, "can't be read: {0}", "無法讀取：{0}", refused)
    } else if !troubled.isEmpty {
      failure = DataEnding.failure(
        .badData, "not read, or not to the end: {0}", "未讀取或未讀取完畢：{0}", troubled)
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

  /// Names the first of the sources, says what is the matter with each, and what to do.
  private static func failure(
    _ code: ExitCode, _ english: String, _ chinese: String, _ sources: [SourceReport]
  ) -> Failure {
    let told = sources.prefix(shown)
    let named = told.map(DataEnding.named)
    let rest = sources.count - named.count
    let more = Wording(
      en: rest > 0 ? " and \(rest.grouped) more" : "",
      zh: rest > 0 ? " 等 \(sources.count.grouped) 個" : "")
    let list = Wording(
      en: named.map(\.english).joined(separator: ", ") + more.english,
      zh: named.map(\.chinese).joined(separator: "、") + more.chinese)
    var advice: [Wording] = []
    for one in told.compactMap({ $0.trouble?.advice }) where !advice.contains(one) {
      advice.append(one)
    }
    return Failure(code, Wording(en: english, zh: chinese).filled(with: [list]), advice: advice)
  }

  private static func named(_ source: SourceReport) -> Wording {
    let name = Wording(verbatim: "`\(source.name)`")
    guard let why = source.trouble?.wording else { return name }
    return Wording(en: "{0} ({1})", zh: "{0}（{1}）").filled(with: [name, why])
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
