internal import Diagnostics
internal import Findings
internal import FlagSemantics
internal import Reporting
internal import Scanning
internal import Tables

/// Where a value under an expression comes from.
enum OriginWording {
  /// A row of a table in a test.
  case test(CheckedTest)
  /// A row of the data that were read.
  case data([Dataset.Source])

  func text(_ value: Trace.Value) -> Wording? {
    guard let origin = value.origin else {
      let causes = value.content.causes
      return causes.isEmpty ? nil : causes.map(\.wording).listed
    }
    if case .parameter(let parameter, let stretch) = origin {
      return self.parameter(parameter, stretch)
    }
    switch self {
    case .test: return OriginWording.inTest(origin, isMissing: value.content.isMissing)
    case .data(let sources):
      return OriginWording.inData(origin, sources, isMissing: value.content.isMissing)
    }
  }

  private static func inTest(_ origin: Trace.Origin, isMissing: Bool) -> Wording? {
    switch origin {
    case .row(let row, _, let field, let text?):
      return Wording(
        en: "line \(row.number): `\(text)` can't be read as `\(field)`",
        zh: "第 \(row.number) 行：`\(text)` 無法讀為 `\(field)`")
    case .row(let row, _, _, nil):
      return isMissing
        ? Wording(en: "line \(row.number)", zh: "第 \(row.number) 行")
        : Wording(en: "given, line \(row.number)", zh: "第 \(row.number) 行所給")
    case .noColumn(let table, let field):
      return Wording(
        en: "the table of `\(table)` has no column `\(field)`", zh: "`\(table)` 表沒有 `\(field)` 欄")
    case .noTable(let table):
      return Wording(en: "no table of `\(table)` is given", zh: "未給 `\(table)` 表")
    case .noRow(let table, let key):
      return Wording(
        en: "`\(key)` has no row in the table of `\(table)`", zh: "`\(table)` 表沒有 `\(key)` 這一列")
    case .parameter: return nil
    }
  }

  private static func inData(
    _ origin: Trace.Origin, _ sources: [Dataset.Source], isMissing: Bool
  ) -> Wording? {
    switch origin {
    case .row(let row, _, let field, let text):
      let place = place(of: row, sources)
      if let text {
        return Wording(
          en: "{0}: `\(text)` can't be read as `\(field)`", zh: "{0}：`\(text)` 無法讀為 `\(field)`"
        ).filled(with: [place])
      }
      return isMissing
        ? Wording(en: "{0}, blank or not understood", zh: "{0}，空白或無法讀懂").filled(with: [place])
        : place
    case .noColumn(let table, let field):
      return Wording(en: "no source gives `\(table).\(field)`", zh: "沒有資料提供 `\(table).\(field)`")
    case .noTable(let table):
      return Wording(en: "no source gives `\(table)`", zh: "沒有資料提供 `\(table)`")
    case .noRow(let table, let key):
      return Wording(
        en: "no source has a row of `\(table)` for `\(key)`",
        zh: "沒有資料含 `\(table)` 的 `\(key)` 這一筆")
    case .parameter: return nil
    }
  }

  private static func place(of row: RowOrigin, _ sources: [Dataset.Source]) -> Wording {
    guard row.source < sources.count else { return Wording(verbatim: "?") }
    let source = sources[row.source]
    return Findings.RowPlace(
      path: source.path, part: source.part, number: row.number, pointer: row.pointer
    ).wording
  }

  private func parameter(
    _ parameter: FlagSemantics.Parameter, _ stretch: Timeline<EffectiveValue>.Stretch
  ) -> Wording {
    if case .office(let setting, _) = stretch.value {
      if case .test(let test) = self,
        test.settings.contains(where: { $0.place == setting.place })
      {
        let line = setting.place.line
        return Wording(en: "set by this test, line \(line)", zh: "本測試第 \(line) 行設定")
      }
      let place = setting.place.pathAndLine
      return Wording(en: "set at \(place)", zh: "於 \(place) 設定")
    }
    let law = parameter.laws.map(\.text).joined(separator: ", ")
    let source = law.isEmpty ? parameter.place.pathAndLine : law
    guard let from = stretch.from else { return Wording(verbatim: source) }
    return Wording(en: "\(source), since \(from)", zh: "\(source)，\(from) 起")
  }
}
