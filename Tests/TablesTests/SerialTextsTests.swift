import Tables
import TestSupport
import Testing
import Values

@Suite struct SerialTextsTests {
  private enum Cell: Equatable {
    case text(String)
    case none, missing
  }

  /// Spellings of few series, prefixes that end in digits of their own, and texts that are no serials.
  private static let beginnings = [
    "", "BH", "bh", "B H", "ＢＨ", "B-H", "110-", "110 ", "110", "AB12x", "臺", "台", "Q１２", "*",
    "票號", "--",
  ]

  private static func random(_ random: inout SeededGenerator) -> Cell {
    switch Int.random(in: 0..<14, using: &random) {
    case 0: .none
    case 1: .missing
    case 2: .text(["", "-", "無號", "AB", "*12", "１２３", "9a"].randomElement(using: &random) ?? "")
    default:
      .text(
        (beginnings.randomElement(using: &random) ?? "")
          + (0..<([1, 2, 3, 8, 18, 19, 20, 25].randomElement(using: &random) ?? 1)).map { _ in
            String(Int.random(in: 0...3, using: &random))
          }.joined())
    }
  }

  private static func column(_ cells: [Cell]) -> SerialTexts {
    var column = SerialTexts()
    for cell in cells {
      switch cell {
      case .text(let text): column.append(Array(text.utf8).span)
      case .none: column.appendAbsent(isNone: true)
      case .missing: column.appendAbsent()
      }
    }
    return column
  }

  private static func read(_ column: SerialTexts, _ row: Int) -> Cell {
    switch column.presence(row) {
    case .value: .text(String(decoding: column[row], as: UTF8.self))
    case .none: .none
    case .missing: .missing
    }
  }

  /// What the canonical form says, and nothing where its counter is long.
  private static func serial(_ cell: Cell) -> Serial? {
    guard case .text(let text) = cell, let serial = Serial(text), serial.counter.count <= 19,
      !serial.counter.isEmpty
    else { return nil }
    return serial
  }

  @Test("each cell is told as it was given, and its serial is that of its canonical form")
  func reading() {
    var random = SeededGenerator(seed: 21)
    var near = 0
    for round in 0..<60 {
      var cells: [Cell] = []
      var column = SerialTexts()
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let part = (0..<Int.random(in: 0...60, using: &random)).map { _ in Self.random(&random) }
        column.append(contentsOf: Self.column(part))
        cells += part
      }
      #expect(cells.indices.map { Self.read(column, $0) } == cells, "round \(round)")
      let serials = column.serials
      for row in cells.indices {
        let own = Self.serial(cells[row])
        #expect((serials[UInt32(row)] != nil) == (own != nil), "\(cells[row])")
        for other in cells.indices {
          guard let own, let second = Self.serial(cells[other]) else { continue }
          let expected = own.isWithin(2, of: second)
          near += expected ? 1 : 0
          let found = serials[UInt32(row)].flatMap { first in
            serials[UInt32(other)].map { first.isWithin(2, of: $0) }
          }
          if found != expected { Issue.record("\(cells[row]) and \(cells[other])") }
        }
      }
    }
    #expect(near > 1_000)
  }

  @Test("rows that are left out or written over are told as they were given")
  func changing() {
    var random = SeededGenerator(seed: 22)
    let cells = (0..<80).map { _ in Self.random(&random) }
    let column = Column.serials(Apart(Self.column(cells)))
    let dropped = [0, 3, 4, 79]
    guard case .serials(let kept) = column.dropping(dropped),
      case .serials(let copied) = column.copying([(from: 9, to: 2), (from: 2, to: 5)])
    else {
      Issue.record("not kept as serials")
      return
    }
    let rest = cells.indices.filter { !dropped.contains($0) }.map { cells[$0] }
    #expect((0..<kept.value.count).map { Self.read(kept.value, $0) } == rest)
    var moved = cells
    (moved[2], moved[5]) = (cells[9], cells[2])
    #expect(cells.indices.map { Self.read(copied.value, $0) } == moved)
    #expect(column.isSame(7, 7) && (column.isSame(7, 8) == (cells[7] == cells[8])))
  }

  @Test("serials of more forms than short numbers tell apart keep their texts when they join")
  func manyForms() {
    let first = (0..<40_000).map { Cell.text("S\($0)X1") }
    let second = (30_000..<70_000).map { Cell.text("s\($0)x1") }
    var column = Self.column(first)
    column.append(contentsOf: Self.column(second))
    let cells = first + second
    #expect(cells.indices.allSatisfy { Self.read(column, $0) == cells[$0] })
    #expect((0..<100).allSatisfy { column.serials[UInt32($0)] != nil })
  }
}
