import CommandLineInterface
import TestSupport
import Testing

/// The money at stake in matters, and how firms fared in them, by the fields that the pack names.
@Suite struct MattersTests {
  private let example = ScanExample()

  @Test("money, bids, wins and rivals are those that the files have")
  func counts() {
    _ = example.run("scan exports -o a.xlsx")
    let output = ShellCommand(
      "cd '\(example.folder.path)' && python3 '\(BuiltProgram.repository)/Tests/Python/matters.py' 2>&1"
    ).output
    #expect(output == "True True\n")
  }

  @Test("a pack that names no such fields has neither")
  func silent() throws {
    let manifest = try example.folder.read("pack.toml")
    let lines = manifest.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.hasPrefix("bids =") && !$0.hasPrefix("awards =") && !$0.hasPrefix("amount =")
    }
    try example.folder.write("pack.toml", lines.joined(separator: "\n"))
    _ = example.run("scan exports -o a.xlsx")
    let json = try example.folder.read("a.json")
    #expect(!json.contains("at_stake"))
    #expect(json.contains("\"contest\": {") == false)
  }
}
