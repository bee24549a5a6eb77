import FlagSemantics
import Tables

/// The edges of a link in both directions.
struct LinkStore: Sendable {
  let id: LinkID
  /// Nil when the link was not supplied.
  let table: Table?
  /// The cells of each field of an edge that was supplied.
  let told: [String: ToldCells]
  /// The start of each edge, by the kinds of the link.
  let starts: [UInt32]
  let ends: [UInt32]
  let limits: Limits?
  /// Edges by the record they start from, for each kind; and by the one they lead to.
  let forward: [RecordID: Relation]
  let backward: Relation

  init(_ id: LinkID, _ model: Model, kinds: [Kind], table: Table?, limits: Limits?) {
    let link = model[id]
    self.id = id
    self.table = table
    told = (table?.columns ?? [:]).reduce(into: [:]) { told, column in
      guard let field = link.field(column.key) else { return }
      told[column.key] = ToldCells(column.value, field, model)
    }
    self.limits = limits
    let rows = table?.rows ?? 0
    var starts = [UInt32](repeating: .missing, count: rows)
    var forward: [RecordID: Relation] = [:]
    let standing = table?.standingRows ?? Array(0..<UInt32(rows))
    for (index, record) in link.from.enumerated() {
      let kind = kinds[record.index]
      guard case .coded(let numbers, _)? = table?.columns["start \(kind.name)"] else { continue }
      let places = kind.places(of: numbers)
      for row in places.indices where !places[row].isAbsent {
        starts[row] = RecordNumber.number(places[row], kind: index, of: link.from.count)
      }
      forward[record] = Relation(owners: places, of: standing, ownerCount: kind.count)
    }
    let target = kinds[link.to.index]
    var ends = [UInt32](repeating: .missing, count: rows)
    if case .coded(let numbers, _)? = table?.columns["end \(target.name)"] {
      ends = target.places(of: numbers)
    }
    backward = Relation(owners: ends, of: standing, ownerCount: target.count)
    self.starts = starts
    self.ends = ends
    self.forward = forward
  }
}

/// A record where several kinds may stand: the kind in the two highest bits below the sign of
/// absence, the place below.
enum RecordNumber {
  private static let shift: UInt32 = 29

  static func number(_ place: UInt32, kind: Int, of kinds: Int) -> UInt32 {
    kinds == 1 ? place : UInt32(kind) << shift | place
  }

  static func kind(_ number: UInt32, of kinds: Int) -> Int { kinds == 1 ? 0 : Int(number >> shift) }

  static func place(_ number: UInt32, of kinds: Int) -> UInt32 {
    kinds == 1 ? number : number & (1 << shift - 1)
  }
}
