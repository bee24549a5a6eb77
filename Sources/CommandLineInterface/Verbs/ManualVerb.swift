internal import Diagnostics

extension Verb {
  /// `probity manual`.
  package static let manual = Verb(
    "manual",
    summary: Wording(en: "Print the manual page.", zh: "輸出使用手冊（man page）。"),
    discussion: [
      Wording(
        en: "The page is in the format of `man`, in the language in use.",
        zh: "採用 `man` 的格式，並使用目前的語言。")
    ],
    examples: [
      Example(
        "probity manual | man -l -",
        Wording(en: "Read it now.", zh: "立即閱讀。"))
    ]
  ) { call, console throws(Failure) in
    console.print(ManualPage(call.program).text(in: call.language))
    return .fine
  }
}
