import Diagnostics
import FlagSemantics
import FlagSyntax
import Files
import TestSupport
import Testing

/// Whole rules as prose: the ten examples, and what they have no need of.
@Suite struct RuleReadingTests {
  private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
  private static let folder = root + "/Examples/01-ten-rules"

  private static func examples() throws -> CheckedPack {
    let files = try FolderListing.files(under: folder, endingIn: [".flag", ".model"]).map { path in
      ParsedFile(
        SourceFile(
          name: String(path.dropFirst(root.count + 1)), bytes: try FileBytes.read(path)))
    }
    let isModel = { (file: ParsedFile) in file.file.name.hasSuffix(".model") }
    let manifest = SourceFile(
      name: "pack.toml", bytes: try FileBytes.read(folder + "/pack.toml"))
    return PackChecker(
      PackSources(
        models: files.filter(isModel), rules: files.filter { !isModel($0) },
        manifest: PackManifest.read(manifest).manifest)
    ).check()
  }

  @Test("the ten rules are read as written down", arguments: Language.allCases)
  func tenRules(language: Language) throws {
    let pack = try Self.examples()
    #expect(pack.rules.count == 10)
    for rule in pack.rules {
      let reading = RuleReading(rule, in: pack, language)
      GoldenFile.expect(reading.text(), "Reading/\(rule.name).\(language.rawValue).txt")
    }
  }

  @Test("a rule with every clause is read as written down", arguments: Language.allCases)
  func everyClause(language: Language) {
    let file = ParsedFile(SourceFile(name: "rules/whole.flag", text: Self.whole))
    let policy = ParsedFile(SourceFile(name: "local/policy.flag", text: Self.policy))
    let pack = PackChecker(
      PackSources(models: [ReadingModel.model], rules: [ReadingModel.declarations, file, policy])
    ).check()
    #expect(pack.diagnostics.filter { $0.gravity == .error }.map(\.kind.code) == [])
    for rule in pack.rules {
      let reading = RuleReading(rule, in: pack, language)
      let name = "Reading/whole-\(rule.name).\(language.rawValue)"
      GoldenFile.expect(reading.text(), name + ".txt")
      GoldenFile.expect(reading.markdown(), name + ".md")
    }
    if let rule = pack.rules.first {
      let json = RuleReading(rule, in: pack, language).json.indented + "\n"
      GoldenFile.expect(json, "Reading/whole-\(rule.name).\(language.rawValue).json")
    }
  }

  @Test("no line of text is wider than asked", arguments: [40, 60, 80])
  func width(columns: Int) throws {
    let pack = try Self.examples()
    for rule in pack.rules {
      for language in Language.allCases {
        for line in RuleReading(rule, in: pack, language).text(columns: columns).split(
          separator: "\n")
        {
          #expect(DisplayWidth.columns(of: String(line)) <= columns, "\(line)")
          let first = line.drop { $0 == " " }.first ?? " "
          #expect(!"，。、；：！？）」』》〕".contains(first), "\(line)")
          #expect(!"（「『《〔".contains(line.last ?? " "), "\(line)")
        }
      }
    }
  }

  private static let whole = """
    ## Everything at once
    ## *Why*
    ## Prices that everybody knows are no competition.
    ## *Innocent explanations*
    ## A price list of the trade.
    ## *Next steps*
    ## Ask for the calculations.
    rule every_clause
      zh-TW "所有子句" en "Every clause"
      law GPA 22-1(1)(5), LETTER "工程企字第09100516820號"
      severity low, medium when odd and tender.rounds > 2, high when count(tender.bids) > 9
      as of tender.announced_on
      for each tender
      let odd zh-TW "品質配分異常" en "odd weight of quality" = tender.quality if missing 0% because "tender.quality：舊案未登錄" > 50%
      where count(tender.valid_bids) >= few and tender.class is in large_classes
      let priced = (tender.bids where its amount is not missing)
      flag when odd and (any o in tender.winner.owners where o.name resembles tender.buyer.name)
             and not (tender.opened_at before tender.closed_at or tender.winner.tax_id is in debarred)
      show o.name, odd, count(priced)
      say zh-TW "{tender.id}：{o.name}、{supervision(works)}" en "{tender.id}: {o.name}, {supervision(works)}"

    rule ordered_pair
      zh-TW "先後" en "In order"
      severity info
      for each pair of cheap_bids a then b sharing tender, tender.buyer
      flag when a.submitted_at before b.submitted_at
      say zh-TW "{a.tender.id}" en "{a.tender.id}"

    rule grouped_bids
      zh-TW "分組" en "Grouped"
      severity critical
      as of first(cheap_bids.submitted_at)
      for each group of cheap_bids by bidder, y = year(submitted_at) within 2 months of submitted_at
      flag when sum(cheap_bids.amount) >= threshold
      say zh-TW "{bidder.name}" en "{bidder.name}"

    """

  private static let policy = """
    set few is 4 from 2025-01-01 because "稽核會議決議"
    set supervision is for works 4000萬 TWD because "機關內規"
    set every_clause.severity is high because "專案查核"
    except every_clause where tender.class is works and tender.rounds < 1 until 2026-12-31 because "已查"

    """
}
