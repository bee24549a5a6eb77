internal import Diagnostics
internal import Findings
internal import FlagSemantics
internal import Ingest
internal import Reporting
internal import Tables

/// What data would decide a subject that is undecided: for each cause, the cells that are empty, or
/// what was not supplied.
struct DecidingData {
  private let evidence: [EvidenceRecord]
  private let supply: Supply

  init(_ evidence: [EvidenceRecord], _ supply: Supply) {
    self.evidence = evidence
    self.supply = supply
  }

  /// The most records that are named for one cause.
  private static let most = 5

  /// The records that have the field of a cause, without a value where it is missing.
  func records(of cause: Cause) -> [EvidenceRecord] {
    let isMissing: Bool
    switch cause {
    case .missing: isMissing = true
    case .imprecise: isMissing = false
    default: return []
    }
    return evidence.filter { record in
      record.cells.contains { cell in
        "\(record.record).\(cell.field)" == cause.name && (cell.isMissing || !isMissing)
      }
    }
  }

  func hints(of cause: Cause) -> [Wording] {
    let name = Wording(verbatim: cause.name)
    switch cause {
    case .missing: return missing(cause, name)
    case .imprecise:
      let records = records(of: cause)
      return places(records).map { place in
        Wording(en: "a time of day, to the second, for `{0}` in {1}", zh: "{1}之 `{0}` 精確至秒的時刻")
          .filled(with: [name, place])
      } + (records.isEmpty ? [cause.wording] : [])
    case .noRecords:
      return [
        Wording(en: "a file that has records of `{0}`", zh: "含有 `{0}` 紀錄的檔案").filled(with: [name])
      ]
    case .open: return [open(cause, name)]
    case .notInForce:
      return [
        Wording(en: "a value of `{0}` that is in force on the day", zh: "`{0}` 於該日有效的值")
          .filled(with: [name])
      ]
    case .tooFew:
      return [Wording(en: "more values for `{0}`", zh: "`{0}` 需要更多數值").filled(with: [name])]
    case .noCalendar:
      return [
        Wording(
          en: "a table of office days: the model names it with `calendar`",
          zh: "辦公日曆：由模型以 `calendar` 指定")
      ]
    case .beyondCalendar(let first, let last):
      return [
        Wording(
          en: "a table of office days that reaches further than {0} to {1}",
          zh: "涵蓋期間超出 {0} 至 {1} 的辦公日曆"
        ).filled(with: ["\(first)", "\(last)"])
      ]
    case .currencies:
      return [
        Wording(
          en: "amounts in one currency, or a rule that converts them: `… in TWD`",
          zh: "同一幣別的金額，或由規則換算：`… in TWD`")
      ]
    case .noRate(let currency, let into):
      return [
        Wording(
          en: "a rate of {0} in {1} for the day in the table that the model names with `rates`",
          zh: "模型以 `rates` 指定的匯率表中，該日 {0} 兌 {1} 的匯率"
        ).filled(with: ["\(currency)", "\(into)"])
      ]
    case .divisionByZero, .outOfRange, .tooLarge: return [cause.wording]
    }
  }

  // MARK: What is missing

  private func missing(_ cause: Cause, _ name: Wording) -> [Wording] {
    let parts = cause.name.split(separator: ".").map(String.init)
    if parts.count == 2, let table = supply.tables[parts[0]] {
      if table.columns[parts[1]] == nil, isStored(parts[1], of: parts[0]) {
        return [
          Wording(en: "a column for `{0}`: no source gives one", zh: "`{0}` 的欄位：沒有資料提供")
            .filled(with: [name])
        ]
      }
    } else if parts.count == 2 {
      return [notSupplied(parts[0])]
    }
    let records = records(of: cause)
    if records.isEmpty {
      return [Wording(en: "a value for `{0}`", zh: "`{0}` 的值").filled(with: [name])]
    }
    return places(records).map { place in
      Wording(en: "a value for `{0}` in {1}", zh: "{1}之 `{0}` 的值").filled(with: [name, place])
    }
  }

  /// Keys of kinds that are worked out, and ends of links, stand in no column of their own.
  private func isStored(_ field: String, of name: String) -> Bool {
    let record = supply.model.records.first { $0.name == name }
    guard let kind = record?.fields[field]?.kind else { return false }
    switch kind {
    case .value, .one: return true
    case .many, .link: return false
    }
  }

  /// Each record by its key and its row; the first of many.
  private func places(_ records: [EvidenceRecord]) -> [Wording] {
    let shown = records.prefix(DecidingData.most).map { record -> Wording in
      let key = Wording(verbatim: "\(record.record) \(record.key.joined(separator: "/"))")
      guard let place = record.place else {
        return Wording(
          en: "{0}, which is referred to and has no row of its own", zh: "{0}（僅被提及，沒有自己的資料列）"
        ).filled(with: [key])
      }
      return Wording(en: "{0} ({1})", zh: "{0}（{1}）").filled(with: [key, place.wording])
    }
    let more = records.count - shown.count
    guard more > 0 else { return shown }
    return shown + [Wording(en: "\(more.grouped) more records", zh: "另外 \(more.grouped) 筆紀錄")]
  }

  // MARK: What may be missing

  private func open(_ cause: Cause, _ name: Wording) -> Wording {
    let link = supply.model.links.first { link in
      link.name == cause.name || cause.name.hasSuffix("." + link.name)
    }
    if let link, supply.tables[link.name] == nil { return notSupplied(link.name) }
    let plural = supply.model.records.first { $0.plural == cause.name }
    if let plural, supply.tables[plural.name] == nil { return notSupplied(plural.name) }
    return Wording(
      en: "data of which the model says that `{0}` is complete: there may be more than are here",
      zh: "模型宣告為完整的 `{0}`：可能另有不在資料中者"
    ).filled(with: [name])
  }

  private func notSupplied(_ table: String) -> Wording {
    Wording(en: "a source for `{0}`: none was given", zh: "`{0}` 的資料來源：未提供任何一份")
      .filled(with: [Wording(verbatim: table)])
  }
}
