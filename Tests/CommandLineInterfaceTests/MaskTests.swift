import CommandLineInterface
import Files
import TestSupport
import Testing

/// `--mask`: persons under codes in everything that is written, and a key for nobody else.
@Suite struct MaskTests {
  private let example = ScanExample()
  private static let names = ["王小明", "李大華", "林小姐", "PERSON-77", "PERSON-78"]

  init() throws {
    try example.folder.write(
      "model/people.model",
      """
      record person (people) key id access restricted  zh-TW "人員"  en "person"
        id     text   zh-TW "人員編號"  en "number"
        name   name   zh-TW "姓名"      en "name"
        phone  phone  zh-TW "電話"      en "phone"

      record officer (officers) key id access agency  zh-TW "承辦"  en "officer"
        id       text          zh-TW "編號"    en "number"
        tender   tender        zh-TW "標案"    en "tender"
        person   person        zh-TW "本人"    en "person"
        contact  name or none  zh-TW "聯絡人"  en "contact"

      """)
    try example.folder.write(
      "mappings/people.map",
      """
      source people  zh-TW "人員"  en "people"
        with "人員編號", "姓名"

        fill person
          id     from "人員編號"
          name   from "姓名"
          phone  from "電話"

      source officers  zh-TW "承辦"  en "officers"
        with "承辦編號", "承辦人"

        fill officer
          id       from "承辦編號"
          tender   from "標案案號"
          person   from "承辦人"
          contact  from "聯絡人"

      """)
    try example.folder.write(
      "people.flag",
      """
      rule officer_shares_phone
        zh-TW "承辦人與得標廠商電話相同"  en "The officer has the telephone of the winner"
        severity high
        for each officer
        where officer.contact is not none
        flag when officer.person.phone is officer.tender.winner.phone
        show officer.person.name, officer.contact
        say zh-TW "{officer.person.name}（{officer.person.id}）與 {officer.tender.winner.name} 電話相同"
            en "{officer.person.name} ({officer.person.id}) has the telephone of {officer.tender.winner.name}"

      """)
    try example.folder.write(
      "exports/people.csv",
      "人員編號,姓名,電話\nPERSON-77,王小明,02-2345-0001\nPERSON-78,李大華,02-9999-0000\n")
    try example.folder.write(
      "exports/officers.csv",
      "承辦編號,標案案號,承辦人,聯絡人\nO-1,T-001,PERSON-77,林小姐\nO-2,T-002,PERSON-78,李大華\n")
  }

  private func scan(_ options: String) -> Run {
    example.run("scan exports --only officer_shares_phone --mask key.json " + options)
  }

  /// What of the names of persons stands in a text.
  private func told(in text: String) -> [String] { MaskTests.names.filter(text.contains) }

  @Test("without it persons have their names")
  func named() {
    let output = example.run("scan exports --only officer_shares_phone --format json").output
    #expect(told(in: output) == ["王小明", "林小姐", "PERSON-77"])
  }

  @Test(
    "no form of the output names anybody",
    arguments: ["text", "json", "jsonl", "csv", "sarif"])
  func masked(format: String) {
    let run = scan("--format \(format)")
    #expect(run.ending == .findings)
    #expect(told(in: run.output) == [], "\(run.output)")
    #expect(run.output.contains("P-0001 (P-0001) has the telephone of 示例營造有限公司"))
    #expect(run.errors == "2 persons stand under codes; keep the key apart: key.json\n")
  }

  @Test("nor does the workbook; and a report of its JSON says the same")
  func workbook() throws {
    _ = scan("-o a.xlsx")
    _ = ShellCommand("cd '\(example.folder.path)' && mkdir parts && cd parts && unzip -q ../a.xlsx")
    let parts = ShellCommand(
      "cd '\(example.folder.path)/parts/xl' && cat *.xml worksheets/*.xml"
    ).output
    #expect(told(in: parts) == [])
    #expect(parts.contains("Persons stand under codes"))
    _ = example.run("report a.json -o b.xlsx")
    #expect(
      try FileBytes.read(example.folder("a.xlsx")) == FileBytes.read(example.folder("b.xlsx")))
  }

  @Test("findings are known again whether masked or not")
  func fingerprints() throws {
    _ = example.run("scan exports --only officer_shares_phone -o plain.xlsx")
    _ = scan("-o masked.xlsx")
    let diff = example.run("diff plain.xlsx masked.xlsx")
    #expect(diff.output.hasPrefix("0 new, 0 gone, 1 changed, 0 as before\n"), "\(diff.output)")
  }

  @Test("the key says whom each code stands for, and only its owner reads it")
  func key() throws {
    _ = scan("--format csv")
    let key = try example.folder.read("key.json")
    #expect(
      key == """
        [
          {
            "code": "P-0001",
            "name": "王小明",
            "record": "person",
            "key": "PERSON-77"
          },
          {
            "code": "P-0002",
            "name": "林小姐"
          }
        ]

        """)
    let mode = ShellCommand("stat -c %a '\(example.folder("key.json"))'").output
    #expect(mode == "600\n")
  }

  @Test("with a key that is there, everybody keeps the code")
  func again() throws {
    try example.folder.write(
      "key.json",
      #"[{"code": "P-0001", "name": "張三"}, {"code": "P-0002", "record": "person", "key": "PERSON-77"}]"#
    )
    #expect(scan("--format csv").output.contains("P-0002 (P-0002) has the telephone"))
    #expect(try example.folder.read("key.json").contains("張三"))
    #expect(ShellCommand("stat -c %a '\(example.folder("key.json"))'").output == "600\n")
  }

  @Test("a file that is no key is left alone")
  func foreign() throws {
    try example.folder.write("key.json", "{}")
    let run = scan("--format csv")
    #expect(run.ending == .missingInput)
    #expect(run.errors.contains("`key.json` is no key file of Probity"))
    #expect(try example.folder.read("key.json") == "{}")
  }
}
