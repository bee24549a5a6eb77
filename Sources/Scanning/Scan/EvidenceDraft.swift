import Findings
import Plans

/// The evidence of one finding while it is gathered: each record once, with all that was read of it.
struct EvidenceDraft {
  /// A record by its kind and key, and where it stands: in its table, and in what was read.
  struct Name: Hashable {
    let record: String
    let key: [String]
    let row: Int?
    let place: RowPlace?
  }

  /// A record with the part that it has and what was read of it.
  struct Member {
    let role: String
    let name: Name
    let cells: [EvidenceRecord.Cell]

    var record: EvidenceRecord {
      EvidenceRecord(
        role: role, record: name.record, key: name.key, place: name.place, cells: cells)
    }
  }

  private var roles: [Name: String] = [:]
  private var cells: [Name: [EvidenceRecord.Cell]] = [:]
  private var order: [Name] = []
  private(set) var parameters: [Finding.ParameterUse] = []
  private(set) var lists: [Finding.ListUse] = []
  private(set) var tables: [Finding.TableUse] = []
  private var assumed: [Assumed: Int] = [:]

  private struct Assumed: Hashable {
    let value: String
    let because: String
  }

  mutating func add(role: String, _ name: Name, _ cell: EvidenceRecord.Cell?) {
    if roles[name] == nil {
      roles[name] = role
      order.append(name)
    }
    if let cell, !(cells[name]?.contains { $0.field == cell.field } ?? false) {
      cells[name, default: []].append(cell)
    }
  }

  mutating func add(_ member: Member) {
    add(role: member.role, member.name, nil)
    for cell in member.cells { add(role: member.role, member.name, cell) }
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
    add(role: role, Name(record: "…", key: ["+\(count)"], row: nil, place: nil), nil)
  }

  var assumptions: [Finding.Assumption] {
    assumed.map { .init(value: $0.key.value, because: $0.key.because, times: $0.value) }
      .sorted { ($0.because, $0.value) < ($1.because, $1.value) }
  }

  /// By role in the order in which the rule came to them, then by key.
  var members: [Member] {
    var roleOrder: [String: Int] = [:]
    for name in order {
      guard let role = roles[name] else { continue }
      roleOrder[role] = roleOrder[role] ?? roleOrder.count
    }
    let sorted = order.sorted { left, right in
      let (a, b) = (roleOrder[roles[left] ?? ""] ?? 0, roleOrder[roles[right] ?? ""] ?? 0)
      if a != b { return a < b }
      return left.key.lexicographicallyPrecedes(right.key)
    }
    return sorted.map { name in
      Member(
        role: roles[name] ?? "", name: name,
        cells: (cells[name] ?? []).sorted { $0.field < $1.field })
    }
  }
}
