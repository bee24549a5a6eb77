internal import Diagnostics

/// Puts the elements of a sheet together to rows.
///
/// Nothing a sheet says about itself is relied on: its stated dimension may lie, rows and cells may
/// lack their addresses or stand out of order. A row that contradicts itself gets a fault.
struct SheetScan {
  private(set) var row = SheetRow()
  private(set) var findings = SheetFindings()
  /// Why the sheet can't be read further.
  private(set) var trouble: SourceTrouble?

  private let meaning: CellMeaning
  private let source: String
  private let largestCell: Int
  private var rowsSeen = 0
  private var isOutOfOrder = false

  private var column = 0
  private var kind = CellMeaning.Kind.number
  private var style = 0
  private var hasFormula = false
  private var value: [UInt8] = []
  private var isInValue = false
  private var rich = RichText()

  init(_ meaning: CellMeaning, source: String, largestCell: Int) {
    self.meaning = meaning
    self.source = source
    self.largestCell = largestCell
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "c": startCell(attributes)
    case "v": isInValue = true
    case "row": startRow(attributes)
    case "f": hasFormula = true
    case "col":
      if attributes.truth("hidden") { findings.hiddenColumns += 1 }
    case "mergeCell":
      if let range = attributes.text("ref").flatMap({ CellRange($0) }) { findings.merge(range) }
    default: rich.start(name)
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInValue || rich.isWanted else { return }
    unsafe value.append(contentsOf: bytes)
    if value.count > largestCell { trouble = .largeCell(source, address, limit: largestCell) }
  }

  /// True when the row is whole and holds something.
  mutating func end(_ name: XMLName) -> Bool {
    switch name {
    case "c": endCell()
    case "v": isInValue = false
    case "row": return endRow()
    default: rich.end(name)
    }
    return false
  }

  // MARK: Rows

  private mutating func startRow(_ attributes: XMLAttributes) {
    var number = row.number + 1
    var fault: Wording?
    // Safe: values are read at once.
    unsafe attributes.forEach { name, value in
      switch name {
      case "r":
        if let stated = unsafe Self.number(value), stated > 0 {
          number = stated
        } else {
          fault = .impossibleRow(unsafe String(decoding: value, as: UTF8.self))
        }
      case "hidden":
        if unsafe value.first == UInt8(ascii: "1") || value.first == UInt8(ascii: "t") {
          findings.hiddenRows += 1
        }
      default: break
      }
    }
    if number <= row.number, rowsSeen > 0 { findings.note(rowOutOfOrder: number) }
    row.begin(number: number, ordinal: rowsSeen)
    row.fault = fault
    rowsSeen += 1
    column = 0
    isOutOfOrder = false
  }

  private mutating func endRow() -> Bool {
    if isOutOfOrder {
      row.cells.sort { $0.column < $1.column }
      for (cell, next) in zip(row.cells, row.cells.dropFirst()) where cell.column == next.column {
        row.fault = .cellTwice(CellAddress(column: cell.column, row: row.number))
      }
    }
    return !row.cells.isEmpty || row.fault != nil
  }

  private static func number(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
    // Safe: the buffer is lent for this call.
    unsafe digits.count > 9 ? nil : Int(String(decoding: digits, as: UTF8.self))
  }

  // MARK: Cells

  private var address: CellAddress { CellAddress(column: column, row: row.number) }

  private mutating func startCell(_ attributes: XMLAttributes) {
    column += 1
    kind = .number
    style = 0
    hasFormula = false
    value.removeAll(keepingCapacity: true)
    // Safe: values are read at once.
    unsafe attributes.forEach { name, text in
      switch name {
      case "r":
        if let stated = unsafe CellAddress(text) {
          column = stated.column
        } else {
          row.fault = .impossibleCell(unsafe String(decoding: text, as: UTF8.self))
        }
      case "s": style = unsafe Self.number(text) ?? 0
      case "t": kind = unsafe CellMeaning.Kind(text)
      default: break
      }
    }
    if column > CellAddress.lastColumn {
      row.fault = .impossibleCell(address.description)
      column = CellAddress.lastColumn
    }
  }

  private mutating func endCell() {
    let start = row.bytes.count
    var isText = false
    switch kind {
    case .text:
      EscapedText.decode(&value, from: 0)
      row.bytes += value
      isText = true
    case .sharedText:
      isText = true
      let number = trimmed
      if !number.isEmpty, !meaning.append(textNumber: number, to: &row.bytes) {
        row.fault = .missingText(
          address, String(decoding: number, as: UTF8.self), meaning.texts.count)
      }
    case .error:
      findings.note(error: String(decoding: trimmed.prefix(40), as: UTF8.self), address)
    case .number:
      if !trimmed.isEmpty { meaning.append(number: trimmed, style: style, to: &row.bytes) }
    case .truth: meaning.append(truth: trimmed, to: &row.bytes)
    case .date: meaning.append(date: trimmed, to: &row.bytes)
    }
    if hasFormula, value.isEmpty, kind == .number { findings.note(formulaWithoutValue: address) }
    guard row.bytes.count > start else { return }
    if row.bytes.count > 4 * largestCell {
      trouble = .largeRow(source, row.number, limit: 4 * largestCell)
    }
    if let last = row.cells.last, last.column >= column { isOutOfOrder = true }
    row.cells.append(SheetRow.Cell(column: column, bytes: start..<row.bytes.count, isText: isText))
  }

  /// The value without white space around it.
  private var trimmed: ArraySlice<UInt8> {
    var slice = value[...]
    while let first = slice.first, first <= 0x20 { slice.removeFirst() }
    while let last = slice.last, last <= 0x20 { slice.removeLast() }
    return slice
  }
}
