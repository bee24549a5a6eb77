package import FlagSemantics
import Values

/// Runs rules the slow and obvious way, written from `docs/MEANING.md` alone.
///
/// Everything that runs rules is held against it: it walks the checked expressions of a pack for
/// each subject, keeps sets as arrays, and prepares nothing but the way from a key to its row.
package final class Interpreter {
  let pack: CheckedPack
  let model: Model
  let index: DataIndex
  let settings: [Setting]
  let statistics: StatisticTable
  /// Views that are made from other records, made when they are first asked for.
  var views: [RecordID: ViewTable] = [:]

  package init(
    _ pack: CheckedPack, _ data: PlainData, settings: [Setting]? = nil,
    statistics: StatisticTable = .published
  ) {
    self.pack = pack
    model = pack.model
    index = DataIndex(pack.model, data)
    self.settings = settings ?? pack.settings
    self.statistics = statistics
  }

  var data: PlainData { index.data }

  func definition(_ name: String, of owner: RecordID?) -> Definition? {
    pack.definitions.first { $0.name == name && $0.owner == owner }
  }

  /// `tender.base_price`.
  func text(_ field: String, of record: RecordID) -> String { "\(model[record].name).\(field)" }
}
