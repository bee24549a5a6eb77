import Diagnostics
import FlagSyntax
import Testing

/// Files with several mistakes: each is found at its place, and none is invented.
///
/// In the files, `#! F030 7` says that the line has this mistake at this column; `1v` stands for
/// column 1 of the next line.
@Suite struct RecoveryTests {
  @Test(arguments: StoredFile.names(in: "Recovery"))
  func findsEachMistakeAlone(_ name: String) {
    let text = String(decoding: StoredFile.bytes("Recovery/\(name)") ?? [], as: UTF8.self)
    #expect(ParsedFile(text, name: name).findings.sorted() == expected(in: text).sorted())
  }

  private func expected(in text: String) -> [String] {
    var found: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard let mark = line.firstRange(of: "#! ") else { continue }
      let words = line[mark.upperBound...].split(separator: " ")
      for pair in stride(from: 0, to: words.count - 1, by: 2) {
        let isBelow = words[pair + 1].hasSuffix("v")
        let column = words[pair + 1].filter { $0 != "v" }
        found.append("\(words[pair]) \(index + (isBelow ? 2 : 1)):\(column)")
      }
    }
    return found
  }
}
