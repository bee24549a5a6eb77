import CommandLineInterface
import TestSupport
import Testing

@Suite struct InitVerbTests {
  let folder = TemporaryFolder()

  private func probity(_ words: String...) -> Run {
    Run(words, of: Probity.program, on: .recording(folder: folder.path))
  }

  /// A new pack has nothing that `check` or `fmt` could object to.
  private func expectClean(_ pack: String) {
    for language in ["en", "zh-TW"] {
      let check = probity("check", "--strict", pack, "--lang", language)
      #expect(check.ending == .fine, "\(check.output)")
      #expect(["no problems found", "沒有發現問題"].contains(check.output.split(separator: "\n").first))
    }
    #expect(probity("fmt", "--check", pack).output == "")
  }

  private func contents(of pack: String) throws -> String {
    let names = ShellCommand("cd '\(folder.path)' && find \(pack) -type f | LC_ALL=C sort").output
    return try names.split(separator: "\n").map { name in
      "==> \(name)\n" + (try folder.read(String(name)))
    }.joined(separator: "\n")
  }

  @Test(arguments: ["en", "zh-TW"])
  func withoutData(language: String) throws {
    let run = probity("init", "rules", "--lang", language)
    #expect(run.ending == .fine)
    #expect(run.errors == "")
    GoldenFile.expect(run.output + "\n" + (try contents(of: "rules")), "init.\(language).txt")
    expectClean("rules")
  }

  private static let english = """
    Tender ID,Title,Buyer,Award Amount,Award Date,Opened at,Is framework,Share,Status,where,,Title
    T1,"Road, ""first"" part",A,"1,000",2025-01-31,2025-01-31 10:00,Y,5%,open,x,,a
    T2,Bridge,B,2500.50,2025-02-01,2025-02-01 09:30,N,7.5%,open,y,,b

    """
  private static let chinese = """
    \u{FEFF}標案案號;標案名稱;招標機關名稱;底價;決標金額（元）;決標日期;廠商統一編號;聯絡電話;是否共同投標;標比;投標家數;113年;備註\r
    A-1;道路;某機關;;100;113/05/01;01234567;02-2345-6789;是;98%;3;1;\r
    A-2;橋梁;某機關;200;;113年6月1日;;02-2345-6780;否;99%;1;2;x\r

    """

  @Test(
    "columns become fields, with the words of the header",
    arguments: [
      ("tenders_2025.csv", english, "en"), ("113年度決標公告.csv", chinese, "zh-TW"),
      ("list.tsv", "note\tid\nx\t1\nx\t2\n", "en"), ("2025.csv", "id,amount\n", "en"),
    ])
  func fromData(file: String, text: String, language: String) throws {
    try folder.write(file, text)
    let run = probity("init", "rules", "--from", file, "--lang", language)
    #expect(run.ending == .fine)
    let name = file.split(separator: ".")[0]
    GoldenFile.expect(run.output + "\n" + (try contents(of: "rules")), "init-\(name).txt")
    expectClean("rules")
  }

  @Test("the folder may be there, and be the one you are in, if nothing is in it")
  func emptyFolder() throws {
    try folder.write("sub/.git/config", "x")
    let run = Run(["init", "."], of: Probity.program, on: .recording(folder: folder("sub")))
    #expect(run.ending == .fine)
    #expect(run.output.hasPrefix("pack.toml\n"))
    #expect(try folder.read("sub/pack.toml").hasPrefix("name = \"my-pack\"\n"))
    expectClean("sub")
  }

  @Test func refused() throws {
    try folder.write("full/a.txt", "x")
    try folder.write("one.csv", "a\n1\n")
    try folder.write("big5.csv", "a,b\n")
    #expect(ShellCommand("printf '\\244\\244,b\\n' > '\(folder("big5.csv"))'").status == 0)
    let cases: [([String], ExitCode, String)] = [
      (["full"], .wrongUse, "the folder `full` is not empty"),
      (["one.csv"], .wrongUse, "`one.csv` is a file"),
      ([], .wrongUse, "`probity init` needs DIR"),
      (
        ["new", "--from", "one.csv"], .missingInput,
        "`one.csv` has no header with two or more columns"
      ),
      (["new", "--from", "big5.csv"], .missingInput, "`big5.csv` is not UTF-8"),
      (
        ["new", "--from", "x.csv"], .missingInput,
        "cannot read `x.csv`: there is no such file or folder"
      ),
      (["a/b"], .unwritableOutput, "cannot write `a/b`: there is no such file or folder"),
    ]
    for (words, ending, message) in cases {
      let run = Run(["init"] + words, of: Probity.program, on: .recording(folder: folder.path))
      #expect(run.ending == ending)
      #expect(run.output == "")
      #expect(run.errors.split(separator: "\n").first == "error: \(message)")
    }
    #expect(folder.allNames == ["big5.csv", "full", "one.csv"])
  }
}
