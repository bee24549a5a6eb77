internal import Diagnostics
internal import Files
internal import Glibc

/// The program `probity`: what it is called, what it is for, and its verbs.
package enum Probity {
  package static let program = Program(
    "probity", version: "0.1.0", released: "2026-11-21",
    summary: Wording(
      en: "Finds red flags in public procurement data by rules that auditors can read.",
      zh: "以稽核人員讀得懂的規則，找出政府採購資料中的紅旗。"),
    discussion: [
      Wording(
        en: """
          Rules stand in `.flag` files, the data model they speak about in `.model` files. Every \
          rule ends in one of four outcomes: flagged, clear, outside, or undecided where data are \
          missing. A red flag is a reason to look, not a proof.
          """,
        zh: """
          規則寫在 `.flag` 檔，規則所用的資料模型寫在 `.model` 檔。每條規則的結果有四種：\
          紅旗、無紅旗、不適用，以及因資料缺漏而無法判定。紅旗表示值得查核，並非認定違失。
          """)
    ],
    verbs: {
      [
        .`init`, .check, .fmt, .test, .read, .list, .param, .plan, .sql, .data, .map, .scan,
        .report,
        .why, .diff, .calibrate, .generate, .grade, .repl, .explain, .completion, .manual, .help,
      ]
    })

  /// Runs the program on the words of the process, and ends the process.
  package static func main() -> Never {
    StandardStream.surviveTroubleWithWriting()
    var console = Console.process
    let words = Array(CommandLine.arguments.dropFirst())
    Faults.watch(in: Language.preferred(by: words, console.environment))
    exit(program.run(words, &console).rawValue)
  }
}
