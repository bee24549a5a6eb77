internal import Diagnostics
internal import Files
internal import FlagSyntax

/// Formats one file after the other, and remembers how it went.
struct FormatRun {
  enum Goal { case write, check, print }

  private let goal: Goal
  private let inputName: String
  private var changed = 0
  private var troubled: [ParsedFile] = []

  init(goal: Goal, inputName: String) {
    self.goal = goal
    self.inputName = inputName
  }

  var ending: ExitCode {
    if !troubled.isEmpty { return .badRules }
    return goal == .check && changed > 0 ? .findings : .fine
  }

  mutating func format(_ path: String, _ console: inout Console) throws(Failure) {
    let isInput = path == "-"
    let bytes = try console.read(path)
    let parsed = ParsedFile(SourceFile(name: isInput ? inputName : path, bytes: bytes))
    guard let formatted = Formatter.format(parsed) else {
      troubled.append(parsed)
      return
    }
    if goal == .print || isInput && goal == .write {
      console.print(String(decoding: formatted, as: UTF8.self))
      return
    }
    guard formatted != bytes else { return }
    if goal == .write { try console.write(formatted, to: path) }
    changed += 1
    console.print(parsed.file.name + "\n")
  }

  /// Shows the mistakes of the files that were left alone.
  func complain(_ call: Call, _ console: inout Console) {
    guard !troubled.isEmpty else { return }
    let report = DiagnosticReport(
      troubled.flatMap(\.diagnostics), files: troubled.map(\.file))
    let left = Wording(
      en: troubled.count == 1 ? "1 file left as it is" : "\(troubled.count) files left as they are",
      zh: "\(troubled.count) 個檔案維持原狀")
    console.complain(
      report.text(in: call.language, colours: call.usesColor) + left.text(in: call.language) + "\n")
  }

  // MARK: Which files

  /// Every file that was named, and those of the language in the folders that were.
  static func files(at paths: [String], _ console: Console) throws(Failure) -> [String] {
    var files: [String] = []
    for path in paths {
      if case .folder? = console.folder.kind(of: path) {
        do {
          files += try console.folder.files(under: path, endingIn: SourceForm.endings)
            .map { path == "." ? String($0.dropFirst(2)) : $0 }
        } catch {
          throw Failure(error)
        }
      } else {
        if path != "-", console.folder.kind(of: path) != nil, !isSource(path) {
          throw noSource(path)
        }
        files.append(path)
      }
    }
    var seen: Set<String> = []
    return files.filter { seen.insert($0).inserted }
  }

  static func isSource(_ path: String) -> Bool {
    SourceForm.endings.contains { path.hasSuffix($0) }
  }

  static func noSource(_ name: String) -> Failure {
    Failure(
      .wrongUse,
      Wording(
        en: "`{0}` holds neither rules nor a model", zh: "`{0}` 既不是規則檔，也不是資料模型"
      )
      .filled(with: [Wording(verbatim: name)]),
      advice: [
        Wording(
          en: "their names end in `.flag`, `.flag.md` or `.model`",
          zh: "規則檔與資料模型的檔名以 `.flag`、`.flag.md` 或 `.model` 結尾")
      ])
  }
}
