import Findings
import FlagSemantics
import Plans
import Tables
import Values
import Workers

/// The data as a plan needs them: records by place, joins as arrays, texts by canonical number.
///
/// Made once for a scan and only read afterwards, by all threads.
package final class Store: Sendable {
  let model: Model
  let data: Dataset
  let kinds: [Kind]
  let reasons: ReasonPool
  let references: [FieldName: [UInt32]]
  let relations: [FieldName: Relation]
  let texts: [TextColumn: [UInt32]]
  let pools: [CanonicalForm: TextPool]
  /// Texts of which it takes their pool to tell whether two are the same.
  let unnumbered: Set<FieldName>
  let links: [LinkID: LinkStore]
  let lists: [ListName: ListStore]
  let edgeTexts: [EdgeColumn: [UInt32]]
  /// For the texts of one form by number, their numbers in another.
  let rereadings: [Rereading: [UInt32]]
  /// From when until when the records of a kind hold, where their model says so.
  let limits: [RecordID: Limits]
  let serials: SerialStore

  struct FieldName: Hashable, Sendable {
    let record: RecordID
    let field: String
  }

  struct TextColumn: Hashable, Sendable {
    let field: FieldName
    let form: CanonicalForm
  }

  struct EdgeColumn: Hashable, Sendable {
    let link: LinkID
    let field: String
    let form: CanonicalForm
  }

  struct Rereading: Hashable, Sendable {
    let from: CanonicalForm
    let form: CanonicalForm
  }

  /// A list, and as what its entries are read: codes of one field, telephone numbers.
  struct ListName: Hashable, Sendable {
    let name: String
    let scalar: Scalar
  }

  init(
    _ data: Dataset, for plan: Plan, _ parameters: [String: ParameterValues], reasons: ReasonPool,
    _ workers: Workers
  ) {
    var builder = StoreBuilder(data, for: plan, parameters, reasons, workers)
    let worked = plan.workedWith
    builder.prepareRelations(of: plan)
    for index in plan.nodes.indices {
      let id = NodeID(index: index)
      builder.prepare(plan[id], in: plan, isPrinted: !worked.contains(id))
    }
    builder.prepareUnnumbered()
    model = data.model
    self.data = data
    self.reasons = reasons
    kinds = builder.kinds
    references = builder.references
    relations = builder.relations
    texts = builder.texts
    pools = builder.pools
    unnumbered = builder.unnumbered
    links = builder.links
    lists = builder.lists
    edgeTexts = builder.edgeTexts
    rereadings = builder.rereadings
    limits = builder.limits
    let areMeasured = plan.nodes.contains(where: \.isWithin)
    serials =
      builder.pools[.serial].flatMap { areMeasured ? SerialStore($0) : nil } ?? builder.serials
  }

  subscript(record: RecordID) -> Kind { kinds[record.index] }

  /// Whether none that is found is none that there is.
  func isComplete(_ link: LinkID) -> Bool {
    links[link]?.table != nil
      && (model[link].completeness == .complete || data.complete.contains(model[link].name))
  }

  func completeness(_ declared: Completeness, of record: RecordID) -> Completeness {
    data.complete.contains(model[record].name) ? .complete : declared
  }

  /// A canonical text by its number.
  func canonical(_ number: UInt32, _ form: CanonicalForm) -> String? {
    guard let pool = pools[form] else { return form == .serial ? serials.text(number) : nil }
    return pool.text(number).map { String(decoding: $0, as: UTF8.self) }
  }

  func column(_ field: FieldName) -> Column? {
    kinds[field.record.index].table?.columns[field.field]
  }
}

extension RecordID {
  static func all(of model: Model) -> [RecordID] {
    model.records.compactMap { model.record(named: $0.name) }
  }
}

extension Node {
  fileprivate var isWithin: Bool { if case .within = operation { true } else { false } }
}
