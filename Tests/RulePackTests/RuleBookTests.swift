import Diagnostics
import Files
import FlagSemantics
import Glibc
import ProbityKit
import TestSupport
import Testing

/// The pages on the rules for Taiwan say what the rules say today.
///
/// `PROBITY_RECORD=1 swift test` writes them anew, as `probity read Rules/tw --format book -o docs`
/// does.
@Suite struct RuleBookTests {
  private let pack: Pack
  private let book: RuleBook

  init() throws {
    pack = try StoredPack.read("Rules/tw")
    book = RuleBook(pack)
  }

  @Test("each page is as it is made now")
  func pages() throws {
    for page in book.pages {
      let path = StoredPack.root + "/docs/" + page.path
      if isRecording {
        try AtomicFile.write(Array(page.text.utf8), to: path)
        continue
      }
      let stored = try FileBytes.read(path)
      #expect(
        stored == Array(page.text.utf8),
        "docs/\(page.path) is stale: run `probity read Rules/tw --format book -o docs`")
    }
  }

  @Test("no page is left over from a family that is gone")
  func others() {
    let made = Set(book.pages.map(\.path))
    let stored = ShellCommand("cd '\(StoredPack.root)/docs' && ls RULES.md rules/*.md").output
    #expect(Set(stored.split(separator: "\n").map(String.init)) == made)
  }

  @Test("every rule stands in the contents and on the page of its family, in both languages")
  func rules() throws {
    let contents = try #require(book.pages.first?.text)
    let pages = book.pages.dropFirst().map(\.text).joined()
    for rule in pack.checked.rules {
      #expect(contents.contains("[`\(rule.name)`]"))
      #expect(pages.contains("\n## \(rule.name)\n"))
      for title in [rule.titles.text(in: .chinese), rule.titles.text(in: .english)] {
        #expect(pages.contains("### \(try #require(title))\n"))
      }
    }
    #expect(contents.contains("\(pack.checked.rules.count) 條規則"))
  }

  private var isRecording: Bool {
    // Safe: the values are only compared with nil.
    unsafe getenv("PROBITY_RECORD") != nil && getenv("CI") == nil
  }
}
