import Findings
import FlagSemantics
import Plans

/// The evidence of one finding while it is gathered: each record once, with all that was read of it.
struct EvidenceDraft {
  /// Which record it is, told without a look at it.
  enum Spot: Hashable {
    case record(RecordID, UInt32)
    case edge(LinkID, Int)
    /// What has no row: an edge that follows from fields, or how many members are left out.
    case unplaced(String, [String])
  }

  /// A record by its kind and key, and where it stands: in its table, and in what was read.
  struct Name {
    let record: String
    let key: [String]
    let row: Int?
    let place: RowPlace?
  }

  /// A record with the part that it has and what was read of it.
  struct Member {
    let spot: Spot
    let role: String
    let name: Name
    fileprivate(set) var cells: [EvidenceRecord.Cell]

    var record: EvidenceRecord {
      EvidenceRecord(
        role: role, record: name.record, key: name.key, place: name.place, cells: cells)
    }
  }

  /// In the order in which the rule came to them, and where each stands there.
  private var found: [Member] = []
  private var numbers: [Spot: Int] = [:]
  private(set) var parameters: [Finding.ParameterUse] = []
  private(set) var lists: [Finding.ListUse] = []
  private(set) var tables: [Finding.TableUse] = []
  private var assumed: [Assumed: Int] = [:]

  private struct Assumed: Hashable {
    let value: String
    let because: String
  }

  /// The number of a record that is known already, so that nobody need name it again.
  func number(of spot: Spot) -> Int? { numbers[spot] }

  /// The number of a record with what was read of it, known or not.
  @discardableResult
  mutating func add(_ member: Member) -> Int {
    guard let known = numbers[member.spot] else {
      numbers[member.spot] = found.count
      found.append(member)
      return found.count - 1
    }
    for cell in member.cells where !has(cell.field, known) { found[known].cells.append(cell) }
    return known
  }

  /// Whether a field of a record was read already.
  func has(_ field: String, _ number: Int) -> Bool {
    found[number].cells.contains { $0.field == field }
  }

  mutating func add(_ cell: EvidenceRecord.Cell, to number: Int) {
    found[number].cells.append(cell)
  }

  mutating func add(_ use: Finding.ParameterUse) {
    if !parameters.contains(use) { parameters.append(use) }
  }

  mutating func add(_ use: Finding.ListUse) {
    if !lists.contains(use) { lists.append(use) }
  }

  mutating func add(_ use: Finding.TableUse) {
    if !tables.contains(use) { tables.append(use) }
  }

  /// What another walk gathered.
  mutating func add(_ other: EvidenceDraft) {
    for member in other.members { add(member) }
    for use in other.parameters { add(use) }
    for use in other.lists { add(use) }
    for use in other.tables { add(use) }
    for (assumption, times) in other.assumed { assumed[assumption, default: 0] += times }
  }

  mutating func assume(_ value: String, _ because: String) {
    assumed[Assumed(value: value, because: because), default: 0] += 1
  }

  mutating func leaveOut(_ count: Int, role: String) {
    let name = Name(record: "…", key: ["+\(count)"], row: nil, place: nil)
    add(Member(spot: .unplaced(name.record, name.key), role: role, name: name, cells: []))
  }

  var assumptions: [Finding.Assumption] {
    assumed.map { .init(value: $0.key.value, because: $0.key.because, times: $0.value) }
      .sorted { ($0.because, $0.value) < ($1.because, $1.value) }
  }

  /// By role in the order in which the rule came to them, then by key.
  var members: [Member] {
    var ranks: [String: Int] = [:]
    for member in found where ranks[member.role] == nil { ranks[member.role] = ranks.count }
    let keyed = found.indices.map { (rank: ranks[found[$0].role] ?? 0, place: $0) }
    let sorted = keyed.sorted { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      let (a, b) = (found[left.place].name.key, found[right.place].name.key)
      return a == b ? left.place < right.place : a.lexicographicallyPrecedes(b)
    }
    return sorted.map { one in
      var member = found[one.place]
      member.cells.sort { $0.field < $1.field }
      return member
    }
  }
}
