package import Diagnostics
import Findings
import FlagSemantics

extension Scan {
  /// Why a JSON document is no report of a scan.
  package struct ReadingMistake: Error, Sendable {
    package let message: Wording
  }

  /// A scan as its JSON tells it: what is made of it is the same, byte for byte.
  package init(json bytes: [UInt8]) throws(ReadingMistake) {
    var findings = LongList { place throws(JSONPlace.Mistake) in try place.finding() }
    var undecided = LongList { place throws(JSONPlace.Mistake) in try place.undecided() }
    var judged = LongList { place throws(JSONPlace.Mistake) in try place.judged() }
    let value: JSONValue
    do throws(JSONReader.Mistake) {
      value = try JSONReader.read(bytes, handing: ["findings", "undecided", "judged"]) {
        list, place, element in
        switch list {
        case "findings": findings.append(element, "/findings/\(place)")
        case "undecided": undecided.append(element, "/undecided/\(place)")
        default: judged.append(element, "/judged/\(place)")
        }
      }
    } catch {
      throw ReadingMistake(
        message: Wording(en: "line {0}: {1}", zh: "第 {0} 行：{1}")
          .filled(with: [Wording(verbatim: "\(error.line)"), error.reason]))
    }
    do throws(JSONPlace.Mistake) {
      let place = JSONPlace(value, path: "")
      self = try place.scan(findings.all(), undecided.all(), judged.all())
    } catch {
      throw ReadingMistake(
        message: Wording(
          en: "at `{0}` there is no {1}, as the JSON of a scan has it",
          zh: "`{0}` 處應有 {1}，才是掃描的 JSON"
        ).filled(with: [Wording(verbatim: error.path), Wording(verbatim: error.wanted)]))
    }
  }
}

/// The elements of a long list, made of their JSON one after the other, up to the first mistake.
private struct LongList<Element> {
  private let read: (JSONPlace) throws(JSONPlace.Mistake) -> Element
  private var elements: [Element] = []
  private var mistake: JSONPlace.Mistake?

  init(_ read: @escaping (JSONPlace) throws(JSONPlace.Mistake) -> Element) { self.read = read }

  mutating func append(_ value: JSONValue, _ path: @autoclosure () -> String) {
    guard mistake == nil else { return }
    if let element = try? read(JSONPlace(value, path: "", tellsPath: false)) {
      elements.append(element)
      return
    }
    do throws(JSONPlace.Mistake) {
      elements.append(try read(JSONPlace(value, path: path())))
    } catch {
      mistake = error
    }
  }

  func all() throws(JSONPlace.Mistake) -> [Element] {
    if let mistake { throw mistake }
    return elements
  }
}

extension JSONPlace {
  /// With the lists that were read by themselves.
  fileprivate func scan(
    _ findings: [Finding], _ undecided: [UndecidedSubject], _ judged: [JudgedSubject]
  ) throws(Mistake) -> Scan {
    let cases = try at("cases").list { place throws(Mistake) in try place.oneCase() }
    for list in ["findings", "undecided"] { _ = try at(list).list { _ in } }
    var byFinding: [String: [Case]] = [:]
    for one in cases {
      for finding in one.findings { byFinding[finding, default: []].append(one) }
    }
    let report = ScanReport(
      rules: try at("rules").list { place throws(Mistake) in try place.summary() },
      findings: findings.map { $0.standing(in: byFinding[$0.fingerprint] ?? []) },
      undecided: undecided, cases: cases, sample: try find("sample")?.sample(),
      judged: find("judged").map { _ in judged })
    return Scan(
      report: report,
      rules: try at("rules").list { place throws(Mistake) in try place.rule() },
      model: ReportedModel(
        records: try at("model").list { place throws(Mistake) in try place.recordKind() }),
      sources: try at("sources").list { place throws(Mistake) in try place.source() },
      lists: try at("lists").list { place throws(Mistake) in try place.scannedList() },
      tables: try find("tables")?.list { place throws(Mistake) in try place.tableUse() } ?? [],
      parties: try find("parties")?.list { place throws(Mistake) in try place.party() } ?? [],
      cases: try at("case_terms").terms(), pack: try at("pack").text(),
      dataDay: try find("data_day")?.text(), run: try find("run")?.run(),
      untold: Set(try find("untold")?.texts() ?? []),
      isMasked: try find("masked")?.truth() ?? false)
  }

