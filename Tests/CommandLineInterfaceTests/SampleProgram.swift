import CommandLineInterface
import Diagnostics

/// A program that has every kind of option and parameter, and says what it was asked.
enum SampleProgram {
  static let program = Program(
    "sample", version: "1.2.3", released: "2026-01-31",
    summary: Wording(en: "Tries everything.", zh: "測試所有功能。"),
    discussion: [
      Wording(
        en: "A `flag when` line is never broken inside, however long the sentence around it is.",
        zh: "`flag when` 不會在中間換行，無論前後的句子有多長，標點符號也不會出現在行首，這一行特別長。"),
      Wording(en: ".Starts with a full stop: a\\b -c.", zh: "'第二段\\'。"),
    ],
    verbs: { [paint, copy, Verb.help, Verb.manual, Verb.completion] })

  static let shade = Option(
    "shade", letter: "s",
    value: Option.Value(
      Wording(en: "SHADE", zh: "顏色"), .choices(["red", "green", "dark-green", "blue", "grey"]),
      default: "grey"),
    help: Wording(en: "The colour: see [1].", zh: "顏色：見 [1]。"))
  static let layer = Option(
    "layer", letter: "l", value: Option.Value("N"), repeatable: true,
    help: Wording(en: "A layer.", zh: "圖層。"))
  static let dry = Option(
    "dry-run", letter: "n", help: Wording(en: "Don't do it.", zh: "只試不做。"))
  static let into = Option(
    "into", value: Option.Value(Wording(en: "FOLDER", zh: "資料夾"), .folders),
    help: Wording(en: "Where to.", zh: "目的地。"))
  static let wall = Parameter(
    Wording(en: "WALL", zh: "牆"), .one, .words { ["north", "south"] },
    help: Wording(en: "Which wall.", zh: "哪一面牆。"))
  static let spots = Parameter(
    Wording(en: "SPOT", zh: "位置"), .any, .answers(to: "help --spots"),
    help: Wording(en: "Where on it.", zh: "牆上的位置。"))
  static let source = Parameter(
    Wording(en: "FILE", zh: "檔案"), .atLeastOne, .files(endingIn: [".flag", ".model"]),
    help: Wording(en: "What to copy.", zh: "要複製的檔案。"))

  private static let paint = Verb(
    "paint", summary: Wording(en: "Paint: a wall.", zh: "粉刷牆面。"),
    discussion: [Wording(en: "It's wet.", zh: "油漆未乾。")], parameters: [wall, spots],
    options: [shade, layer, dry]
  ) { call, console throws(Failure) in
    let parts = [
      "wall=\(call[wall] ?? "-")", "spots=\(call.all(spots))", "shade=\(call[shade] ?? "-")",
      "layers=\(call.all(layer))", "dry=\(call.has(dry))", "color=\(call.usesColor)",
      "lang=\(call.language.rawValue)",
    ]
    console.print(parts.joined(separator: " ") + "\n")
    return .findings
  }

  private static let copy = Verb(
    "copy", summary: Wording(en: "Copy files.", zh: "複製檔案。"), parameters: [source],
    options: [into]
  ) { call, console throws(Failure) in
    for path in call.all(source) {
      console.print(String(decoding: try console.read(path), as: UTF8.self))
    }
    return .fine
  }
}

/// What one run of a program wrote, and how it ended.
struct Run {
  let ending: ExitCode
  let output: String
  let errors: String

  init(
    _ words: [String], of program: Program = SampleProgram.program,
    on console: Console = .recording()
  ) {
    var console = console
    ending = program.run(words, &console)
    output = console.outputText
    errors = console.errorText
  }
}
