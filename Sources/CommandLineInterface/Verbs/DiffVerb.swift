internal import Diagnostics
internal import Reporting

extension Verb {
  /// `probity diff OLD NEW`.
  package static let diff = Verb(
    "diff",
    summary: Wording(en: "Tell two workbooks apart.", zh: "比較兩份活頁簿。"),
    discussion: [
      Wording(
        en: """
          Findings are known again by their fingerprint, so order, filters, added columns and \
          language make no difference. New, gone and changed ones are listed, with what is \
          otherwise: severity, sentence, and what reviewers filled in. It ends with 1 when the two \
          differ.
          """,
        zh: """
          發現以指紋辨認，排序、篩選、增加欄位及語言均不影響。列出新增、已消失與有變動者，\
          並說明差異：嚴重度、說明文字及查核填寫內容。兩者不同時結束碼為 1。
          """)
    ],
    parameters: [old, new], options: [format],
    examples: [
      Example(
        "probity diff first.xlsx second.xlsx",
        Wording(en: "What the second scan found otherwise.", zh: "查看第二次掃描的差異。"))
    ]
  ) { call, console throws(Failure) in
    var read: [ReviewHistory] = []
    for parameter in [old, new] {
      guard let path = call[parameter] else { continue }
      read.append(try ReviewedFile.history(of: path, call, &console))
    }
    guard read.count == 2 else { return .wrongUse }
    let difference = ReviewDifference(from: read[0], to: read[1])
    console.print(
      call[format] == "json"
        ? difference.json.indented + "\n" : difference.text(in: call.language))
    return difference.isEmpty ? .fine : .findings
  }

  private static let old = Parameter(
    Wording(en: "OLD", zh: "舊檔"), .one, .files(endingIn: [".xlsx"]),
    help: Wording(en: "The earlier workbook.", zh: "較早的活頁簿。"))

  private static let new = Parameter(
    Wording(en: "NEW", zh: "新檔"), .one, .files(endingIn: [".xlsx"]),
    help: Wording(en: "The later workbook.", zh: "較晚的活頁簿。"))

  private static let format = Option(
    "format",
    value: .init(Wording(en: "FORMAT", zh: "格式"), .choices(["text", "json"]), default: "text"),
    help: Wording(
      en: "`text` for people, `json` for programs.", zh: "`text` 供人閱讀，`json` 供程式使用。"))
}
