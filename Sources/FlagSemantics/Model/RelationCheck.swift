import Diagnostics
import FlagSyntax
import Values

/// Holds relations, completeness and validity of a whole model to the fields they rest on.
struct RelationCheck {
  let model: Model
  /// The fields that are worked out, by record and name: they are definitions, not columns.
  let workedOut: Set<WorkedOut>
  let log: DiagnosticLog

  struct WorkedOut: Hashable {
    let record: RecordID
    let name: String
  }

  func check() {
    for (index, record) in model.records.enumerated() {
      let owner = RecordID(index: index)
      for field in record.fieldOrder.compactMap({ record.fields[$0] }) {
        guard case .many(let target, let by, let completeness) = field.kind else { continue }
        checkWayBack(field, by, from: target, to: owner)
        if case .completeWhere(let flag) = completeness {
          check(flag, of: owner, .completenessNotATruth, at: field.place) { $0 == .truth }
        }
      }
      for name in record.timeline where record.fields[name] != nil {
        check(name, of: owner, .timelineNotATime, at: record.place) { $0.isTime }
      }
      if let validity = record.validity {
        for name in [validity.from, validity.to] {
          check(name, of: owner, .validityNotADate, at: record.place) { $0.isTime }
        }
      }
    }
    for link in model.links {
      guard let validity = link.validity else { continue }
      for name in [validity.from, validity.to] {
        guard case .value(let scalar)? = link.field(name)?.kind, scalar.isTime else {
          log.report(
            .validityNotADate, at: link.place, Wording(verbatim: name), .notInTheModel)
          continue
        }
      }
    }
  }

  private func checkWayBack(
    _ field: Field, _ by: String, from target: RecordID, to owner: RecordID
  ) {
    if case .one(let back)? = model[target].fields[by]?.kind, back == owner { return }
    log.report(
      .noWayBack, at: field.place, Wording(verbatim: model[target].name), Wording(verbatim: by),
      Wording(verbatim: model[owner].name))
  }

  private func check(
    _ name: String, of record: RecordID, _ kind: DiagnosticKind, at place: Place,
    _ fits: (Scalar) -> Bool
  ) {
    guard let field = model[record].fields[name] else {
      let isWorkedOut = workedOut.contains(WorkedOut(record: record, name: name))
      log.report(
        kind, at: place, Wording(verbatim: name), isWorkedOut ? .workedOut : .notInTheModel)
      return
    }
    if case .value(let scalar) = field.kind, fits(scalar) { return }
    log.report(kind, at: place, Wording(verbatim: name), .type(field.type, in: model))
  }
}

extension Wording {
  fileprivate static let workedOut = Wording(
    en: "worked out from others, not given", zh: "由其他欄位推得，並非資料欄位")
}
