import Testing
import Values

@Suite struct NameTests {
  /// Pairs that `is` takes for one name.
  @Test(
    arguments: [
      ("臺灣晴川工程(股)公司", "台灣晴川工程股份有限公司"), ("晴川工程（股）有限公司", "晴川工程股份有限公司"),
      ("晴川工程(股份)公司", "晴川工程股份有限公司"), ("晴川工程㈲", "晴川工程(有)"), ("晴川工程(有)公司", "晴川工程有限公司"),
      ("晴川工程股份有限公司（無統編）", "晴川工程股份有限公司"), ("晴川工程行(獨資)", "晴川工程行"),
      ("晴川 工程 有限公司", "晴川工程有限公司"), ("彼得‧晴川", "彼得．晴川"), ("彼得・晴川", "彼得晴川"),
      ("CLEAR RIVER CO., LTD.", "Clear River Company Limited"),
      ("Clear River Inc", "CLEAR RIVER, INC."),
      ("K.S. River", "KS River"), ("Ｃｌｅａｒ　River Corporation", "Clear River Corp."),
      ("J. Smith", "J.Smith"),
    ])
  func areTheSame(left: String, right: String) throws {
    let canonical = try #require(CanonicalForm.name.text(of: left))
    #expect(canonical == CanonicalForm.name.text(of: right))
  }

  /// Pairs that `is` keeps apart.
  @Test(
    arguments: [
      ("晴川工程股份有限公司", "晴川工程有限公司"), ("晴川工程股份有限公司", "晴川工程股份有限公司花蓮分公司"),
      ("晴川企業社", "晴川工程行"), ("晴川工程", "晴川工程有限公司"), ("財團法人晴川基金會", "晴川基金會"),
      ("Clear River Inc.", "Clear River Corp."), ("Clear River", "ClearRiver"), ("王志杰", "王志傑"),
      ("晴川3.5工程", "晴川35工程"),
    ])
  func areNotTheSame(left: String, right: String) {
    #expect(CanonicalForm.name.text(of: left) != CanonicalForm.name.text(of: right))
  }

  @Test(
    arguments: [
      ("晴川工程(股)公司花蓮分公司", "晴川工程", "晴川工程股份有限公司", "花蓮分公司"),
      ("晴川土木包工業有限公司", "晴川", "晴川土木包工業有限公司", nil),
      ("晴川企業社", "晴川", "晴川企業社", nil), ("社團法人臺灣晴川協會", "台灣晴川協會", "社團法人台灣晴川協會", nil),
      ("有限責任晴川合作社", "晴川合作社", "有限責任晴川合作社", nil),
      // A given name is no legal form, and a legal form alone is a name.
      ("陳景行", "陳景行", "陳景行", nil), ("有限公司", "有限公司", "有限公司", nil),
      ("企業客戶分公司", "企業客戶分", "企業客戶分公司", nil),
      ("Clear River Co., Ltd.", "clear river", "clear river co ltd", nil),
      ("Co. Ltd.", "co", "co ltd", nil),
      ("晴川工程有限公司 (Clear River, Inc.)", "晴川工程", "晴川工程有限公司", nil),
      ("晴川工程有限公司(晴川)", "晴川工程有限公司(晴川)", "晴川工程有限公司(晴川)", nil),
    ] as [(String, String, String, String?)])
  func isCut(text: String, core: String, firm: String, branch: String?) throws {
    let parts = try #require(NameParts(text))
    #expect(parts.core == core)
    #expect(parts.firm == firm)
    #expect(parts.branch == branch)
    #expect(CanonicalForm.nameCore.text(of: text) == core)
  }

  @Test(arguments: ["王○明", "王*明", "王＊明", "王O明", "王◯明", "●●工程有限公司", "歐o小明"])
  func hasNoFormWhenMasked(text: String) {
    var writer = CanonicalWriter()
    var output: [UInt8] = []
    let outcome = writer.append(text.utf8.span, as: .name, to: &output)
    #expect(outcome == .masked)
    #expect(output == [])
    #expect(NameParts(text) == nil)
  }
}
