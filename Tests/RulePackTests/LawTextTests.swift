import Files
import FlagSemantics
import ProbityKit
import TestSupport
import Testing

/// Every citation of the pack for Taiwan leads to a text, or is said to have none.
@Suite struct LawTextTests {
  @Test("each citation stands once on the page of laws: with a link to its text, or without one")
  func citations() throws {
    let pack = try StoredPack.read("Rules/tw").checked
    let cited = Set(
      (pack.rules.flatMap(\.laws) + pack.parameters.flatMap(\.laws)).map {
        Cited(law: $0.law, article: $0.article)
      })
    let listed = try rows().flatMap { $0.included.map(\.cited) + $0.left }
    #expect(Set(listed).count == listed.count)
    #expect(cited.subtracting(listed).map(\.text).sorted() == [])
    #expect(Set(listed).subtracting(cited).map(\.text).sorted() == [])
  }

  @Test("each link leads to a heading of a page that tells its version and its source")
  func texts() throws {
    var pages: [String: String] = [:]
    let linked = try rows().flatMap(\.included)
    #expect(linked.count > 15)
    for entry in linked {
      let parts = entry.link.split(separator: "#").map(String.init)
      let page = try pages[parts[0]] ?? text("Rules/tw/laws/" + parts[0])
      pages[parts[0]] = page
      let headings = page.split(separator: "\n").filter { $0.hasPrefix("## ") }.map {
        $0.dropFirst(3).filter { $0 != "、" }.map { $0 == " " ? "-" : String($0) }.joined()
      }
      #expect(headings.contains(parts[1]), "\(entry.cited.text)")
    }
    for (name, page) in pages {
      #expect(page.contains("公布之版本") && page.contains("取自"), "\(name)")
    }
  }

  private struct Cited: Hashable {
    let law: String
    let article: String
    var text: String { "\(law) \(article)" }
  }

  private struct Row {
    let included: [(cited: Cited, link: String)]
    let left: [Cited]
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try WorkFolder(StoredPack.root).read(path), as: UTF8.self)
  }

  private func rows() throws -> [Row] {
    try text("Rules/tw/laws/README.md").split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmed }
      guard cells.count == 4, cells[0].first?.isASCII == true, cells[0].first?.isUppercase == true
      else { return nil }
      let law = cells[0]
      func entries(_ cell: String) -> [String] {
        cell == "–" ? [] : cell.split(separator: ";").map(\.trimmed)
      }
      return Row(
        included: entries(cells[2]).map { entry in
          let parts = entry.dropFirst().split(separator: "]", maxSplits: 1)
          return (
            Cited(law: law, article: String(parts[0])), String(parts[1].dropFirst().dropLast())
          )
        }, left: entries(cells[3]).map { Cited(law: law, article: $0) })
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
