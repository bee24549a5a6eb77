internal import Diagnostics
internal import FlagSemantics
internal import ProbityKit
internal import Scanning
internal import SourceReading

extension DataOptions {
  /// The lists and the office days that rules ask. A list that is not whole ends the run: who is
  /// missing from it would be called clear.
  static func tables(
    _ pack: Pack, _ rules: [CheckedRule], _ call: Call, _ console: inout Console
  ) throws(Failure) -> PackTables {
    try whole(pack.tables(for: rules, in: console.folder), call, &console)
  }

  /// What tests count by as well: they give their own lists, and no office days.
  static func references(
    _ pack: Pack, _ call: Call, _ console: inout Console
  ) throws(Failure) -> ReferenceTables {
    try whole(pack.references(for: pack.rules, in: console.folder), call, &console).references
  }

  private static func whole(
    _ tables: PackTables, _ call: Call, _ console: inout Console
  ) throws(Failure) -> PackTables {
    guard let last = tables.troubles.last else { return tables }
    for trouble in tables.troubles.dropLast().prefix(most) {
      console.complain(Failure(table: trouble).text(in: call.language))
    }
    throw Failure(table: last)
  }

  private static let most = 20
}

extension Failure {
  init(table trouble: SourceTrouble) {
    let place = trouble.place.map { place in
      Wording(en: "`{0}` {1}: {2}", zh: "`{0}` {1}：{2}")
        .filled(with: ["\(trouble.source)", place, trouble.message])
    }
    self.init(
      trouble.isRefusal ? .missingInput : .badData,
      place
        ?? Wording(en: "`{0}`: {1}", zh: "`{0}`：{1}")
        .filled(with: ["\(trouble.source)", trouble.message]),
      advice: [trouble.advice].compactMap { $0 })
  }
}
