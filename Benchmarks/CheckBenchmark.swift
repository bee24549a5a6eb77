import Diagnostics
import FlagSemantics
import FlagSyntax
import Files
import Glibc

/// Reading, parsing and checking of a pack of a hundred rules of the examples' size.
///
/// The ten example rules are taken ten times under other names; files are read anew each time, so
/// this is what `probity check` does between its start and its output.
enum CheckBenchmark {
  static func run(examples: String) throws {
    let paths = try FolderListing.files(under: examples, endingIn: [".flag", ".model"])
    let texts = try paths.map { ($0, String(decoding: try FileBytes.read($0), as: UTF8.self)) }
    var files: [SourceFile] = []
    for (path, text) in texts {
      let hasRules = text.contains("\nrule ") || text.hasPrefix("rule ")
      for copy in 0..<(hasRules ? 10 : 1) {
        files.append(SourceFile(name: "\(copy)-\(path)", text: renamed(text, copy)))
      }
    }
    var rules = 0
    let time = Stopwatch.medianOfProcessor(of: 9) {
      let parsed = files.map(ParsedFile.init)
      let isModel = { (file: ParsedFile) in file.file.name.hasSuffix(".model") }
      let pack = PackChecker(
        PackSources(models: parsed.filter(isModel), rules: parsed.filter { !isModel($0) })
      ).check()
      precondition(!pack.hasErrors)
      rules = pack.rules.count
    }
    print("check \(rules) rules: \(time) ms of processor time, median of 9")
  }

  /// The rules of a file under names of their own.
  private static func renamed(_ text: String, _ copy: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("rule ") && copy > 0 ? "\(line)_\(copy)" : String(line)
    }.joined(separator: "\n")
  }
}
