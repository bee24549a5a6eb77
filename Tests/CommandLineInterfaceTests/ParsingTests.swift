import CommandLineInterface
import Testing

@Suite struct ParsingTests {
  private static let standard =
    "wall=w spots=[] shade=grey layers=[] dry=false color=false lang=en"

  @Test(
    "words become options and arguments",
    arguments: [
      (["paint", "w"], standard),
      (["--lang", "zh-TW", "paint", "w"], standard.replacing("lang=en", "lang=zh-TW")),
      (["paint", "--lang=zh-TW", "w"], standard.replacing("lang=en", "lang=zh-TW")),
      (["paint", "w", "--shade", "red"], standard.replacing("grey", "red")),
      (["paint", "--shade=dark-green", "w"], standard.replacing("grey", "dark-green")),
      (["paint", "-s", "red", "w"], standard.replacing("grey", "red")),
      (["paint", "-sred", "w"], standard.replacing("grey", "red")),
      (["paint", "-s=red", "w"], standard.replacing("grey", "red")),
      (["paint", "-nsred", "w"], standard.replacing("grey", "red").replacing("false c", "true c")),
      (["paint", "--shade=red", "--shade=blue", "w"], standard.replacing("grey", "blue")),
      (
        ["paint", "--layer", "1", "-l", "2", "-l=3", "--layer=", "w"],
        standard.replacing("layers=[]", #"layers=["1", "2", "3", ""]"#)
      ),
      (["paint", "-l", "-", "w"], standard.replacing("layers=[]", #"layers=["-"]"#)),
      (["paint", "-l=-5", "w"], standard.replacing("layers=[]", #"layers=["-5"]"#)),
      (["paint", "w", "a", "-n", "b"], standard.replacing("[] s", #"["a", "b"] s"#).dry),
      (["paint", "--", "w", "-n", "--"], standard.replacing("[] s", #"["-n", "--"] s"#)),
      (["--color=always", "paint", "w"], standard.replacing("color=false", "color=true")),
    ])
  func words(words: [String], expected: String) {
    let run = Run(words)
    #expect(run.output == expected + "\n")
    #expect(run.errors == "")
    #expect(run.ending == .findings)
  }

  @Test("help and version win over what is missing", arguments: ["-h", "--help"])
  func help(flag: String) {
    #expect(Run(["paint", flag]).output == Run(["help", "paint"]).output)
    #expect(Run([flag]).output == Run(["help"]).output)
    #expect(Run(["--version", flag]).output == "sample 1.2.3\n")
    #expect(Run(["-V"]).output == "sample 1.2.3\n")
  }

  @Test("without a verb the help goes to standard error")
  func noVerb() {
    let run = Run([])
    #expect(run.ending == .wrongUse)
    #expect(run.output == "")
    #expect(run.errors == Run(["help"]).output)
  }
}

extension String {
  fileprivate func replacing(_ old: String, _ new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return replacingCharacters(in: range, with: new)
  }

  private func firstRange(of old: String) -> Range<Index>? {
    indices.lazy.filter { self[$0...].hasPrefix(old) }.first
      .map { $0..<index($0, offsetBy: old.count) }
  }

  private func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }

  fileprivate var dry: String { replacing("dry=false", "dry=true") }
}
