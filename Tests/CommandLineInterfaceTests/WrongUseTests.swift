import CommandLineInterface
import Testing

@Suite struct WrongUseTests {
  struct Case: CustomTestStringConvertible {
    let words: [String]
    let english: String
    let chinese: String

    init(_ words: String..., en english: String, zh chinese: String) {
      self.words = words
      self.english = english
      self.chinese = chinese
    }

    var testDescription: String { words.joined(separator: " ") }
  }

  private static let cases = [
    Case(
      "pant", en: "error: there is no verb `pant`\n  = did you mean `paint`?\n",
      zh: "錯誤：沒有 `pant` 這個指令\n  = 您是否要寫 `paint`？\n"),
    Case(
      "xyzzy", en: "error: there is no verb `xyzzy`\n  = `sample help` lists the verbs\n",
      zh: "錯誤：沒有 `xyzzy` 這個指令\n  = `sample help` 會列出所有指令\n"),
    Case(
      "help", "pant", en: "error: there is no verb `pant`\n  = did you mean `paint`?\n",
      zh: "錯誤：沒有 `pant` 這個指令\n  = 您是否要寫 `paint`？\n"),
    Case(
      "--langg", "en", en: "error: there is no option `--langg`\n  = did you mean `--lang`?\n",
      zh: "錯誤：沒有 `--langg` 這個選項\n  = 您是否要寫 `--lang`？\n"),
    Case(
      "paint", "w", "--shad=red",
      en: "error: `sample paint` has no option `--shad`\n  = did you mean `--shade`?\n",
      zh: "錯誤：`sample paint` 沒有 `--shad` 這個選項\n  = 您是否要寫 `--shade`？\n"),
    Case(
      "copy", "--shade=red",
      en:
        "error: `sample copy` has no option `--shade`\n  = `sample copy --help` lists the options\n",
      zh: "錯誤：`sample copy` 沒有 `--shade` 這個選項\n  = `sample copy --help` 會列出所有選項\n"),
    Case(
      "paint", "-nx",
      en: "error: `sample paint` has no option `-x`\n  = `sample paint --help` lists the options\n",
      zh: "錯誤：`sample paint` 沒有 `-x` 這個選項\n  = `sample paint --help` 會列出所有選項\n"),
    Case(
      "-lang", "en", en: "error: there is no option `-l`\n  = did you mean `--lang`?\n",
      zh: "錯誤：沒有 `-l` 這個選項\n  = 您是否要寫 `--lang`？\n"),
    Case(
      "copy", "--into", en: "error: option `--into` needs a value\n  = write `--into FOLDER`\n",
      zh: "錯誤：選項 `--into` 需要一個值\n  = 請寫成 `--into 資料夾`\n"),
    Case(
      "paint", "-l", "--dry-run",
      en: "error: option `-l` needs a value\n  = write `-l N`\n",
      zh: "錯誤：選項 `-l` 需要一個值\n  = 請寫成 `-l N`\n"),
    Case(
      "paint", "--dry-run=yes",
      en:
        "error: option `--dry-run` takes no value, but `yes` follows\n  = write `--dry-run` alone\n",
      zh: "錯誤：選項 `--dry-run` 不接受值，卻寫了 `yes`\n  = 只要寫 `--dry-run`\n"),
    Case(
      "paint", "-s", "dark-gren",
      en: "error: `dark-gren` is no choice for -s\n  = did you mean `dark-green`?\n",
      zh: "錯誤：「-s」不能是 `dark-gren`\n  = 您是否要寫 `dark-green`？\n"),
    Case(
      "--color", "sometimes", "paint", "w",
      en: """
        error: `sometimes` is no choice for --color
          = choose one of `auto`, `always`, `never`

        """,
      zh: "錯誤：「--color」不能是 `sometimes`\n  = 可選擇：`auto`, `always`, `never`\n"),
    Case(
      "paint",
      en: "error: `sample paint` needs WALL\n  = usage: sample paint [options] WALL [SPOT ...]\n",
      zh: "錯誤：`sample paint` 缺少「牆」\n  = 用法：sample paint [選項] 牆 [位置 ...]\n"),
    Case(
      "copy", en: "error: `sample copy` needs FILE\n  = usage: sample copy [options] FILE ...\n",
      zh: "錯誤：`sample copy` 缺少「檔案」\n  = 用法：sample copy [選項] 檔案 ...\n"),
    Case(
      "help", "paint", "copy",
      en: "error: `sample help` has no use for `copy`\n  = usage: sample help [options] [VERB]\n",
      zh: "錯誤：`sample help` 不需要 `copy`\n  = 用法：sample help [選項] [指令]\n"),
    Case(
      "completion", "tcsh",
      en: "error: `tcsh` is no choice for SHELL\n  = choose one of `bash`, `zsh`, `fish`\n",
      zh: "錯誤：「SHELL」不能是 `tcsh`\n  = 可選擇：`bash`, `zsh`, `fish`\n"),
    Case(
      "a\u{1B}[31m\nb",
      en: "error: there is no verb `a\\u{1b}[31m\\u{a}b`\n  = `sample help` lists the verbs\n",
      zh: "錯誤：沒有 `a\\u{1b}[31m\\u{a}b` 這個指令\n  = `sample help` 會列出所有指令\n"),
  ]

  @Test("wrong use is told in at most three lines, in the reader's language", arguments: cases)
  func message(wrong: Case) {
    let english = Run(wrong.words)
    #expect(english.errors == wrong.english)
    #expect(english.output == "")
    #expect(english.ending == .wrongUse)
    let chinese = Run(wrong.words, on: .recording(environment: ["LANG": "zh_TW.UTF-8"]))
    #expect(chinese.errors == wrong.chinese)
  }
}
