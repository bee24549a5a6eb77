internal import Diagnostics

extension Verb {
  /// `probity completion bash|zsh|fish`.
  package static let completion = Verb(
    "completion",
    summary: Wording(
      en: "Print the script that completes commands in your shell.",
      zh: "輸出可在 shell 自動補完指令的腳本。"),
    discussion: [
      Wording(
        en: "Descriptions are in the language in use, so add `--lang` to get the other one.",
        zh: "說明文字採用目前的語言，如需另一種語言請加上 `--lang`。")
    ],
    parameters: [shellName],
    examples: [
      Example(
        "source <(probity completion bash)",
        Wording(en: "For bash: in this session.", zh: "在目前的 bash 工作階段啟用。")),
      Example(
        "probity completion zsh > ~/.zfunc/_probity",
        Wording(en: "For zsh: in a folder of `$fpath`.", zh: "存到 zsh `$fpath` 中的資料夾。")),
      Example(
        "probity completion fish > ~/.config/fish/completions/probity.fish",
        Wording(en: "For fish: from now on.", zh: "讓 fish 從此自動載入。")),
    ]
  ) { call, console throws(Failure) in
    guard let shell = call[shellName].flatMap(Shell.init) else { return .wrongUse }
    console.print(shell.script(for: call.program, in: call.language))
    return .fine
  }

  private static let shellName = Parameter(
    Wording(en: "SHELL", zh: "SHELL"), .one, .choices(Shell.allCases.map(\.rawValue)),
    help: Wording(en: "`bash`, `zsh` or `fish`.", zh: "`bash`、`zsh` 或 `fish`。"))
}
