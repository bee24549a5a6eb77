import Diagnostics
import SourceReading
import Testing

@Suite struct FormatFinderTests {
  @Test(
    "the content decides, the name only where it is open",
    arguments: [
      ("a,b\n1,2\n", "a.csv", .delimited), ("a,b\n1,2\n", "a.txt", .delimited),
      ("a\tb\n1\t2\n", "a.xls", .delimited), ("a,b\n1,2\n", "a", .delimited),
      ("a,b\n1,2\n", "dir.json/a.csv.gz", .delimited),
      ("{\"a\":1}", "a.json", .json), (" \n[{\"a\":1},{\"b\":2}]", "a.txt", .json),
      ("{\"a\":1}\n{\"a\":2}\n", "a.json", .jsonLines), ("{\"a\":\"}{\"}", "a.json", .json),
      ("{\"a\":\"\\\"}{\"} {", "a", .jsonLines), ("{\"a\":1}\n", "a.jsonl.zst", .jsonLines),
      ("[1,2]\n[3,4]\n", "a.dat", .jsonLines), ("{x},{y}\n", "a.csv", .delimited),
      ("<?xml version=\"1.0\"?><TENDER_LIST/>", "a.xml", .xml), ("<a/>", "a.txt", .xml),
      ("\u{FEFF}<a/>", "a", .xml), ("\u{FEFF}{\"a\":1}", "a", .json),
      ("SQLite format 3\0more", "a.csv", .sqlite), ("PK\u{3}\u{4}", "a", .workbook),
      ("PAR1", "a", .parquet), ("\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{7}DUCK1", "a.db", .duckdb),
      ("", "a.csv", .delimited), ("", "a.xlsx", .workbook), ("nothing", "a.json", .json),
    ] as [(String, String, SourceFormat)])
  func formats(text: String, name: String, format: SourceFormat) {
    #expect(FormatFinder.find(Array(text.utf8), name: name) == .format(format))
    #expect(FormatFinder.find(Array(text.utf8), name: name, isNamed: false) == .format(format))
  }

  @Test(
    "what is no data is left aside with the reason",
    arguments: [
      ("# Read me\n", "README.md", "a document, not data"),
      ("%PDF-1.7", "a.csv", "a PDF or PostScript file"),
      ("\u{0}\u{1}\u{2}\u{3}", "a", "it is neit"),
      ("mapping 1\n", "a.map", "a file of rules"), ("", "a", "it is empty"),
      ("[pack]\nname = 1\n", "pack.toml", "settings"),
      ("<!DOCTYPE html><p>", "a.html", "it is a web page"),
      ("These notes, as they are,\nwere written by hand.\nNobody reads them.\n", "NOTES", "a text"),
      ("PK\u{3}\u{4}", "letter.docx", "a document"), ("x", "~$a.xlsx", "a file that another"),
    ])
  func noData(text: String, name: String, reason: String) {
    let finding = FormatFinder.find(Array(text.utf8), name: name, isNamed: false)
    guard case .noData(let found) = finding else {
      Issue.record("\(finding)")
      return
    }
    #expect(found.english.hasPrefix(reason))
  }

  @Test(
    "what holds data that can't be read is a trouble",
    arguments: [
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "a.csv.xz", "it is packed with xz"),
      (Array("<html><table><tr>".utf8), "a.xls", "it is a web page (HTML)"),
      (Array("<?xml version='1.0'?>\n<!-- x -->\n<html>".utf8), "a.xml", "it is a web page"),
      ([0, 1, 2, 3, 0, 1, 2], "a.csv", "it is neither text nor"),
      ([0x1F, 0x8B, 8, 0], "a.csv.gz.gz", "it is packed with gzip inside"),
    ] as [([UInt8], String, String)])
  func unreadable(bytes: [UInt8], name: String, message: String) {
    let finding = FormatFinder.find(bytes, name: name)
    guard case .unreadable(let found, let advice) = finding else {
      Issue.record("\(finding)")
      return
    }
    #expect(found.english.hasPrefix(message))
    #expect(!advice.english.isEmpty && !advice.chinese.isEmpty)
  }

  @Test("UTF-16 is text")
  func wide() {
    for mark in [[0xFF, 0xFE], []] as [[UInt8]] {
      let json = mark + "{\"a\":1}".utf8.flatMap { [$0, 0] }
      #expect(FormatFinder.find(json, name: "a") == .format(.json))
      let table = mark + "a,b\n1,2\n".utf8.flatMap { [$0, 0] }
      #expect(FormatFinder.find(table, name: "a.csv") == .format(.delimited))
    }
  }
}
