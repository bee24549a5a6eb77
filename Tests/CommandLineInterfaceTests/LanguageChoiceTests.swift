import CommandLineInterface
import Testing

@Suite struct LanguageChoiceTests {
  @Test(
    "the option wins, then the first variable that is set",
    arguments: [
      ([:], [], false),
      (["LANG": "zh_TW.UTF-8"], [], true),
      (["LANG": "zh_TW"], [], true),
      (["LANG": "zh-Hant-TW"], [], true),
      (["LANG": "zh_Hant_HK.UTF-8"], [], true),
      (["LANG": "zh_CN.UTF-8"], [], false),
      (["LANG": "zh_TW", "LC_MESSAGES": "en_US"], [], false),
      (["LANG": "en_US", "LC_MESSAGES": "zh_TW"], [], true),
      (["LC_ALL": "C", "LC_MESSAGES": "zh_TW", "LANG": "zh_TW"], [], false),
      (["LC_ALL": "", "LANG": "zh_TW"], [], true),
      (["LANG": "zh_TW"], ["--lang", "en"], false),
      (["LANG": "en_US"], ["--lang=zh-TW"], true),
      ([:], ["--lang=en", "--lang", "zh-TW"], true),
      ([:], ["--lang"], false),
      (["LANG": "zh_TW"], ["--lang=klingon"], true),
      ([:], ["--", "--lang=zh-TW"], false),
    ] as [([String: String], [String], Bool)])
  func choice(environment: [String: String], words: [String], isChinese: Bool) {
    // Even the mistakes that stand before `--lang` are told in it.
    let run = Run(["--oops"] + words, on: .recording(environment: environment))
    #expect(run.errors.hasPrefix(isChinese ? "錯誤" : "error"))
  }

  @Test(
    "colour is for terminals that want it",
    arguments: [
      ([:], true, "auto", true),
      ([:], false, "auto", false),
      (["NO_COLOR": "1"], true, "auto", false),
      (["NO_COLOR": ""], true, "auto", true),
      (["TERM": "dumb"], true, "auto", false),
      (["NO_COLOR": "1"], false, "always", true),
      ([:], true, "never", false),
    ] as [([String: String], Bool, String, Bool)])
  func color(environment: [String: String], isTerminal: Bool, wish: String, expected: Bool) {
    let run = Run(
      ["paint", "w", "--color", wish],
      on: .recording(environment: environment, isTerminal: isTerminal))
    #expect(run.output.contains("color=\(expected)"))
  }
}
