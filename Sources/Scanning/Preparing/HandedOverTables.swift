import FlagSemantics
package import Plans
import Tables
import Values
import Workers

/// Steps that the engine works out beforehand, as columns of the tables and as tables of their own.
extension Scanner {
  package func tables(_ tables: [PreparedTable], with handed: HandedOver) -> [PreparedTable] {
    guard !handed.isEmpty else { return tables }
    var maker = HandedOverTables(self, handed)
    maker.run()
    return tables.map { table in
      let own = store.model.records.first { $0.name == table.name }
        .flatMap { store.model.record(named: $0.name) }
      return own.map { table.adding(maker.columns[.record($0)] ?? []) } ?? table
    } + maker.tables
  }
}

private struct HandedOverTables {
  typealias Column = (PreparedTable.Column, PreparedTable.Cells)

  private let scanner: Scanner
  private let handed: HandedOver
  private var plan: Plan { scanner.plan }
  private(set) var columns: [HandedOver.Home: [Column]] = [:]
  /// How many rows the tables of their own have.
  private var rows: [HandedOver.Home: Int] = [:]
  private var names: [(HandedOver.Home, String)] = []

  init(_ scanner: Scanner, _ handed: HandedOver) {
    self.scanner = scanner
    self.handed = handed
  }

  var tables: [PreparedTable] {
    names.map { home, name in
      PreparedTable(name, Array(0..<UInt32(rows[home] ?? 0)), columns[home] ?? [], left: [])
    }
  }

  mutating func run() {
    for frame in handed.frames.sorted(by: { $0.index < $1.index }) { add(frame) }
    for set in handed.sets.sorted(by: { $0.index < $1.index }) { add(set: set) }
    for value in handed.values.sorted(by: { $0.index < $1.index }) { add(value: value) }
  }

  // MARK: Rows

  private mutating func add(_ frame: FrameID) {
    let home = HandedOver.Home.rows(frame)
    let sure = blocks(of: frame) { evaluator in
      (0..<evaluator.root.count).map { row in
        evaluator.root.reasons.isEmpty || evaluator.root.reasons[row] == .present
      }
    }.flatMap { $0 }
    names.append((home, HandedOver.table(frame)))
    rows[home] = sure.count
    columns[home] = [key] + certainty(sure)
  }

  private var key: Column {
    (.init(name: "key", storage: .whole), { PreparedCell.put(Int64($0), &$1) })
  }

  private func column(_ name: String, _ records: [UInt32]) -> Column {
    (.init(name: name, storage: .whole), { PreparedCell.put(Int64(records[Int($0)]), &$1) })
  }

  /// Which rows are sure; no column where all are.
  private func certainty(_ sure: [Bool]) -> [Column] {
    if sure.allSatisfy({ $0 }) { return [] }
    return [(.init(name: "is_sure", storage: .truth), { PreparedCell.put(sure[Int($0)], &$1) })]
  }

  // MARK: Sets

  private mutating func add(set: NodeID) {
    let frame = plan.frame(of: set)
    guard let around = handed.home(frame, plan), let found = evaluated(set, frame),
      case .members(let members) = found.vector.values
    else { return }
    var owners: [UInt32] = []
    var places: [Int] = []
    var closed = [Bool](repeating: false, count: found.limit)
    var isDone = closed
    for (row, owner) in found.owners.enumerated() where owner != .max && !isDone[Int(owner)] {
      isDone[Int(owner)] = true
      let range = members.range(row)
      closed[Int(owner)] =
        members.open(row) == .present && !range.contains { members.ids[$0] == .max }
      for place in range where members.ids[place] != .max {
        owners.append(owner)
        places.append(place)
      }
    }
    let home = HandedOver.Home.members(set)
    names.append((home, HandedOver.table(set)))
    rows[home] = places.count
    shown[set] = places
    let (ids, all, isClosed) = (places.map { members.ids[$0] }, owners, closed)
    let sure = places.map { members.reason($0) == .present }
    columns[home] = [key, column("owner", all), column("member", ids)] + certainty(sure)
    // Where every set is closed there is no column.
    if zip(isClosed, isDone).allSatisfy({ $0 || !$1 }) { return }
    columns[around, default: []].append(
      (
        .init(name: HandedOver.closed(set), storage: .truth),
        { place, bytes in
          Int(place) < isClosed.count && PreparedCell.put(isClosed[Int(place)], &bytes)
        }
      ))
  }

  /// Of the members of a set, those that have a row.
  private var shown: [NodeID: [Int]] = [:]

  // MARK: Values

  private mutating func add(value: NodeID) {
    let frame = plan.frame(of: value)
    guard let home = handed.home(frame, plan), let found = evaluated(value, frame) else { return }
    var rows = [UInt32](repeating: .max, count: found.limit)
    for (row, owner) in found.owners.enumerated() where owner != .max {
      rows[Int(owner)] = UInt32(row)
    }
    let cells = HandedOverCells(found.vector, rows, scanner)
    columns[home, default: []] += cells.columns(HandedOver.column(value), plan[value].type.scalar)
  }

  // MARK: Working out

  private struct Found {
    let vector: Vector
    /// For each row the row of the table where it stands; `.max` for none.
    let owners: [UInt32]
    /// One more than the last row of the table.
    let limit: Int
  }

  /// A step for all rows of its frame. What asks one record only is the same wherever that record
  /// stands, so its last row counts for all.
  private func evaluated(_ id: NodeID, _ frame: FrameID) -> Found? {
    guard let home = handed.home(frame, plan) else { return nil }
    let root = root(of: frame)
    let parts = blocks(of: root) { evaluator -> (Vector, [UInt32]) in
      let vector = evaluator.vector(id)
      if case .members(let set) = plan[frame] { return (vector, evaluator.members(set).ids) }
      return (vector, evaluator.root.ids)
    }
    guard !parts.isEmpty else { return nil }
    let vector = Vector(joining: parts.map(\.0))
    switch home {
    case .record(let record):
      return Found(
        vector: vector, owners: parts.flatMap(\.1), limit: scanner.store[record].count)
    case .rows:
      return Found(
        vector: vector, owners: Array(0..<UInt32(vector.count)), limit: vector.count)
    case .members(let set):
      var owners = [UInt32](repeating: .max, count: vector.count)
      let own = shown[set] ?? []
      for (row, place) in own.enumerated() { owners[place] = UInt32(row) }
      return Found(vector: vector, owners: owners, limit: own.count)
    }
  }

  private func root(of frame: FrameID) -> FrameID {
    guard case .members = plan[frame] else { return frame }
    return root(of: plan.parent(frame))
  }

  private func blocks<Part: Sendable>(
    of frame: FrameID, _ work: @escaping @Sendable (Evaluator) -> Part
  ) -> [Part] {
    guard let space = space(frame) else {
      return [work(Evaluator(plan, scanner.store, scanner.shared, .once))]
    }
    return scanner.workers.map(space.blocks) { index in
      work(Evaluator(plan, scanner.store, scanner.shared, space.block(index)))
    }
  }

  private func space(_ frame: FrameID) -> SubjectSpace? {
    if let space = scanner.spaces[frame] { return space }
    switch plan[frame] {
    case .records(let record):
      return SubjectSpace(frame: frame, rows: .records(scanner.store[record].places))
    case .everyone(let record):
      return SubjectSpace(
        frame: frame, rows: .records(Array(0..<UInt32(scanner.store[record].count))))
    default: return nil
    }
  }
}