  private func run() throws(Mistake) -> RunRecord {
    RunRecord(
      program: try at("program").text(), version: try at("version").text(),
      packVersion: try find("pack_version")?.text(), command: try at("command").texts(),
      packFiles: try at("pack_files").list { place throws(Mistake) in
        .init(path: try place.at("path").text(), sha256: try place.at("sha256").text())
      })
  }

  private func recordKind() throws(Mistake) -> ReportedModel.Record {
    ReportedModel.Record(
      name: try at("record").text(), plural: try at("plural").text(),
      labels: try at("labels").localText(), isLink: try at("link").truth(),
      fields: try at("fields").list { place throws(Mistake) in
        .init(
          name: try place.at("field").text(), labels: try place.at("labels").localText(),
          kind: try place.at("kind").word())
      })
  }

  private func scannedList() throws(Mistake) -> ScannedList {
    ScannedList(
      name: try at("name").text(), path: try at("path").text(), sha256: try at("sha256").text(),
      entries: try at("entries").integer())
  }

  private func party() throws(Mistake) -> ScannedParty {
    ScannedParty(
      name: try recordName(), title: try find("title")?.text(),
      findings: try at("findings").texts(),
      roles: try at("roles").list { place throws(Mistake) in
        let amount = place.find("amount")
        return ScannedParty.Role(
          record: try place.at("record").text(), field: try place.at("field").text(),
          records: try place.at("records").integer(), amount: try amount?.amount())
      }, contest: try find("contest")?.contest())
  }

  private func contest() throws(Mistake) -> ScannedParty.Contest {
    let most = find("most_often")
    return .init(
      matters: try at("matters").integer(), won: try at("won").integer(),
      rivals: try at("rivals").integer(),
      mostOften: try most.map { place throws(Mistake) in
        .init(
          rival: try place.recordName(), title: try place.find("title")?.text(),
          times: try place.at("times").integer())
      })
  }

  private func amount() throws(Mistake) -> ScannedParty.Amount {
    .init(digits: try at("digits").text(), currency: try at("currency").text())
  }

  func recordName() throws(Mistake) -> RecordName {
    RecordName(record: try at("record").text(), key: try at("key").texts())
  }

  private func source() throws(Mistake) -> ScannedSource {
    ScannedSource(
      path: try at("path").text(), part: try find("part")?.text(),
      sha256: try find("sha256")?.text(), mapping: try find("mapping")?.text(),
      isText: try at("is_text").truth(), rows: try at("rows").integer(),
      rejectedRows: try at("rejected_rows").integer(), format: try at("format").wording(),
      details: try at("details").list { place throws(Mistake) in try place.wording() },
      columns: try find("columns")?.list { place throws(Mistake) in try place.column() } ?? [],
      troubles: try find("troubles")?.list { place throws(Mistake) in try place.trouble() } ?? [],
      unlisted: try find("unlisted")?.integer() ?? 0)
  }

  private func column() throws(Mistake) -> ScannedSource.Column {
    .init(
      name: try at("name").text(), filled: try at("filled").integer(),
      distinct: try find("distinct")?.integer(), fields: try at("fields").texts(),
      unread: try at("unread").integer())
  }

  private func trouble() throws(Mistake) -> ScannedSource.Trouble {
    .init(
      row: try at("row").integer(), pointer: try find("pointer")?.text(),
      columns: try find("columns")?.texts() ?? [], text: try find("text")?.text(),
      reason: try at("reason").wording(), isRejection: try at("rejected").truth())
  }
}
