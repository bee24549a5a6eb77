internal import Diagnostics
internal import Files
internal import ProbityKit
internal import Reporting
internal import Workers
internal import XLSXWriting

/// Where a scan goes, and in which form.
struct ScanOutput {
  enum Form: String { case text, xlsx, json, jsonl, csv, sarif }

  let form: Form
  private let path: String?
  private let history: ReviewHistory?

  /// What is asked for, or what the ending of the file says.
  init(_ call: Call, _ console: inout Console) throws(Failure) {
    path = call[ScanOptions.output]
    form = call[ScanOptions.format].flatMap(Form.init) ?? ScanOutput.form(of: path) ?? .text
    let previous = call[WorkbookOptions.previous]
    let isForWorkbooks =
      !WorkbookOptions.given(call).isEmpty || call[Option.lang] == Option.both
    if form == .xlsx ? path == nil : isForWorkbooks {
      let options = (WorkbookOptions.all.map(\.flag) + ["--lang both"]).map { "`\($0)`" }
      throw Failure(
        .wrongUse,
        Wording(
          en: "a workbook needs a file, and these need a workbook: {0}",
          zh: "活頁簿須寫入檔案；下列選項僅用於活頁簿：{0}"
        ).filled(with: [
          Wording(en: options.joined(separator: ", "), zh: options.joined(separator: "、"))
        ]),
        advice: [Wording(en: "add `-o findings.xlsx`", zh: "請加上 `-o findings.xlsx`")])
    }
    if form == .xlsx, let path { try OpenElsewhere.check(path, console) }
    history = try previous.map { previous throws(Failure) in
      try ReviewedFile.history(of: previous, call, &console)
    }
  }

  private static func form(of path: String?) -> Form? {
    guard let ending = path?.split(separator: ".").last, ending.count < (path?.count ?? 0) else {
      return nil
    }
    return Form(rawValue: ending.lowercased())
  }

  /// Only the workbook, and the JSON beside it, tell of columns and of firms and agencies.
  var tellsColumns: Bool { form == .xlsx }
  var tellsParties: Bool { form == .xlsx }

  func write(_ scan: Scan, _ call: Call, _ console: inout Console) throws(Failure) {
    if form == .xlsx { return try writeWorkbook(scan, call, &console) }
    if form == .json { return try writeDocument(scan, call.language, &console) }
    let text = self.text(scan, call)
    if let path {
      try console.write(Array(text.utf8), to: path)
    } else {
      console.print(text)
    }
  }

  private func text(_ scan: Scan, _ call: Call) -> String {
    switch form {
    case .jsonl: scan.jsonLines
    case .csv: scan.csv(in: call.language)
    case .sarif:
      scan.sarif(
        in: call.language, tool: SARIFTool(name: call.program.name, version: call.program.version)
      ).indented + "\n"
    case .text, .json, .xlsx:
      ScanText.text(scan, in: call.language, most: call[ScanOptions.most].flatMap { Int($0) } ?? 20)
    }
  }

  private func writeDocument(
    _ scan: Scan, _ language: Language, _ console: inout Console
  ) throws(Failure) {
    guard let path else {
      return scan.document.write { console.print(String(decoding: $0, as: UTF8.self)) }
    }
    let line = ProgressLine(console, language)
    defer { line?.end() }
    do throws(FileTrouble) {
      try console.folder.sealed(scan.document, for: path, line).commit()
    } catch {
      throw Failure(error)
    }
  }

  // MARK: The workbook

  private func writeWorkbook(
    _ scan: Scan, _ call: Call, _ console: inout Console
  ) throws(Failure) {
    guard let path else { return }
    let epoch = console.environment("SOURCE_DATE_EPOCH").flatMap { Int($0) }
    let workbook = scan.workbook(
      in: call.voice, since: history, with: try WorkbookOptions.wishes(call, for: scan),
      epoch: epoch, drawing: Graphviz.png)
    let beside = ScanOutput.json(beside: path)
    let (folder, isProtected) = (console.folder, call.has(WorkbookOptions.protect))
    let document = scan.document
    let workers = try DataOptions.workers(call)
    let line = ProgressLine(console, call.language)
    let files = workers.map(2) { piece in
      Result<SealedFile, FileTrouble> { () throws(FileTrouble) in
        piece == 0
          ? try folder.sealed(workbook, for: path, isProtected: isProtected, workers)
          : try folder.sealed(document, for: beside, line)
      }
    }
    line?.end()
    // Both or none: a workbook beside the JSON of another scan would be worse than an old one.
    do throws(FileTrouble) {
      let whole = try files.map { file throws(FileTrouble) in try file.get() }
      for file in whole { try file.commit() }
    } catch {
      throw Failure(error)
    }
    console.print(
      Wording(
        en: "{0}: {1} findings; all of it for programs: {2}\n",
        zh: "{0}：{1} 項發現；供程式使用之完整內容：{2}\n"
      ).filled(with: [
        Wording(verbatim: path), Wording(verbatim: scan.findingCount.grouped),
        Wording(verbatim: beside),
      ]).text(in: call.language))
  }

  /// `findings.json` beside `findings.xlsx`.
  private static func json(beside path: String) -> String {
    let ending = ".xlsx"
    return (path.lowercased().hasSuffix(ending) ? String(path.dropLast(ending.count)) : path)
      + ".json"
  }
}

extension Call {
  /// The languages of a workbook.
  var voice: Voice { self[Option.lang] == Option.both ? .both : .one(language) }
}

extension WorkFolder {
  /// A workbook beside its place, whole.
  fileprivate func sealed(
    _ workbook: Workbook, for path: String, isProtected: Bool, _ workers: Workers
  ) throws(FileTrouble) -> SealedFile {
    let file = try replacement(of: path)
    do {
      try WorkbookFile.write(
        workbook, to: file.temporaryPath, scratch: file.temporaryFolder, isProtected: isProtected,
        workers: workers)
    } catch {
      throw FileTrouble(.write, path, errno: error.systemError)
    }
    return try file.sealed()
  }

  /// A document, written piece by piece.
  fileprivate func sealed(
    _ document: JSONDocument, for path: String, _ line: ProgressLine?
  ) throws(FileTrouble) -> SealedFile {
    let file = try replacement(of: path)
    var written = 0
    try document.write { bytes throws(FileTrouble) in
      try file.write(bytes)
      written += bytes.count
      line?.show(written: written)
    }
    return try file.sealed()
  }
}
