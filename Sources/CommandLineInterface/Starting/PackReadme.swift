internal import Diagnostics

/// The README of a new pack: what its files are, and what to do next.
struct PackReadme {
  /// The rule that the pack begins with, and its parameter if it has one.
  let rule: String
  let parameter: String?

  func text(in language: Language) -> String {
    let limits =
      parameter.map { name in
        Wording(
          en: "- `limits.flag` — numbers that a law or your office sets: `probity param \(name)`\n",
          zh: "- `limits.flag`：法規或機關所定的數值，可用 `probity param \(name)` 查詢\n"
        ).text(in: language)
      } ?? ""
    return Wording(
      en: """
        # My rules

        - `model/` — what the data hold: records, fields, and how they hang together
        \(limits)- `rules/` — the rules, each with its tests
        - `pack.toml` — name, version and languages of the pack

        ```sh
        probity check     # find mistakes
        probity fmt       # one style
        probity list      # the rules, with laws and tests
        probity explain   # what a message means
        ```

        Begin with `rules/\(rule).flag`: change it, or copy it to a file of its own.

        """,
      zh: """
        # 我的規則

        - `model/`：資料的內容，包含紀錄、欄位及其關聯
        \(limits)- `rules/`：規則及其測試
        - `pack.toml`：規則集的名稱、版本與語言

        ```sh
        probity check     # 找出錯誤
        probity fmt       # 統一格式
        probity list      # 列出規則、法源與測試
        probity explain   # 說明訊息的意義
        ```

        請從 `rules/\(rule).flag` 著手：直接修改，或複製成新的檔案。

        """
    ).text(in: language)
  }
}
