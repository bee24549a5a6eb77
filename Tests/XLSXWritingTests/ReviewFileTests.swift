import Diagnostics
import Findings
import ProbityKit
import Reporting
import SampleReports
import TestSupport
import Testing
import XLSXWriting

/// A reviewed workbook as a file: what was written is what is read.
@Suite struct ReviewFileTests {
  private let folder = TemporaryFolder()
  private let scan = SampleScan.scan(findings: 3) { SampleScan.injections[$0] }

  private var history: ReviewHistory {
    let finding = scan.report.findings[2]
    return ReviewHistory(
      rows: [
        ReviewRow(
          fingerprint: finding.fingerprint, rule: "late", subject: "-1+1", severity: "high",
          message: "-1+1", status: .unknown("maybe"), reviewer: "𠮷", secondReviewer: "=1",
          reviewedOn: "2026-01-31", note: "a\nb")
      ], mistakes: [])
  }

  private func read(_ voice: Voice) throws -> ReviewHistory? {
    try WorkbookFile.write(
      scan.workbook(in: voice, since: history), to: folder("a.xlsx"), scratch: folder.path)
    return try ReviewReader.history(of: folder("a.xlsx"))
  }

  @Test(
    "what was filled in is read again, whatever the language",
    arguments: [Voice.one(.english), .one(.chinese), .both])
  func round(voice: Voice) throws {
    let read = try #require(try read(voice))
    #expect(read.rows.count == 3)
    let one = try #require(read[scan.report.findings[2].fingerprint])
    let first = history.rows[0]
    #expect(one.status == first.status)
    #expect(one.reviewer == first.reviewer)
    #expect(one.secondReviewer == first.secondReviewer)
    #expect(one.reviewedOn == first.reviewedOn)
    #expect(one.note == first.note)
    #expect(one.subject == "-1+1")
    #expect(read[scan.report.findings[0].fingerprint]?.status == .known(.open))
  }

  @Test("a status that does not exist is told with its cell")
  func mistake() throws {
    let read = try #require(try read(.one(.english)))
    // The finding with it is the first: all are alike in priority, and its case stands first.
    #expect(read.mistakes == [.init(address: "'Findings'!J2", text: "maybe")])
  }

  @Test("a workbook of somebody else is none of ours")
  func foreign() throws {
    let book = Workbook(
      properties: .init(title: "", subject: "", author: "", comments: "", created: 0),
      sheets: [
        Sheet(
          name: "x", columns: [.init(width: 9)], rows: .init([.init([.text("Status")])]),
          page: .init(header: "", footer: ""))
      ], font: "Calibri")
    try WorkbookFile.write(book, to: folder("b.xlsx"), scratch: folder.path)
    #expect(try ReviewReader.history(of: folder("b.xlsx")) == nil)
  }
}
