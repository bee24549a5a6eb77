internal import Diagnostics
internal import FlagSemantics
internal import Reporting
internal import Scanning
internal import Tables

/// Where a value under an expression comes from, in a test.
struct OriginWording {
  let test: CheckedTest

  func text(_ value: Trace.Value) -> Wording? {
    guard let origin = value.origin else {
      let causes = value.content.causes
      return causes.isEmpty ? nil : causes.map(\.wording).listed
    }
    switch origin {
    case .row(let row, _, let field, let text?):
      return Wording(
        en: "line \(row.number): `\(text)` can't be read as `\(field)`",
        zh: "第 \(row.number) 行：`\(text)` 無法讀為 `\(field)`")
    case .row(let row, _, _, nil):
      return value.content.isMissing
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
    case .parameter(let parameter, let stretch): return self.parameter(parameter, stretch)
    }
  }

  private func parameter(
    _ parameter: FlagSemantics.Parameter, _ stretch: Timeline<EffectiveValue>.Stretch
  ) -> Wording {
    if case .office(let setting, _) = stretch.value {
      if test.settings.contains(where: { $0.place == setting.place }) {
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
