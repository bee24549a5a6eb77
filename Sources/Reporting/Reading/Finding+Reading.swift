import Findings
import FlagSemantics

/// Findings with their evidence, read from the JSON of a scan.
extension JSONPlace {
  func finding() throws(Mistake) -> Finding {
    let messages = try at("messages").localText().entries
    let finding = Finding(
      rule: try at("rule").text(), subject: try at("subject").subject(),
      day: try find("day")?.text(), severity: try at("severity").word(),
      possibleSeverity: try find("possible_severity")?.word(),
      messages: messages.map { .init(language: $0.language, text: $0.text) },
      comparisons: try at("comparisons").list { place throws(Mistake) in try place.comparison() },
      shown: try at("shown").list { place throws(Mistake) in
        .init(
          expression: try place.at("expression").text(), values: try place.at("values").texts())
      },
      evidence: try at("evidence").list { place throws(Mistake) in try place.evidence() },
      parameters: try at("parameters").list { place throws(Mistake) in try place.parameter() },
      lists: try find("lists")?.list { place throws(Mistake) in try place.listUse() } ?? [],
      tables: try find("tables")?.list { place throws(Mistake) in try place.tableUse() } ?? [],
      assumptions: try at("assumptions").list { place throws(Mistake) in
        .init(
          value: try place.at("value").text(), because: try place.at("because").text(),
          times: try place.at("times").integer())
      }, suppression: try find("suppressed")?.suppression(),
      fingerprint: try at("fingerprint").text())
    guard let stake = find("at_stake") else { return finding }
    return finding.withStake(
      .init(
        matter: try stake.recordName(), digits: try stake.at("digits").text(),
        currency: try stake.at("currency").text()))
  }

  func undecided() throws(Mistake) -> UndecidedSubject {
    UndecidedSubject(
      rule: try at("rule").text(), subject: try at("subject").subject(),
      causes: try at("causes").list { place throws(Mistake) in try place.cause() })
  }

  func judged() throws(Mistake) -> JudgedSubject {
    guard let outcome = JudgedSubject.Outcome(rawValue: try at("outcome").text()) else {
      throw Mistake(path: path + "/outcome", wanted: "clear, outside or undecided")
    }
    return JudgedSubject(
      rule: try at("rule").text(), subject: try at("subject").subject(), outcome: outcome)
  }

  func subject() throws(Mistake) -> SubjectName {
    guard let shape = SubjectName.Shape(rawValue: try at("shape").text()) else {
      throw Mistake(path: path + "/shape", wanted: "record, pair or group")
    }
    return SubjectName(
      shape: shape, record: try at("record").text(), key: try at("key").texts(),
      firstDay: try find("first_day")?.text())
  }

  private func suppression() throws(Mistake) -> Finding.Suppression {
    .init(because: try at("because").text(), until: try find("until")?.text())
  }

  private func comparison() throws(Mistake) -> Comparison {
    guard let clause = Comparison.Clause(rawValue: try at("clause").text()) else {
      throw Mistake(path: path + "/clause", wanted: "where or flag_when")
    }
    return Comparison(
      clause: clause, expression: try at("expression").text(), value: try find("value")?.text(),
      sign: try at("sign").text(), limit: try at("limit").text(),
      limitValue: try find("limit_value")?.text(), isThreshold: try at("threshold").truth(),
      parameter: try find("parameter")?.text(), members: try find("members")?.texts() ?? [])
  }

  private func evidence() throws(Mistake) -> EvidenceRecord {
    EvidenceRecord(
      role: try at("role").text(), record: try at("record").text(), key: try at("key").texts(),
      place: try find("place")?.rowPlace(),
      cells: try at("cells").list { place throws(Mistake) in
        .init(
          field: try place.at("field").text(), given: try place.find("given")?.text(),
          isNone: try place.find("none")?.truth() ?? false,
          compared: try place.find("compared")?.text(),
          place: try place.find("place")?.rowPlace())
      })
  }

  private func rowPlace() throws(Mistake) -> RowPlace {
    RowPlace(
      path: try at("path").text(), part: try find("part")?.text(),
      number: try at("row").integer(), pointer: try find("pointer")?.text())
  }

  private func parameter() throws(Mistake) -> Finding.ParameterUse {
    .init(
      name: try at("name").text(), code: try find("code")?.text(), value: try at("value").text(),
      from: try find("from")?.text(), source: try find("source")?.text(),
      isLocal: try at("local").truth())
  }

  func tableUse() throws(Mistake) -> Finding.TableUse {
    guard let kind = Finding.TableUse.Kind(rawValue: try at("kind").text()) else {
      throw Mistake(path: path + "/kind", wanted: "calendar or rates")
    }
    return Finding.TableUse(
      kind: kind, path: try find("path")?.text(), sha256: try find("sha256")?.text(),
      line: try find("line")?.integer(), from: try at("from").text(),
      until: try at("until").text(), rate: try find("rate")?.text(),
      source: try find("source")?.text())
  }

  private func listUse() throws(Mistake) -> Finding.ListUse {
    .init(
      name: try at("name").text(), path: try find("path")?.text(),
      sha256: try find("sha256")?.text(), line: try find("line")?.integer(),
      from: try find("from")?.text(), until: try find("until")?.text())
  }
}
