import FlagSemantics
import Tables

/// All records of one kind, those included that only references name.
///
/// A record is known by its place: first the rows of its table, then the keys without a row, whose
/// fields are all missing. Kinds are shared, since every cell that is told asks one.
final class Kind: Sendable {
  let id: RecordID
  let type: RecordType
  /// Nil when the table was not supplied.
  let table: Table?
  let rows: Int
  /// The places of the records that have a row.
  let places: [UInt32]
  /// The record with each key, by the number of the key.
  let placeByNumber: [UInt32]
  /// The numbers of the keys that have no row.
  let unseen: [UInt32]
  /// The bytes of the keys.
  let keys: KeyTexts
  /// The cells of each field that was supplied.
  let told: [String: ToldCells]
  private let numbered: TextDictionary?
  /// Whether each key has the number of its place, as where every record has a row of its own.
  private let areKeysInOrder: Bool

  init(_ id: RecordID, in data: Dataset, _ model: Model) {
    let type = model[id]
    self.id = id
    self.type = type
    let table = data.tables[type.name]
    self.table = table
    rows = table?.rows ?? 0
    let numbered = data.keys[type.name]
    self.numbered = numbered
    places = table?.standingRows ?? Array(0..<UInt32(rows))
    let known = numbered?.count ?? 0
    var byNumber = Array((table?.rowsByKey ?? []).prefix(known))
    byNumber += repeatElement(.missing, count: known - byNumber.count)
    var unseen: [UInt32] = []
    for number in byNumber.indices where byNumber[number] == .missing {
      byNumber[number] = UInt32(rows + unseen.count)
      unseen.append(UInt32(number))
    }
    placeByNumber = byNumber
    areKeysInOrder = byNumber.indices.allSatisfy { byNumber[$0] == UInt32($0) }
    self.unseen = unseen
    told = Dictionary(
      uniqueKeysWithValues: (table?.columns ?? [:]).map { name, column in
        let field = type.fields[name]
        let target =
          if case .one(let target)? = field?.kind { model[target].name } else { type.name }
        return (name, ToldCells(column, field, model, keys: data.keys[target]))
      })
    keys = KeyTexts(type.key.map { table?.columns[$0] }, rows: rows, unseen: unseen, numbered)
  }

  var name: String { type.name }

  /// How many records there are, with and without a row.
  var count: Int { rows + unseen.count }

  /// The numbers of a column, which where they are those of the places share their storage.
  func sharing(_ numbers: [UInt32]) -> [UInt32] { numbers == places ? places : numbers }

  /// The records that the numbers of a column refer to.
  func places(of numbers: [UInt32]) -> [UInt32] {
    areKeysInOrder ? numbers : numbers.map { $0.isAbsent ? $0 : placeByNumber[Int($0)] }
  }

  /// The key of a record that is only referred to.
  func unseenKey(_ place: UInt32) -> String? {
    numbered?.text(unseen[Int(place) - rows])
  }
}
