import CommandLineInterface
import TestSupport
import Testing

@Suite struct MapVerbTests {
  let folder = TemporaryFolder()
  private let pack = BuiltProgram.repository + "/Rules/tw"

  private func probity(_ words: String...) -> Run {
    Run(words, of: Probity.program, on: .recording(folder: folder.path))
  }

  /// A pack with the published model and mappings, and one more mapping.
  private func extendedPack(_ mapping: String) throws -> String {
    let copied = ShellCommand("cp -r '\(pack)' '\(folder.path)/pack'")
    #expect(copied.status == 0)
    try folder.write("pack/mappings/draft.map", mapping)
    return "pack"
  }

  private static let wide = """
    機關名稱,案號,標案名稱,投標廠商1,投標廠商2,投標廠商3,得標廠商,決標日,備忘
    某鄉公所,A1,某工程,甲公司,乙公司,,甲公司,112/3/4,A-17
    某市公所,A2,某採購,丙行,乙公司,丁行,丁行,112/4/4,

    """

  @Test("numbered columns become parts, and the draft reads the file it was made from")
  func wide() throws {
    try folder.write("wide.csv", Self.wide)
    let run = probity("map", "wide.csv", "--pack", pack, "--lang", "en")
    #expect(run.ending == .fine)
    #expect(run.errors == "wide.csv: 6 of 7 columns mapped, 0 unsure, 1 left\n")
    #expect(run.output.contains("fill bid  for each \"投標廠商{n}\"  where it is not blank"))
    #expect(run.output.contains("# Not mapped:\n#   備忘: A-99\n"))
    let extended = try extendedPack(run.output)
    #expect(probity("fmt", "--check", "pack/mappings/draft.map").output == "")
    let check = probity("check", extended, "--lang", "en")
    #expect(check.ending == .fine, "\(check.output)")
    let data = probity("data", "wide.csv", "--pack", extended, "--lang", "en")
    #expect(data.ending == .fine, "\(data.output)")
    #expect(data.output.contains("mapping wide, 2 rows"))
    #expect(!data.output.contains("no record"))
  }

  @Test("a source with a mapping gets a draft only when asked")
  func fitted() throws {
    try folder.write(
      "rows.csv",
      "公告日,公告種類,機關代碼,機關名稱,標案案號,標案名稱,公告檔名,廠商序號,廠商代碼,廠商名稱,是否得標\n"
        + "20100107,決標公告,9.99,某鄉公所,A1,某工程,BDM-1,1,12345675,甲公司,是\n")
    let run = probity("map", "rows.csv", "--pack", pack, "--lang", "en")
    #expect(run.ending == .fine)
    #expect(run.output == "")
    #expect(
      run.errors
        == "rows.csv: read by `bidder_rows` already\n"
        + "every source has its mapping; `--all` drafts one all the same\n")
    let all = probity("map", "rows.csv", "--all", "--pack", pack, "--format", "json")
    #expect(all.output.contains("\"field\": \"bid.won\""))
    #expect(!all.output.contains("甲公司"))
  }

  @Test("an existing file is replaced only when told")
  func output() throws {
    try folder.write("wide.csv", Self.wide)
    try folder.write("kept.map", "# mine\n")
    let refused = probity("map", "wide.csv", "--pack", pack, "-o", "kept.map")
    #expect(refused.ending == .wrongUse)
    #expect(try folder.read("kept.map") == "# mine\n")
    #expect(probity("map", "wide.csv", "--pack", pack, "-o", "kept.map", "--force").ending == .fine)
    #expect(try folder.read("kept.map").contains("source wide"))
    #expect(probity("map", "--pack", pack).ending == .wrongUse)
    #expect(probity("map", "missing.csv", "--pack", pack).ending != .fine)
  }

  @Test(
    "a template is read by its mapping, with nothing left over",
    arguments: ["bid", "tender", "payment", "business_line", "committee_member"])
  func template(record: String) throws {
    let header = probity("map", "--template", record, "--pack", pack)
    #expect(header.ending == .fine)
    let mapping = probity("map", "--template", record, "--map", "--pack", pack, "--lang", "en")
    let extended = try extendedPack(mapping.output)
    #expect(probity("fmt", "--check", "pack/mappings/draft.map").output == "")
    let check = probity("check", extended, "--lang", "en")
    #expect(check.ending == .fine, "\(check.output)")
    let columns = header.output.dropLast().split(separator: ",").count
    let row = (0..<columns).map { $0 < 2 ? "A\($0)" : "" }.joined(separator: ",")
    try folder.write("filled.csv", header.output + row + "\r\n")
    let data = probity("data", "filled.csv", "--pack", extended, "--lang", "en")
    #expect(data.output.contains("mapping \(record)_template, 1 row"), "\(data.output)")
    #expect(!data.output.contains("not mapped"))
    #expect(probity("map", "--template", record + "x", "--pack", pack).ending == .wrongUse)
  }
}
