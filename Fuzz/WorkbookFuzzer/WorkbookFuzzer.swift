import Diagnostics
import SourceReading
import TestSupport

/// One input of libFuzzer, read as a workbook.
///
/// Bytes that begin like an archive are a whole file. All others are one part of a sound workbook,
/// which the first byte chooses: checksums would keep most of what is changed inside an archive
/// from being looked at.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  // Safe: libFuzzer lends exactly this many bytes for the call, and they are copied at once.
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  if Workbook.mayBegin(with: bytes) || bytes.isEmpty {
    read(bytes)
  } else {
    var parts = soundWorkbook.parts()
    let chosen = Int(bytes[0] & 7) % parts.count
    parts[chosen] = ArchiveWriter.Part(parts[chosen].name, Array(bytes.dropFirst()))
    read(ArchiveWriter(parts).bytes())
  }
  return 0
}

private var soundWorkbook: WorkbookWriter {
  var writer = WorkbookWriter(
    rows: #"<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>"#
      + #"<row r="2"><c s="1"><v>44992.5</v></c><c s="2"><v>0.25</v></c></row>"#)
  writer.texts = ["<t>日</t>", "<t>率</t>"]
  writer.formats = ["[$-404]e/m/d", "0.0%"]
  return writer
}

/// What must hold for any bytes whatever; a breach stops the fuzzer.
private func read(_ bytes: [UInt8]) {
  var limits = WorkbookLimits()
  limits.sheet = 8 << 20
  limits.part = 1 << 20
  limits.texts = 1 << 20
  limits.unsuspected = 1 << 20
  do throws(SourceTrouble) {
    let workbook = try Workbook(bytes: bytes, name: "fuzz.xlsx", limits: limits)
    precondition(workbook.notes.allSatisfy(isWorded), "a note says nothing")
    for sheet in workbook.sheets where sheet.hasRows { try read(sheet, of: workbook) }
  } catch {
    precondition(error.source == "fuzz.xlsx" && error.advice != nil, "a trouble without advice")
    precondition(!error.message.english.isEmpty && !error.message.chinese.isEmpty)
  }
}

private func read(_ sheet: Sheet, of workbook: Workbook) throws(SourceTrouble) {
  var reader = try workbook.rows(of: sheet)
  var batch = CellBatch(columns: reader.columns.count)
  var rejected: [RejectedRow] = []
  while try reader.next(&batch, rejected: &rejected) {
    precondition(batch.columns == reader.columns.count, "columns change")
    precondition(batch.ends.count == 1 + batch.rows * batch.columns, "cells are missing")
    let end = batch.rows == 0 ? 0 : Int(batch.ends.last ?? 0)
    precondition(batch.bytes.count >= end + CellBatch.padding, "no padding")
    precondition(batch.places.allSatisfy { $0.number > 0 && $0.offset >= 0 }, "an impossible place")
    rejected.removeAll()
  }
  precondition(reader.notes.allSatisfy(isWorded), "a note says nothing")
}

private func isWorded(_ note: SourceNote) -> Bool {
  !note.message.english.isEmpty && !note.message.chinese.isEmpty
}
