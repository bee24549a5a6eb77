/// What each code point folds to: nothing, another one, or several.
///
/// A folded code point folds to itself, so a folded text does not change any more. The data are
/// fixed to one version of Unicode, and no newer compiler moves a verdict.
struct FoldingTable: Sendable {
  static let shared = FoldingTable()

  /// What is written in place of a code point.
  enum Folding {
    case itself
    case one(UInt32)
    /// The place of a sequence; an empty one for what is dropped.
    case many(Range<Int>)
    /// A mark stands on the letter before it; marks of one letter are ordered by class.
    case mark(UInt32)
  }

  private var blocks = [UInt16](repeating: 0, count: 0x1100)
  /// The first block is the one of all code points that fold to themselves.
  private var entries = [UInt32](repeating: 0, count: 256)
  private var sequences: [UInt32] = []

  /// The lowest bits of an entry say what the others are.
  private static let one: UInt32 = 1
  private static let many: UInt32 = 2
  private static let mark: UInt32 = 3

  private init() {
    readFoldings()
    readMarks()
  }

  /// The entry of a code point: 0 when it folds to itself.
  @inline(__always)
  func entry(of point: UInt32) -> UInt32 {
    let block = Int(point >> 8)
    guard block < blocks.count else { return 0 }
    return entries[Int(blocks[block]) << 8 | Int(point & 0xFF)]
  }

  @inline(__always)
  func meaning(of entry: UInt32) -> Folding {
    switch entry & 3 {
    case FoldingTable.one: return .one(entry >> 2)
    case FoldingTable.many:
      let start = Int(entry >> 8)
      return .many(start..<start + Int(entry >> 2 & 63))
    case FoldingTable.mark: return .mark(entry >> 2)
    default: return .itself
    }
  }

  func sequenceItem(_ index: Int) -> UInt32 { sequences[index] }

  /// The class of a mark; 0 for every other code point.
  func markClass(of point: UInt32) -> UInt32 {
    let entry = entry(of: point)
    return entry & 3 == FoldingTable.mark ? entry >> 2 : 0
  }
}

/// Reading the data, whose form Scripts/folding_table.py describes.
extension FoldingTable {
  private mutating func set(_ point: Int, _ entry: UInt32) {
    if blocks[point >> 8] == 0 {
      blocks[point >> 8] = UInt16(entries.count >> 8)
      entries.append(contentsOf: repeatElement(0, count: 256))
    }
    entries[Int(blocks[point >> 8]) << 8 | point & 0xFF] = entry
  }

  private mutating func readFoldings() {
    var reader = PackedNumbers(FoldingTable.foldings)
    var point = 0
    var last = 0
    while let head = reader.number() {
      point += head >> 2
      guard head & 3 == 3 else {
        let length = head & 3 == 2 ? 1 : reader.number() ?? 0
        last += reader.signed()
        for index in 0..<length {
          let step = index << (head & 1)
          set(point + step, UInt32(last + step) << 2 | FoldingTable.one)
        }
        point += (length - 1) << (head & 1) + 1
        continue
      }
      let length = reader.number() ?? 0
      let entry = UInt32(sequences.count) << 8 | UInt32(length) << 2 | FoldingTable.many
      for _ in 0..<length {
        last += reader.signed()
        sequences.append(UInt32(last))
      }
      let repeats = length == 0 ? reader.number() ?? 0 : 1
      for offset in 0..<repeats { set(point + offset, entry) }
      point += repeats
    }
  }

  private mutating func readMarks() {
    var reader = PackedNumbers(FoldingTable.marks)
    var point = 0
    while let gap = reader.number(), let length = reader.number(), let value = reader.number() {
      point += gap
      for offset in 0..<length where entry(of: UInt32(point + offset)) == 0 {
        set(point + offset, UInt32(value) << 2 | FoldingTable.mark)
      }
      point += length
    }
  }
}

/// Numbers in base 64, five bits to a letter; the sixth says that more follow.
private struct PackedNumbers {
  private var letters: String.UTF8View.Iterator

  init(_ text: String) { letters = text.utf8.makeIterator() }

  mutating func number() -> Int? {
    var value = 0
    var shift = 0
    while let letter = letters.next() {
      let bits = PackedNumbers.value(of: letter)
      value |= (bits & 31) << shift
      if bits & 32 == 0 { return value }
      shift += 5
    }
    return nil
  }

  /// A number with its sign in the lowest bit.
  mutating func signed() -> Int {
    let value = number() ?? 0
    return value & 1 == 0 ? value >> 1 : -(value >> 1)
  }

  private static func value(of letter: UInt8) -> Int {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(letter - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(letter - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(letter - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    default: 63
    }
  }
}
