internal import Diagnostics
internal import Files
internal import ProbityKit
internal import Reporting
internal import SourceReading

/// A workbook that auditors have worked on.
enum ReviewedFile {
  /// What they filled in; what is no status is told with its cell.
  static func history(
    of path: String, _ call: Call, _ console: inout Console
  ) throws(Failure) -> ReviewHistory {
    let found: ReviewHistory?
    do {
      found = try ReviewReader.history(of: console.folder.located(path))
    } catch {
      throw Failure(
        .missingInput,
        Wording(en: "`{0}`: {1}", zh: "`{0}`：{1}").filled(with: [
          Wording(verbatim: path), error.message,
        ]), advice: error.advice.map { [$0] } ?? [])
    }
    guard let history = found else {
      throw Failure(
        .missingInput,
        Wording(
          en: "`{0}` has no sheet with findings of Probity", zh: "`{0}` 沒有 Probity 的發現工作表"
        ).filled(with: [Wording(verbatim: path)]),
        advice: [
          Wording(
            en:
              "the columns “Fingerprint” and “Status” must be there; write one by `-o findings.xlsx`",
            zh: "須有「指紋」與「處理狀態」兩欄；以 `-o findings.xlsx` 可產生")
        ])
    }
    for mistake in history.mistakes {
      console.complain(text(mistake, path).text(in: call.language))
    }
    return history
  }

  private static func text(_ mistake: ReviewHistory.Mistake, _ path: String) -> Wording {
    Wording(
      en: """
        warning: `{0}` {1}: `{2}` is no status; it is kept as it stands
          = choose one of: {3}

        """,
      zh: """
        警告：`{0}` {1}：`{2}` 不是處理狀態，已照原樣保留
          = 請選用：{3}

        """
    ).filled(with: [
      Wording(verbatim: path), Wording(verbatim: mistake.address),
      Wording(verbatim: DisplayWidth.drawn(mistake.text)), ReviewStatus.words,
    ])
  }
}
