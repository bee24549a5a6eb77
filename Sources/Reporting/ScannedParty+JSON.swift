import Diagnostics
import Findings

extension ScannedParty {
  var json: JSONValue {
    .object(skippingNil: [
      ("record", .string(name.record)), ("key", .array(name.key.map { .string($0) })),
      ("title", title.map { .string($0) }), ("findings", .array(findings.map { .string($0) })),
      (
        "roles",
        .array(
          roles.map { role in
            .object(skippingNil: [
              ("record", .string(role.record)), ("field", .string(role.field)),
              ("records", .integer(role.records)),
              (
                "amount",
                role.amount.map {
                  ["digits": .string($0.digits), "currency": .string($0.currency)]
                }
              ),
            ])
          })
      ),
      ("contest", contest?.json),
    ])
  }
}

extension ScannedParty.Contest {
  fileprivate var json: JSONValue {
    .object(skippingNil: [
      ("matters", .integer(matters)), ("won", .integer(won)), ("rivals", .integer(rivals)),
      (
        "most_often",
        mostOften.map {
          .object(skippingNil: [
            ("record", .string($0.rival.record)),
            ("key", .array($0.rival.key.map { .string($0) })),
            ("title", $0.title.map { .string($0) }), ("times", .integer($0.times)),
          ])
        }
      ),
    ])
  }
}
