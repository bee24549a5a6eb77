import FlagSemantics
import Plans

/// Which parts of the language a rule uses that are left to the engine, in the words of its
/// documents.
///
///     groups; resembles; views
struct LeftToEngine {
  private let plan: Plan
  private let model: Model
  private let left: Set<NodeID>
  /// Frames of which a database has no rows.
  private let frames: Set<FrameID>

  init(_ translator: Translator) {
    plan = translator.plan
    model = translator.model
    left = translator.left
    frames = Set(
      translator.plan.rules.map(\.frame).filter { translator.relation($0) == nil })
  }

  /// Nothing where the whole rule is translated.
  func parts(of rule: RulePlan) -> [String] {
    if frames.contains(rule.frame) { return parts(of: rule.frame) }
    var found: Set<String> = []
    var known: [NodeID: Bool] = [:]
    for clause in [rule.scope, rule.flag] {
      if let clause { _ = gather(clause, into: &found, &known) }
    }
    return found.sorted()
  }

  /// The innermost steps that are left: what reads them is left because of them.
  private func gather(
    _ id: NodeID, into found: inout Set<String>, _ known: inout [NodeID: Bool]
  ) -> Bool {
    if let isLeft = known[id] { return isLeft }
    var isLeft = false
    for operand in plan[id].operation.operands where gather(operand, into: &found, &known) {
      isLeft = true
    }
    if left.contains(id), !isLeft {
      found.insert(part(id))
      isLeft = true
    }
    known[id] = isLeft
    return isLeft
  }

  private func parts(of frame: FrameID) -> [String] {
    switch plan[frame] {
    case .groups(let source): [source.window == nil ? "groups" : "windows"]
    case .records: ["views"]
    case .pairs(let source):
      source.sharing.contains(where: \.isSimilar) ? ["pairs by resemblance"] : []
    default: []
    }
  }

  private func part(_ id: NodeID) -> String {
    let node = plan[id]
    switch node.operation {
    case .function(let function, _): return function.rawValue
    case .aggregate(let aggregate):
      let type = aggregate.value.map { plan[$0].type.scalar }
      let isOfTime = type == .date || type == .datetime
      return aggregate.function.rawValue + (isOfTime ? " of times" : "")
    case .resembles: return "resembles"
    case .linked, .edge: return "links"
    case .reach: return "along"
    case .related(_, _, let day): return day == nil ? "views" : "records valid for some days"
    case .everything: return "views"
    case .inList(_, _, let day): return day == nil ? "lists" : "lists by date"
    case .within: return "within a period"
    case .arithmetic: return node.type.scalar.isTime ? "times moved" : "fractions of fractions"
    case .order, .equal: return "fractions of fractions"
    case .converted: return "conversion"
    case .reread: return "texts of two kinds"
    case .inOneCurrency, .whereMissing, .eitherCurrency, .oneCurrency:
      return "amounts that name their currency"
    case .firstDecided: return "order by two fields"
    case .ifMissing: return "if missing"
    case .viewed, .lookedUp: return "what is asked of another record"
    case .joined: return "sets of sets"
    case .common: return "common"
    case .distinctValues: return "distinct"
    case .field: return "fields"
    default: return "comparisons"
    }
  }
}

extension Scalar {
  fileprivate var isTime: Bool { self == .date || self == .datetime }
}

extension PairSource.Shared {
  fileprivate var isSimilar: Bool { if case .similar = self { true } else { false } }
}
